"""A reader without a mouse: all is reached with Tab, seen where it is, and used with Enter and Space."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_reader import IN_PAKISTAN, PREFIXES

_STOPS = 120
"""Nothing on a page is further away than this."""
_FOCUSED = """() => {
    const it = document.activeElement, at = it.getBoundingClientRect(), style = getComputedStyle(it);
    return {
        outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        on_screen: at.width > 1 && at.height > 1 && at.bottom > 0 && at.top < innerHeight
            && at.right > 0 && at.left < innerWidth,
        said: it.outerHTML.slice(0, 120),
    };
}"""


@pytest.mark.parametrize("prefix", PREFIXES, ids=["en", "fa-AF", "ps"])
def test_the_first_stop_leads_past_the_frame(reader: Page, prefix: str) -> None:
    reader.goto(f"{prefix}/testimonies/")
    skip = reader.locator("a.skip")
    expect(skip).not_to_be_in_viewport()
    tab_to(reader, "a.skip", stops=1)
    expect(skip).to_be_in_viewport()
    reader.keyboard.press("Enter")
    expect(reader.locator("main")).to_be_focused()
    reader.keyboard.press("Tab")
    assert reader.locator("main :focus").count() == 1


@pytest.mark.parametrize("width", [1280, 375])
def test_a_list_is_filtered_and_a_record_opened_without_a_mouse(reader: Page, width: int) -> None:
    reader.set_viewport_size({"width": width, "height": 800})
    reader.goto("/testimonies/")
    if reader.locator(".facets > summary").is_visible():
        tab_to(reader, ".facets > summary")
        reader.keyboard.press("Enter")
    tab_to(reader, IN_PAKISTAN)
    reader.keyboard.press("Space")
    expect(reader.locator(IN_PAKISTAN)).to_be_checked()
    tab_to(reader, ".facets .btn")
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/testimonies/?residence=PK**")
    tab_to(reader, ".item h2 a")
    name = reader.locator(".item h2 a").first.inner_text()
    reader.keyboard.press("Enter")
    expect(reader.locator("h1")).to_have_text(name)


def tab_to(page: Page, selector: str, *, stops: int = _STOPS) -> None:
    """Press Tab until the first element that `selector` names has the focus; each stop must be seen."""
    goal = page.locator(selector).first
    for _ in range(stops):
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        assert focused["outlined"], focused["said"]
        assert focused["on_screen"], focused["said"]
        if goal.evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"{selector} was not reached.")
