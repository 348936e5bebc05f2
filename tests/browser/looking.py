"""Looking at pages in a browser: what shuts somebody out, is refused, asked elsewhere, kept, too wide."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, Route
from playwright.sync_api import Page as Tab

from dossier.middleware.language import language_of
from dossier.middleware.policies import SITE_POLICY
from tests.browser.pages import Page
from tests.browser.site import Site
from tests.contracts.trust import FACTOR

DESKTOP: Final = 1280
PHONE: Final = 375
ZOOMED: Final = 320
"""A desktop's width at a zoom of 400 % (WCAG 2.2, 1.4.10)."""
_COLOURS: Final = "color-contrast"
# What a page is made of stays the same in the dark and on a phone; these do not.
_LOOKS: Final = ("link-in-text-block", "scrollable-region-focusable", "target-size")
EXAMINE: Final = """options => axe.run(document, options).then(found => found.violations.flatMap(
    each => each.nodes.map(node => `${each.id}: ${node.target.join(' ')} ${node.failureSummary}`)))"""
FEWER_COLOURS: Final = """() => {
    const alike = document.querySelectorAll('tbody > tr:nth-child(n+4) *');
    alike.forEach(each => each.setAttribute('data-alike', ''));
    axe.configure({rules: [{id: 'color-contrast', selector: '*:not([data-alike])'}]}); }"""
"""The colours of the first three rows of a table are measured: the others are coloured alike."""
WIDER: Final = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
_STORED: Final = "document.cookie.length + localStorage.length + sessionStorage.length"


@dataclass(frozen=True)
class Sight:
    """How a page is looked at. `whole`: by every rule, and not only by those that depend on it."""

    width: int
    scheme: Literal["light", "dark"]
    whole: bool = False

    @property
    def options(self) -> dict[str, object]:
        """What axe is told to look for."""
        some = {"runOnly": {"type": "rule", "values": [_COLOURS, *_LOOKS]}}
        return {"resultTypes": ["violations"], **({} if self.whole else some)}


SIGHTS: Final = (Sight(DESKTOP, "light", whole=True), Sight(PHONE, "dark"))
OTHERS: Final = (Sight(DESKTOP, "dark"), Sight(PHONE, "light"))
"""Nothing is looked at in these only; `make trust` looks all the same."""
ALL: Final = (*SIGHTS, *(OTHERS if FACTOR > 1 else ()))


def in_turn(pages: Iterable[Page]) -> Iterator[tuple[Page, tuple[Sight, ...]]]:
    """Pages with their sights: of each kind every language is opened, and each sight is had of one of them.

    Which one goes round from kind to kind. A kind is built alike in all languages, and asking axe takes long:
    `make trust` asks it of every page.
    """
    kinds: dict[str, list[Page]] = {}
    for page in pages:
        kinds.setdefault(page.path.removeprefix(f"/{language_of(page.path)}"), []).append(page)
    for number, kind in enumerate(kinds.values()):
        for place, page in enumerate(kind):
            own = [each for turn, each in enumerate(SIGHTS) if (number + turn) % len(kind) == place]
            yield page, ALL if FACTOR > 1 else tuple(own)


@dataclass
class Seen:
    """What came to light, each with the address it was on; `looks` counts how often axe was asked."""

    looks: int = 0
    violations: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    traces: list[str] = field(default_factory=list)
    too_wide: list[str] = field(default_factory=list)


@dataclass
class Look:
    """One pair of eyes: a tab, and what it has seen."""

    tab: Tab
    seen: Seen
    _width: int = 0
    _scheme: str = ""

    def at(self, page: Page, sights: Collection[Sight] = ALL) -> None:
        """Open a page, look at it in each of these ways, then as it is at a zoom of 400 %."""
        if page.made:
            self.tab.route(f"**{page.path}", lambda route: _send(route, page))
        self._as(DESKTOP, "light")
        self.tab.goto(page.path)
        assert self.tab.locator("h1").count() == 1, page.path
        if sights:
            self.tab.evaluate(AXE_SCRIPT)
            if FACTOR == 1:
                self.tab.evaluate(FEWER_COLOURS)
        for sight in sights:
            self._as(sight.width, sight.scheme)
            found = self.tab.evaluate(EXAMINE, sight.options)
            self.seen.violations += [f"{page.path} ({sight.scheme}): {each}" for each in found]
            self.seen.looks += 1
        if self.tab.evaluate(_STORED):
            self.seen.traces.append(page.path)
        self._as(ZOOMED, "light")
        if self.tab.evaluate(WIDER):
            self.seen.too_wide.append(page.path)

    def listen(self, site: Site) -> None:
        """Note what the browser complains about and whom it asks."""

        def asked(request: Request) -> None:
            if not request.url.startswith(f"{site.origin}/"):
                self.seen.strangers.append(f"{self.tab.url}: {request.url}")

        self.tab.on("console", self._complained)
        self.tab.on("pageerror", lambda error: self.seen.complaints.append(f"{self.tab.url}: {error}"))
        self.tab.on("request", asked)

    def _complained(self, message: ConsoleMessage) -> None:
        # That an error page came with its status is reported as an error, and is as it should be.
        if message.type in {"error", "warning"} and "responded with a status of" not in message.text:
            self.seen.complaints.append(f"{self.tab.url}: {message.text}")

    def _as(self, width: int, scheme: Literal["light", "dark"]) -> None:
        """Look at it so from now on; whatever changes is laid out anew."""
        if width != self._width:
            self.tab.set_viewport_size({"width": width, "height": 900})
        if scheme != self._scheme:
            self.tab.emulate_media(color_scheme=scheme)
        self._width, self._scheme = width, scheme


@contextmanager
def looking(chromium: Browser, site: Site) -> Iterator[Look]:
    """Eyes of a new reader; cookies that were set are noted at the end."""
    context = chromium.new_context(base_url=site.origin, reduced_motion="reduce", service_workers="block")
    look = Look(context.new_page(), Seen())
    look.listen(site)
    yield look
    look.seen.traces += _cookies(context)
    context.close()


def _cookies(context: BrowserContext) -> list[str]:
    return [json.dumps(cookie) for cookie in context.cookies()]


def _send(route: Route, page: Page) -> None:
    """A page that was made here, as the site would send it."""
    headers = {"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": SITE_POLICY}
    route.fulfill(status=page.status, headers=headers, body=page.body)
