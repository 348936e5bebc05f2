"""Looking at pages in a browser: what shuts somebody out, is refused, asked elsewhere, kept, too wide."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Request, Route
from playwright.sync_api import Page as Tab

from dossier.settings.policies import SITE_POLICY
from tests.browser.pages import Page
from tests.browser.site import Site

DESKTOP: Final = 1280
PHONE: Final = 375
ZOOMED: Final = 320
"""A desktop's width at a zoom of 400 % (WCAG 2.2, 1.4.10)."""
_EVERYTHING: Final[dict[str, object]] = {"resultTypes": ["violations"]}
# What a page is made of stays the same in the dark and on a phone; colours and boxes do not.
_LOOKS: Final = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size")
_EXAMINE: Final = """options => axe.run(document, options).then(found => found.violations.flatMap(
    each => each.nodes.map(node => `${each.id}: ${node.target.join(' ')} ${node.failureSummary}`)))"""
_WIDER: Final = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
_STORED: Final = "document.cookie.length + localStorage.length + sessionStorage.length"


@dataclass
class Seen:
    """What came to light, each with the address it was on."""

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

    def at(self, page: Page) -> None:
        """Open a page on a desktop in the light, then in the dark on a phone, then narrower still."""
        if page.made:
            self.tab.route(f"**{page.path}", lambda route: _send(route, page))
        self._as(DESKTOP, dark=False)
        self.tab.goto(page.path)
        assert self.tab.locator("h1").count() == 1, page.path
        self.tab.evaluate(AXE_SCRIPT)
        self._examine(page.path, _EVERYTHING)
        if self.tab.evaluate(_STORED):
            self.seen.traces.append(page.path)
        self._as(PHONE, dark=True)
        self._examine(f"{page.path} (dark)", _EVERYTHING | {"runOnly": {"type": "rule", "values": _LOOKS}})
        self._as(ZOOMED, dark=True)
        if self.tab.evaluate(_WIDER):
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

    def _as(self, width: int, *, dark: bool) -> None:
        self.tab.set_viewport_size({"width": width, "height": 900})
        self.tab.emulate_media(color_scheme="dark" if dark else "light")

    def _examine(self, where: str, options: dict[str, object]) -> None:
        self.seen.violations += [f"{where}: {each}" for each in self.tab.evaluate(_EXAMINE, options)]


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
