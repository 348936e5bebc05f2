"""No quoted word and no figure is published that does not stand in its source, whatever is typed.

Each story is a small dossier read in one kept report. Its quotations, figures, events and replies are edited
again and again on their pages at the desk, handed in, and approved by a second person. Whatever readers get
after every step is compared with the report by a reader of words that shares nothing with the desk's own.
"""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

import pytest
from django.test import Client
from django.utils import timezone

from cases.actions.approve import approve
from cases.actions.correct import correct
from cases.actions.refusal import VerbRefused
from cases.actions.submit import submit
from cases.ledger.published import published_documents
from cases.models import Passage, Source
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from cases.vocabulary.edition import PublicReason
from tests.actions.deeds import now
from tests.admin.page import Page, change_of
from tests.contracts.trust import reached, rounds, whole
from tests.factories import (
    ENTROPY,
    NOW,
    make_actor,
    make_case,
    make_event,
    make_passage,
    make_right_of_reply,
    make_snapshot,
    make_source,
    make_statistic,
    make_testimony,
    publish_whole,
    the_cast,
)
from tests.factories.statement import statement_values

pytestmark = [pytest.mark.django_db(databases=["default", "catalog"]), pytest.mark.trust]

EDITS: Final = 50
"""How often the records of one story are edited."""
STORIES: Final = whole(4, suite=2)
"""How many stories a round tells."""

SAID: Final = (
    "They came at night. There is no guarantee [of safety] from the Islamic Emirate, and I'm very worried.",
    "Currently, thousands of their former comrades are in prisons. There is no news of their fate.",
)
COUNTED: Final = (
    "At least 37 people were killed, between 12 and 14 houses burned and some 30,000 soldiers fled"
)
ORDERED: Final = "the government offered a general amnesty to members of the military, police and bureaucrats"
ANSWERED: Final = "did not respond to requests. Nothing of it is true, a spokesman said."
REPORT: Final = "\n".join((*SAID, COUNTED, ORDERED, ANSWERED))

OTHER_WORDS: Final = (
    "not",
    "37,000",
    "370",
    "all",
    "ministers",
    "[of ours]",
    "…",
    "never",
    "“they”",
    "14",
    "Kabul",
)
FIELDS: Final = {
    "testimony": {"statements-0-text": SAID[0], "statements-1-text": SAID[1]},
    "statistic": {"as_worded": COUNTED, "attribution_quoted": ORDERED},
    "event": {"quoted": ORDERED},
    "case": {"replies-0-wording": ANSWERED, "replies-0-answer": ANSWERED},
}
"""By kind of record, the fields that hold words of the report, and the line that each was read in."""
FIGURES: Final = (
    ("At least 37 people were killed", "at_least", "37", ""),
    ("37 people were killed", "exactly", "37", "37"),
    ("between 12 and 14 houses", "between", "12", "14"),
    ("some 30,000 soldiers fled", "about", "30000", "30000"),
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still, and what each audience would see is not worked out for every page."""
    monkeypatch.setattr(timezone, "now", lambda: NOW)
    monkeypatch.setattr("cases.admin.record.who_sees", lambda *_args, **_kwargs: [])


@rounds
def test_no_untraced_word_is_published_whatever_is_edited(round_: int) -> None:
    for number in range(STORIES):
        chance = random.Random(f"traceable {round_} {number}")  # noqa: S311 - nothing secret
        story = Story.begun(chance, f"{round_}-{number}")
        outcomes = [story.step() for _edit in range(EDITS)]
        assert sum(outcomes) > EDITS / 8, "hardly anything was published: nothing was tried"
        assert outcomes.count(False) > EDITS / 8, "hardly anything was refused: nothing was tried"
        reached("untraced", EDITS)


def test_the_reader_of_these_tests_tells_what_stands_in_the_report_from_what_does_not() -> None:
    for words in ("They came at night", "“no guarantee from the Islamic Emirate”", "They came […] worried."):
        assert stands(words, REPORT)
    for words in ("They came by night", "worried […] They came", "37,000 people", "no [of ours] guarantee"):
        assert not stands(words, REPORT)
    assert figure_fits({"as_worded": "At least 37 people", "qualifier": "at_least", "low": 37, "high": None})
    assert not figure_fits({"as_worded": "At least 37", "qualifier": "at_least", "low": 370, "high": None})
    assert not figure_fits({"as_worded": "At least 37", "qualifier": "exactly", "low": 37, "high": 37})


@dataclass
class Story:
    """The records of one dossier, all published as the report words them, and who edits them."""

    chance: random.Random
    records: list[Record]
    client: Client
    pages: dict[str, Page] = field(default_factory=dict)

    @classmethod
    def begun(cls, chance: random.Random, told_apart: str) -> "Story":
        """Everything published once."""
        source = make_source(capture="excerpted")
        make_snapshot(source, text=REPORT.encode())
        case = make_case(slug=f"story-{told_apart}")
        said = [make_passage(source, exact=words) for words in SAID]
        values = [statement_values(each, position=place + 1) for place, each in enumerate(said)]
        figure: dict[str, Any] = {"as_worded": "At least 37 people were killed", "low": 37}
        actor = make_actor()
        figure |= {"attribution": "nobody", "attributed_by": actor, "attribution_quoted": ORDERED}
        figure["attribution_passage"] = make_passage(source, exact=ORDERED)
        answer = {"outcome": "answered", "wording": "did not respond", "answer": "Nothing of it is true"}
        records: list[Record] = [
            make_testimony(case=case, statements=values),
            make_statistic(case=case, passage=make_passage(source, exact=COUNTED), **figure),
            make_event(case=case, source=source, quoted=ORDERED),
        ]
        make_right_of_reply(case, source=source, passage=make_passage(source, exact=ANSWERED), **answer)
        publish_whole(*records, actor)
        client = Client()
        client.force_login(the_cast().writer)
        story = cls(chance, [*records, now(case)], client)
        story.holds()
        return story

    def step(self) -> bool:
        """Type something, hand it in and approve it; whether it was published."""
        record = now(self.chance.choice(self.records))
        page = self.page_of(record)
        typed = {
            name: self.words(page.fields[name][0], line)
            for name, line in FIELDS[record.noun.value].items()
            if self.chance.random() < 0.7
        }
        if record.noun.value == "statistic":
            typed |= self.figure()
        if page.send(typed).status_code == HTTPStatus.FOUND:
            page.fields |= {name: [text] for name, text in typed.items()}
        taken = self._decided(record)
        self.holds()
        return taken

    def page_of(self, record: Record) -> Page:
        """The page of the record: opened, or still there as it was saved last."""
        page = self.pages.get(record.ref)
        if page is None or self.chance.random() < 0.2:
            page = self.pages[record.ref] = Page(self.client, change_of(record))
        page.fields["lock_version"] = [str(record.lock_version)]
        return page

    def _decided(self, record: Record) -> bool:
        """Handed in by the writer and decided by the editor, as an approval or a correction."""
        cast = the_cast()
        editor: dict[str, Any] = {"by": cast.editor, "at": NOW, "entropy": ENTROPY}
        try:
            submit(records=[now(record)], by=cast.writer, at=NOW)
            if self.chance.random() < 0.5:
                approve(records=[now(record)], **editor)
            else:
                correct(records=[now(record)], reason=PublicReason.ERROR, **editor)
        except VerbRefused:
            return False
        return True

    def words(self, before: str, line: str) -> str:
        """Words of the line, or those that stood there before, as they are or changed somewhere."""
        found = self.stretch(line) if self.chance.random() < 0.8 else before
        for change in self.chance.choices(CHANGES, k=self.chance.choice((0, 0, 0, 1, 2))):
            found = change(self, found)
        return found

    def stretch(self, line: str = "") -> str:
        """A few words of one line of the report."""
        listed = (line or self.chance.choice(REPORT.split("\n"))).split(" ")
        start = self.chance.randrange(len(listed))
        return " ".join(listed[start : start + self.chance.randint(1, 9)])

    def figure(self) -> dict[str, str]:
        """A figure of the report in its words, with something of it changed every other time."""
        typed = dict(zip(("as_worded", "qualifier", "low", "high"), self.chance.choice(FIGURES), strict=True))
        if self.chance.random() < 0.5:
            name = self.chance.choice(("as_worded", "qualifier", "low", "high"))
            typed[name] = dict(zip(typed, self.chance.choice(FIGURES), strict=True))[name]
        if self.chance.random() < 0.2:
            typed["low"] += self.chance.choice(("0", "000", "7"))
            typed["high"] = typed["low"] if typed["high"] else ""
        return typed

    def holds(self) -> None:
        """Every quoted word and every figure that readers get stands in the report."""
        documents = published_documents(Audience.PUBLIC, [record.ref for record in self.records])
        for document in documents.values():
            for name, words in quoted_in(document):
                assert stands(words, REPORT), (document["ref"], name, words)
            if document["noun"] == "statistic":
                assert figure_fits(document), document
        for passage in Passage.objects.filter(source__in=Source.objects.all(), text__isnull=False):
            assert passage.text is not None
            assert passage.text.content.startswith(passage.exact, passage.start)


def _letter(story: Story, words: str) -> str:
    at = story.chance.randrange(len(words) + 1)
    return f"{words[:at]}{story.chance.choice('aeinst0379,. ')}{words[at + story.chance.randint(0, 1) :]}"


def _another_word(story: Story, words: str) -> str:
    listed = words.split(" ")
    listed.insert(story.chance.randrange(len(listed) + 1), story.chance.choice(OTHER_WORDS))
    return " ".join(listed)


def _a_word_less(story: Story, words: str) -> str:
    listed = words.split(" ")
    del listed[story.chance.randrange(len(listed))]
    return " ".join(listed)


def _turned(story: Story, words: str) -> str:
    listed = words.split(" ")
    at = story.chance.randrange(len(listed))
    return " ".join([*listed[at:], *listed[:at]])


def _joined(story: Story, words: str) -> str:
    pair = [words, story.stretch()]
    story.chance.shuffle(pair)
    return story.chance.choice((" […] ", "… ", " ", " [...] ")).join(pair)


def _dressed(story: Story, words: str) -> str:
    return story.chance.choice(("“{}”", '"{}"', "«{}»", " {} ", "{}…", "{}\u00a0")).format(words)


CHANGES: Final[list[Callable[[Story, str], str]]] = [
    _letter, _letter, _another_word, _a_word_less, _turned, _joined, _dressed,
]  # fmt: skip


def quoted_in(document: dict[str, Json]) -> Iterator[tuple[str, str]]:
    """What a document says word for word: where, and the words."""
    for name in ("as_worded", "quoted", "attribution_quoted"):
        if document.get(name):
            yield name, str(document[name])
    for part in (*_listed(document, "statements"), *_listed(document, "replies")):
        if part.get("wording") in ("verbatim", None) and part.get("text"):
            yield "text", str(part["text"])
        for name in ("wording", "answer"):
            if "outcome" in part and part.get(name):
                yield name, str(part[name])


def _listed(document: dict[str, Json], name: str) -> list[dict[str, Any]]:
    listed = document.get(name)
    return [part for part in listed if isinstance(part, dict)] if isinstance(listed, list) else []


_TOKEN: Final = re.compile(r"\[[^\[\]]*\w[^\[\]]*\]|\w+(?:['’.,]\w+)*")
_BRACKETED: Final = re.compile(r"\[[^\[\]]*\]")
_LEFT_OUT: Final = re.compile(r"\[…\]|\[\.\.\.\]|…|\.\.\.")


def stands(words: str, report: str) -> bool:
    """Whether the words of each piece of ``words`` follow one another in the report, and so do the pieces.

    Letters count, punctuation does not; what the report has in brackets may be left out, and nothing that it
    has not may stand in brackets. A quotation that begins or ends within brackets has half of a pair, which
    marks nothing then.
    """
    if re.search(r"[\[\]]", _BRACKETED.sub("", _LEFT_OUT.sub(" ", words))):
        return stands(_unbracketed(words), _unbracketed(report))
    there, at = _TOKEN.findall(report), 0
    for piece in _LEFT_OUT.split(words):
        asked = _TOKEN.findall(piece)
        ends = [end for start in range(at, len(there)) if (end := _follow(asked, there, start)) is not None]
        if asked and not ends:
            return False
        at = ends[0] if asked else at
    return True


def _unbracketed(text: str) -> str:
    """``text`` without brackets, but for those round what is left out."""
    pieces = re.split(f"({_LEFT_OUT.pattern})", text)
    return "".join(each if _LEFT_OUT.fullmatch(each) else re.sub(r"[\[\]]", "", each) for each in pieces)


def _follow(asked: list[str], there: list[str], at: int) -> int | None:
    for token in asked:
        while at < len(there) and there[at].startswith("[") and there[at] != token:
            at += 1
        if at >= len(there) or there[at] != token:
            return None
        at += 1
    return at


_SAID: Final = {"at least": "at_least", "between": "between", "some ": "about"}
_ORDERS: Final = {"thousands": (1_000, 9_999)}


def figure_fits(document: dict[str, Json]) -> bool:
    """Whether the numbers of a figure are among those in its words, and its qualifier is theirs."""
    words = str(document["as_worded"]).lower()
    numbers = {int(number.replace(",", "")) for number in re.findall(r"\d+(?:,\d{3})*", words)}
    given = {number for number in (document["low"], document["high"]) if number is not None}
    if document["qualifier"] == "order":
        return any(word in words and given == set(both) for word, both in _ORDERS.items())
    named = {name for word, name in _SAID.items() if word in words} or {"exactly"}
    return given <= numbers and (document["qualifier"] in named or len(numbers) > 1)
