"""An editor drafts, another approves, the page appears; consent is withdrawn, and it is gone everywhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, expect

from tests.browser.desk import Desk
from tests.browser.furnish import INTERVIEW, WITNESS, WORDS
from tests.browser.site import Site
from tests.contracts.dossiers import AFTER_ALL

CASE = "former-afghan-soldiers"
SUMMARY = "She tells how she came over the border."
CHOSEN = {
    "id_collected_by_absence": "unknown",
    "id_residence_absence": "not_stated",
    "id_origin_absence": "not_stated",
    "id_interview_absence": "not_stated",
    "id_basis": "consent",
}
WRITTEN = {
    "id_summary": SUMMARY,
    "id_languages": "fa-AF",
    "id_risk_assessment": "She is out of reach.",
    "id_risk_assessed_on": "2026-11-01",
    "id_risk_review_on": AFTER_ALL.isoformat(),
}
SHOWING = (
    "/testimonies/?sort=recent", "/fa-af/testimonies/?sort=recent", "/ps/testimonies/?sort=recent",
    f"/search/?q={WORDS.split()[-1]}", "/api/v1/testimonies/?sort=recent", "/api/v1/statements/",
    "/testimonies/export.csv", "/testimonies/export.jsonl", "/testimonies/feed.atom",
)  # fmt: skip
"""Where a testimony shows itself, beside its own page."""


def test_what_an_editor_publishes_is_gone_everywhere_once_the_consent_is(
    chromium: Browser, changing_site: Site
) -> None:
    site = changing_site
    before = _count(site)
    with at_the_desk(chromium, site, "editor") as desk:
        ref = _draft(desk)
        assert desk.do("submit").startswith("Handed in")
        expect(desk.tab.locator("a.desk-verb-approve")).to_have_count(0)
        expect(desk.tab.locator(".desk-standing")).to_contain_text("Waits for a second person")
        other = desk.tab.locator("a.desk-verb").first.get_attribute("href") or ""
        desk.tab.goto(re.sub("/verb/[a-z_]+/", "/verb/approve/", other))
        expect(desk.tab.locator(".errornote")).to_contain_text("Somebody else has to")
    assert _places(site, ref) == []

    with at_the_desk(chromium, site, "second_editor") as desk:
        desk.open(ref)
        assert desk.do("approve") == "Published."
        person = _person(desk)
    for prefix in ("", "/fa-af", "/ps"):
        page = site.ask(f"{prefix}/testimonies/{ref}/")
        assert page.status == 200
        assert WORDS in page.text
    assert _places(site, ref) == list(SHOWING)
    assert _count(site) == before + 1

    with at_the_desk(chromium, site, "second_editor") as desk:
        desk.tab.goto(person)
        desk.tab.locator("a.desk-stop", has_text="Withdraw this consent").click()
        expect(desk.tab.locator(".desk-affected")).to_contain_text(ref)
        assert desk.confirm("withdraw") == "Gone from the site."
    for path in (f"/testimonies/{ref}/", f"/testimonies/{ref}/v1/", f"/testimonies/{ref}/cite.bib"):
        for prefix in ("", "/fa-af", "/ps"):
            page = site.ask(prefix + path)
            assert page.status == 410
            assert WORDS not in page.text
            assert SUMMARY not in page.text
    assert _places(site, ref) == []
    assert _count(site) == before


@contextmanager
def at_the_desk(chromium: Browser, site: Site, username: str, *, script: bool = True) -> Iterator[Desk]:
    """The desk, with somebody signed in for as long as the block lasts."""
    desk = Desk(chromium, site, username, script=script)
    yield desk
    desk.end()


def _draft(desk: Desk) -> str:
    """Fill the empty page of a testimony: its reference."""
    tab = desk.tab
    tab.goto("/desk/")
    tab.locator(".menu > summary").first.click()
    tab.locator(".menu a", has_text="Testimonies").click()
    tab.locator(".addlink").first.click()
    desk.choose("id_case", CASE)
    desk.choose("id_person", WITNESS)
    for field, value in CHOSEN.items():
        tab.select_option(f"#{field}", value)
    for field, value in WRITTEN.items():
        tab.fill(f"#{field}", value)
    tab.locator("#statements-group .add-row a").click()
    tab.fill("#id_statements-0-text", WORDS)
    tab.fill("#id_statements-0-lang", "en")
    desk.choose("id_statements-0-source", INTERVIEW)
    desk.choose("id_statements-0-passage", WORDS)
    tab.select_option("#id_statements-0-credibility", "3")
    tab.fill("#id_statements-0-credibility_rationale", "First-hand.")
    return desk.save()


def _person(desk: Desk) -> str:
    """The address of the person whose testimony is on the page."""
    pk = desk.tab.locator("#id_person").input_value()
    return f"/desk/cases/person/{pk}/change/"


def _places(site: Site, ref: str) -> list[str]:
    """Where the testimony shows itself; never where search engines look, because nobody agreed to that."""
    assert ref not in site.ask("/sitemap.xml").text
    return [path for path in SHOWING if ref in site.ask(path).text]


def _count(site: Site) -> int:
    """How many testimonies there are, as the page and the API say alike."""
    counted: int = json.loads(site.ask("/api/v1/testimonies/").body)["count"]
    assert f"{counted} of {counted} testimonies" in site.ask("/testimonies/").text
    return counted
