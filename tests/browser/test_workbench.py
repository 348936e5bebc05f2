"""From a pasted article to the published dossier, by keys, mouse or forms alone: no letter is altered."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, expect

from cases.actions.proposal_key import ProposalKey
from cases.vocabulary.proposal_kind import ProposalKind
from tests.browser.site import Site, served
from tests.browser.test_editor import at_the_desk
from tests.browser.workbench import OPEN, Forms, Keys, Mouse, Worker, article
from tests.contracts.elsewhere import Machine

_LOG: Final = logging.getLogger(__name__)
MOST_ACTIONS: Final = 40
MOST_SECONDS: Final = 180
PAPER, CASE = "The Border Paper", "Former Afghan soldiers"
NOTE: Final = "Say how the paper knows."
TWO_WITNESSES: Final = """Two men saw the convoy at kilometre nine, and they do not agree about what they saw.

Farhad Noori was repairing a tyre. Samim Wardak was selling melons on the other side of the road.

“There were five trucks, and the last had no plates,” Noori says.

“Six,” says Wardak. “The sixth was the one they were waiting for.”

Both men were questioned in May by Captain Latif Hamdard. Noori told Hamdard that the soldiers were \
polite. “He wrote that down at once,” Noori recalls.

Wardak says he was shown photographs. “I knew one face,” the melon seller says. “I said I knew \
none.”

Noori and Wardak met again by chance at the mosque. They spoke about the price of melons. “He is a \
careful man,” he said afterwards.

The captain would not discuss the case. “There are two witnesses and eleven kilometres,” Hamdard \
said. “That is all I have.”

A third person, a woman who lives by the road, says nobody has asked her anything. “I have a \
window,” she said.
"""
"""Two people, of whom either may be meant by a word; nothing in it happened."""


@dataclass
class Text:
    """An article, how it is called, and the quotations that were taken from it."""

    content: str
    title: str
    quoted: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def desk_site(furnished_machine: tuple[Machine, tuple[str, ...]]) -> Iterator[Site]:
    """A site for the texts of this file: each test takes in one of its own."""
    machine, names = furnished_machine
    with served(machine.copy(), names) as running:
        yield running


def test_a_report_is_published_by_keys_alone(chromium: Browser, desk_site: Site) -> None:
    text = Text(article("one-way-to-torkham"), "One way to Torkham")
    begun = time.monotonic()
    with at_the_desk(chromium, desk_site, "editor") as desk:
        writer = Keys(desk.tab)
        hand_in(writer, text)
        expect(desk.tab.locator("main")).to_contain_text("Somebody else has to look at it")
        expect(desk.tab.locator("#review [name=verb][value=complete]")).to_have_count(0)
    assert not statements(desk_site, text)
    with at_the_desk(chromium, desk_site, "second_editor") as desk:
        reviewer = Keys(desk.tab)
        approve(reviewer, text)
    counted("keys", begun, writer, reviewer)
    stands_as_written(desk_site, text)
    figures = {(each["as_worded"], each["qualifier"], each["low"]) for each in figures_of(desk_site, text)}
    assert figures >= {("about 50 people", "about", 50), ("four buses", "exactly", 4)}


def test_a_transcript_is_published_by_mouse_after_one_record_was_returned(
    chromium: Browser, desk_site: Site
) -> None:
    text = Text(article("evening-programme"), "Evening programme")
    begun = time.monotonic()
    with at_the_desk(chromium, desk_site, "writer") as desk:
        writer = Mouse(desk.tab)
        hand_in(writer, text)
        took = time.monotonic() - begun
        return_one(chromium, desk_site, text)
        desk.tab.goto("/desk/")
        desk.tab.locator("section", has_text="Returned to me").locator(".task a").first.click()
        expect(desk.tab.locator("main")).to_contain_text(NOTE)
        desk.tab.locator("[name=verb][value=submit]").click()
        expect(desk.tab.locator("main .say.calm")).to_contain_text("Handed in")
    assert not statements(desk_site, text)
    begun = time.monotonic() - took
    with at_the_desk(chromium, desk_site, "editor") as desk:
        reviewer = Mouse(desk.tab)
        approve(reviewer, text)
    counted("mouse", begun, writer, reviewer)
    stands_as_written(desk_site, text)


def test_a_story_in_dari_is_published_without_script(chromium: Browser, desk_site: Site) -> None:
    text = Text(article("the-soldier-who-bakes"), "سربازی که نان می‌پزد")
    begun = time.monotonic()
    with at_the_desk(chromium, desk_site, "writer", script=False) as desk:
        writer = Forms(desk.tab)
        hand_in(writer, text)
    assert not statements(desk_site, text)
    with at_the_desk(chromium, desk_site, "editor", script=False) as desk:
        reviewer = Forms(desk.tab)
        approve(reviewer, text)
    counted("forms", begun, writer, reviewer)
    stands_as_written(desk_site, text, prefix="/fa-af")


def test_what_was_decided_of_a_text_stays_and_is_one_for_the_same_name(
    chromium: Browser, desk_site: Site
) -> None:
    text = TWO_WITNESSES
    with at_the_desk(chromium, desk_site, "writer") as desk:
        tab, writer = desk.tab, Keys(desk.tab)
        writer.take_in(text)
        bench = tab.url.partition("#")[0]
        refused = writer.at()
        writer.press("r", "1")
        named = [key for key in spoken(tab) if tab.locator(f"#p-{key}", has_text="→ Farhad Noori").count()]
        writer.go(named[0])
        said_otherwise(writer, named[0], "speaker", "Farhad Ali Noori")
        expect(tab.locator(f"#p-{named[1]}")).to_contain_text("Farhad Ali Noori")

        several = tab.locator(OPEN, has=tab.locator(".cands"))
        doubtful = several.get_attribute("data-key") or ""
        writer.go(doubtful)
        writer.press("a")
        expect(several.locator(".cands :focus")).to_have_count(1)
        writer.press("2", "a")
        expect(tab.locator(f"#p-{doubtful} > summary")).to_contain_text("Samim Wardak")

        writer.press("t", "Shift+ArrowRight", "Shift+ArrowRight", "q")
        chosen = tab.locator(".settled", has=tab.locator(".lv", has_text="by hand"))
        assert words(chosen.get_attribute("data-key") or "", text) in text

        tab.goto("/desk/")
        writer.take_in(text)
        assert tab.url.startswith(bench)
        for key in (refused, named[0], doubtful):
            expect(tab.locator(f"#p-{key}.settled")).to_have_count(1)
        expect(tab.locator(f"#p-{refused}.no")).to_have_count(1)


def hand_in(writer: Worker, text: Text) -> None:
    """Take a text in, decide, say what is missing and hand it in; `text` knows then what was quoted."""
    writer.take_in(text.content)
    text.quoted = frozenset(words(key, text.content) for key in spoken(writer.tab))
    writer.accept()
    writer.tell(
        {
            "case": CASE,
            "source-title": text.title,
            "source-kind": "news report",
            "source-publisher": PAPER,
            "source-date": "2023-11-24",
        }
    )
    writer.mend({"asked_by": PAPER, "reason": "Half of a whole is 50 per cent."})
    writer.judge()
    assert writer.missing("") == []
    writer.hand_in()


def approve(reviewer: Worker, text: Text) -> None:
    """Approve all that waits of a text."""
    reviewer.approve(text.title)
    expect(reviewer.tab.locator("main .say.calm")).to_contain_text("Published.")


def return_one(chromium: Browser, site: Site, text: Text) -> None:
    """As an editor, return the last record of the packet that waits."""
    with at_the_desk(chromium, site, "editor") as desk:
        desk.tab.locator("#pile-1 a", has_text=text.title).click()
        record = desk.tab.locator("#review .rev").last
        record.locator("label", has_text="Return").click()
        record.locator("textarea").fill(NOTE)
        desk.tab.locator(".bar [name=verb][value=marked]").click()
        expect(desk.tab.locator("main .say.calm")).to_contain_text("1 returned.")


def said_otherwise(writer: Keys, key: str, name: str, value: str) -> None:
    """Edit one field of the proposal at hand, and accept it so."""
    writer.press("e")
    writer.to(writer.tab.locator(f"#v-{key}-{name}"))
    writer.press("Control+a")
    writer.paste(value)
    writer.press("Enter")


def counted(way: str, begun: float, *workers: Worker) -> None:
    """It took no more than was promised."""
    actions, judging = (sum(getattr(each, name) for each in workers) for name in ("actions", "judging"))
    seconds = time.monotonic() - begun
    _LOG.info("%s: %d actions, %d for judgements, %.0f seconds", way, actions, judging, seconds)
    assert actions <= MOST_ACTIONS
    assert seconds < MOST_SECONDS


def stands_as_written(site: Site, text: Text, *, prefix: str = "") -> None:
    """Every quotation is published letter by letter, and every figure with its words and its source."""
    found = statements(site, text)
    assert {each["text"] for each in found} == text.quoted
    for each in found:
        assert text.content[each["passage"]["start"] :].startswith(each["text"])
        page = unescape(site.ask(f"{prefix}/testimonies/{each['testimony']}/").text)
        assert each["text"] in page
        assert text.title in page
    for each in figures_of(site, text):
        page = unescape(site.ask(f"{prefix}/statistics/{each['ref']}/").text)
        assert each["as_worded"] in text.content
        assert each["as_worded"] in page
        assert text.title in page


def statements(site: Site, text: Text) -> list[dict[str, Any]]:
    """What the API has of the quotations of the text."""
    return _rows(site, "statements", text)


def figures_of(site: Site, text: Text) -> list[dict[str, Any]]:
    """What the API has of its figures."""
    return _rows(site, "statistics", text)


def _rows(site: Site, plural: str, text: Text) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    path = f"/api/v1/{plural}/"
    while path:
        answer = json.loads(site.ask(path).body)
        found += answer["results"]
        path = (answer["next"] or "").removeprefix(site.origin)
    return [each for each in found if each["source"] and each["source"]["title"] == text.title]


def spoken(tab: Page) -> list[str]:
    """The keys of the quotations that are undecided, in the order of the text."""
    keys = [each.get_attribute("data-key") or "" for each in tab.locator(OPEN).all()]
    return [key for key in keys if key.startswith(ProposalKind.STATEMENT)]


def words(key: str, text: str) -> str:
    """The words of a proposal as they stand in the text."""
    found = ProposalKey.read(key)
    assert found is not None
    return text[found.start : found.end]
