"""The way of one article over the desk, page after page: from the start page to a later copy of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from tests.browser.desk import Desk
from tests.browser.site import Site, furnished
from tests.browser.workbench import Keys, article
from tests.contracts.elsewhere import Machine

ARTICLE: Final = "one-way-to-torkham"
TITLE: Final = "One way to Torkham"
_PAPER: Final = "The Border Paper"
_TOLD: Final = {
    "case": "Former Afghan soldiers",
    "source-title": TITLE,
    "source-kind": "news report",
    "source-publisher": _PAPER,
    "source-date": "2023-11-24",
}


def stages(browser: Browser, site: Site, machine: Machine) -> Iterator[tuple[str, Tab]]:
    """Each page under a name, in a tab that may be looked at before it goes on."""
    desk = Desk(browser, site, "editor")
    writer = Keys(desk.tab)
    yield "start", desk.tab
    desk.tab.goto("/desk/")
    writer.take_in(article(ARTICLE))
    yield "bench", desk.tab
    writer.accept()
    writer.tell(_TOLD)
    yield "last-look", desk.tab
    writer.mend({"asked_by": _PAPER, "reason": "Half of a whole is 50 per cent."})
    writer.judge()
    writer.hand_in()
    yield "handed-in", desk.tab
    desk.end()
    yield from _reviewed(browser, site, machine)


def _reviewed(browser: Browser, site: Site, machine: Machine) -> Iterator[tuple[str, Tab]]:
    """What a second person sees of it."""
    desk = Desk(browser, site, "second_editor")
    yield "to-review", desk.tab
    desk.tab.locator("#pile-1 a", has_text=TITLE).click()
    yield "review", desk.tab
    desk.tab.locator(".bar [name=verb][value=complete]").click()
    expect(desk.tab.locator("main .say.calm")).to_contain_text("Published.")
    yield "published", desk.tab
    furnished(machine, "later_copy")
    desk.tab.goto("/desk/")
    desk.tab.locator(".task a[href*='/changes/']").click()
    yield "later-copy", desk.tab
    desk.end()
