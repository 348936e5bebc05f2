"""The desk's pages from a text to its review, full, empty and refused: nothing is in anybody's way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import Seen, looking
from tests.browser.pages import Page
from tests.browser.site import Site

pytestmark = pytest.mark.looks


@pytest.fixture(scope="module")
def seen(chromium: Browser, site: Site, desk: list[Page]) -> Seen:
    """What there is to see on each of them, as it was sent to whom it was sent."""
    with looking(chromium, site) as look:
        for page in desk:
            look.at(replace(page, made=True))
    return look.seen


def test_nobody_is_shut_out(seen: Seen) -> None:
    assert not seen.violations, "\n".join(seen.violations)


def test_nothing_is_wider_than_the_screen_at_four_hundred_percent(seen: Seen) -> None:
    assert not seen.too_wide, "\n".join(seen.too_wide)
