"""Every kind of page, in every language, light and dark, wide and narrow: nothing is in anybody's way."""

from __future__ import annotations

import pytest
from django.conf import settings
from playwright.sync_api import Browser

from tests.browser.looking import Seen, in_turn, looking
from tests.browser.pages import Page
from tests.browser.site import Site
from tests.contracts.trust import reached

pytestmark = pytest.mark.looks

FAULTS = b"""<!DOCTYPE html><html><head><title>Faults</title><style>h1 { color: red }</style></head><body>
<h1>Faults</h1><img src="https://elsewhere.example/picture.png">
<svg width="2000" height="9"></svg></body></html>"""
ELSEWHERE = "https://elsewhere.example/"


@pytest.fixture(scope="package")
def seen(chromium: Browser, site: Site, kinds: list[Page]) -> Seen:
    """What there is to see on one page of each kind."""
    with looking(chromium, site) as look:
        for page, sights in in_turn(kinds):
            look.at(page, sights)
    return look.seen


def test_comparisons_of_two_and_of_four_are_looked_at_in_every_language(kinds: list[Page]) -> None:
    compared = [page for page in kinds if "/compare/?ref=" in page.path]
    assert {page.status for page in compared} == {200}
    named = [page.path.count("ref=") for page in compared]
    assert [named.count(number) for number in (2, 4)] == [
        2 * len(settings.LANGUAGES),
        len(settings.LANGUAGES),
    ]


@pytest.mark.trust
def test_nobody_is_shut_out(seen: Seen) -> None:
    """axe finds nothing, whether it is a rule of WCAG or a good practice."""
    assert not seen.violations, "\n".join(seen.violations)
    reached("looks", seen.looks)


def test_the_policy_refuses_nothing_and_nothing_fails(seen: Seen) -> None:
    """No page holds what its own Content-Security-Policy forbids."""
    assert not seen.complaints, "\n".join(seen.complaints)


def test_no_other_machine_is_asked(seen: Seen) -> None:
    """Nobody else learns that somebody reads."""
    assert not seen.strangers, "\n".join(seen.strangers)


def test_nothing_is_kept_in_the_browser(seen: Seen) -> None:
    """No cookie and nothing in the browser's stores: whoever takes the machine finds nothing of ours."""
    assert not seen.traces, "\n".join(seen.traces)


def test_nothing_is_wider_than_the_screen_at_four_hundred_percent(seen: Seen) -> None:
    """Reading takes scrolling in one direction."""
    assert not seen.too_wide, "\n".join(seen.too_wide)


def test_faults_are_seen(chromium: Browser, site: Site) -> None:
    """A page on which everything is wrong comes to light in every way."""
    with looking(chromium, site) as look:
        look.tab.route(ELSEWHERE, lambda route: route.fulfill(body="Elsewhere"))
        look.tab.context.add_cookies([{"name": "who", "value": "reads", "url": site.origin}])
        look.at(Page("/faults/", 200, FAULTS, made=True))
        look.tab.goto(ELSEWHERE)
    found = look.seen
    assert {each.split(": ")[1] for each in found.violations} >= {"image-alt", "html-has-lang"}
    assert any("Content Security Policy" in each for each in found.complaints)
    assert [each.split(": ")[1] for each in found.strangers] == [f"{ELSEWHERE}picture.png", ELSEWHERE]
    assert found.traces[0] == "/faults/"
    assert '"who"' in found.traces[1]
    assert found.too_wide == ["/faults/"]
