"""The bench in a browser: by keys, with the mouse, without script, cut off and signed out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, expect
from playwright.sync_api import Page as Tab

from tests.browser.desk import Desk
from tests.browser.looking import DESKTOP, EXAMINE, SIGHTS, WIDER, ZOOMED
from tests.browser.site import Site
from tests.browser.workbench import ANSWERED, OPEN

BENCH = "/desk/bench/1/"
AT_HAND = "#bench [aria-current]"
SETTLED = ".para .settled"


@pytest.fixture
def tab(chromium: Browser, changing_site: Site) -> Iterator[Tab]:
    """The writer's tab, on the bench."""
    desk = Desk(chromium, changing_site, "writer")
    desk.tab.set_viewport_size({"width": DESKTOP, "height": 900})
    desk.tab.goto(BENCH)
    yield desk.tab
    desk.tab.context.close()


def test_everything_is_decided_by_keys(tab: Tab) -> None:
    complaints: list[str] = []
    tab.on("console", lambda message: _note(complaints, message))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    first = tab.locator(AT_HAND)
    expect(first).to_be_focused()
    before = tab.locator(SETTLED).count()

    tab.keyboard.press("a")
    expect(tab.locator(SETTLED)).to_have_count(before + 1)
    tab.keyboard.press("r")
    expect(tab.locator(":focus")).to_have_attribute("name", _name("no", tab))
    tab.keyboard.press("5")
    expect(tab.locator(f"{SETTLED}.no")).to_have_count(2)
    tab.keyboard.press("e")
    tab.keyboard.press("Enter")
    expect(tab.locator(SETTLED)).to_have_count(before + 3)
    tab.keyboard.press("u")
    expect(tab.locator(SETTLED)).to_have_count(before + 2)
    tab.evaluate("scrollTo(0, document.body.scrollHeight)")
    expect(tab.locator("[data-away]")).to_be_visible()
    tab.keyboard.press("Shift+A")
    expect(tab.locator("[data-here]")).to_be_visible()
    tab.keyboard.press("Shift+A")
    tab.wait_for_function(ANSWERED)
    assert tab.locator(SETTLED).count() > before + 2

    tab.keyboard.press("t")
    tab.keyboard.press("Shift+ArrowRight")
    expect(tab.locator("#chosen")).to_be_visible()
    tab.keyboard.press("v")
    expect(tab.locator(f"{SETTLED} .lv", has_text="by hand")).to_have_count(1)
    tab.keyboard.press("l")
    expect(tab.locator("#last")).to_be_focused()
    assert not complaints


def test_nothing_that_was_decided_is_lost_while_the_server_is_away(tab: Tab) -> None:
    before = tab.locator(SETTLED).count()
    tab.context.set_offline(True)
    tab.keyboard.press("a")
    tab.keyboard.press("a")
    expect(tab.locator("#cut-off [data-waiting]")).to_have_text("2")
    tab.context.set_offline(False)
    expect(tab.locator(SETTLED)).to_have_count(before + 2, timeout=15_000)
    expect(tab.locator("#cut-off")).to_be_hidden()

    tab.context.clear_cookies()
    tab.keyboard.press("a")
    expect(tab.locator("#ended")).to_be_visible()
    other = tab.context.new_page()
    other.goto("/desk/")
    Desk.sign_in(other, "writer")
    expect(tab.locator(SETTLED)).to_have_count(before + 3, timeout=15_000)


def test_the_same_is_done_by_form_without_script(chromium: Browser, changing_site: Site) -> None:
    desk = Desk(chromium, changing_site, "writer", script=False)
    tab = desk.tab
    tab.goto(BENCH)
    before = tab.locator(SETTLED).count()
    keys = [each.get_attribute("data-key") or "" for each in tab.locator(OPEN).all()]
    tab.locator(f"[name=d-{keys[0]}][value=accept]").check()
    tab.locator(f"[name=d-{keys[1]}][value=refuse]").check()
    tab.locator("button[name=look]").click()
    expect(tab.locator("#faults a")).to_have_attribute("href", f"#no-{keys[1]}")
    tab.locator(f"#no-{keys[1]}").select_option("danger")
    tab.locator("button[name=look]").click()
    assert tab.url.endswith("#last")
    expect(tab.locator(SETTLED)).to_have_count(before + 2)
    tab.locator("#hand > summary").click()
    tab.locator("#hand-words").fill("Valley Observer")
    tab.locator("#hand-as").select_option("actor")
    tab.locator("#hand-nth").fill("2")
    tab.locator("[name=make]").click()
    expect(tab.locator(":target")).to_contain_text("Valley Observer")

    tab.locator("#source > summary").click()
    tab.locator("#source-title").fill("The mill")
    tab.context.clear_cookies(name="sessionid")
    tab.locator("#source [name=save]").click()
    expect(tab.locator("main")).to_contain_text("as long as this page stays open")
    with tab.context.expect_page() as opened:
        tab.locator("a", has_text="Sign in in another window").click()
    Desk.sign_in(opened.value, "writer")
    expect(opened.value.locator("#found")).to_be_visible()
    tab.reload()
    tab.locator("button", has_text="Send it now").click()
    expect(tab.locator("#found h1")).to_contain_text("The mill")
    desk.end()


@pytest.mark.looks
def test_nobody_is_shut_out(tab: Tab) -> None:
    tab.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    tab.evaluate("document.querySelectorAll('[value=edit]').forEach(each => each.checked = true)")
    tab.evaluate(AXE_SCRIPT)
    for sight in SIGHTS:
        tab.set_viewport_size({"width": sight.width, "height": 900})
        tab.emulate_media(color_scheme=sight.scheme, reduced_motion="reduce")
        found = tab.evaluate(EXAMINE, {"resultTypes": ["violations"]})
        assert not found, "\n".join(found)
    tab.set_viewport_size({"width": ZOOMED, "height": 900})
    assert not tab.evaluate(WIDER)


def _name(prefix: str, tab: Tab) -> str:
    return f"{prefix}-{tab.locator(AT_HAND).get_attribute('data-key')}"


def _note(complaints: list[str], message: ConsoleMessage) -> None:
    if message.type in {"error", "warning"}:
        complaints.append(message.text)
