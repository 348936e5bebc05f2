"""A second dossier, about something else, typed into the desk page by page: a flood, evictions, a ministry.

Everything in it is invented, the country too (ISO 3166-1 leaves XA to XZ to its users).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Model
from django.test import Client

from cases.models import (
    Actor,
    Case,
    Declaration,
    Event,
    Indicator,
    Passage,
    Person,
    Place,
    Snapshot,
    Source,
    Statistic,
    Term,
    Testimony,
    Theme,
)
from cases.models.record import Record
from tests.admin.page import Page, add_of, change_of, part, told, verb_of

Typed = Mapping[str, object]

SAID: Final = "The water took the printing house, and nobody wrote that down."
PARAPHRASED: Final = "the ministry said that the houses on the bank would be cleared"
COUNTED: Final = "at least 412 evictions along the bank"
SHARED: Final = "one in five of the evicted families"
BLAMED: Final = "carried out by the Ministry of Rivers"
EXCERPT: Final = f"{SAID}\n{PARAPHRASED}\n{COUNTED}\n{SHARED}\n{BLAMED}"
SUMMARY: Final = {
    "en": "A journalist tells of the night in which the river came.",
    "fa-AF": "یک خبرنگار از شبی می‌گوید که دریا آمد.",
}
TITLE: Final = {
    "en": "The flood at Lower Nahr and those it was blamed on",
    "fa-AF": "سیلاب نهر پایین و کسانی که مقصر خوانده شدند",
    "ps": "د کوز نهر سېلاب او هغه کسان چې پړه پرې واچول شوه",
}


@dataclass(frozen=True)
class Flood:
    """The records of the dossier."""

    case: Case
    testimony: Testimony
    declaration: Declaration
    evictions: Statistic
    share: Statistic
    flood: Event
    ministry: Actor
    watch: Actor
    source: Source

    def records(self) -> list[Record]:
        """All that have documents of their own, those that others speak of first."""
        return [
            *(self.ministry, self.watch, self.source, self.case),
            *(self.evictions, self.share, self.flood, self.testimony, self.declaration),
        ]


class Writer:
    """Somebody who types at the desk; what a page refuses is told as it stands there."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def enter(self, model: type[Any], typed: Typed) -> Any:
        """The new row of `model`."""
        before = set(model._default_manager.values_list("pk", flat=True))
        sent = Page(self.client, add_of(model)).send(typed)
        assert sent.status_code == 302, sent.context["errors"]
        return model._default_manager.exclude(pk__in=before).get()

    def change(self, row: Model, typed: Typed) -> None:
        """Type into the page of a row."""
        sent = Page(self.client, change_of(row)).send(typed)
        assert sent.status_code == 302, sent.context["errors"]

    def read(self, source: Source, words: str, snapshot: Snapshot) -> Passage:
        """A passage, written on the page of its source."""
        number = source.passages.count()
        page = Page(self.client, change_of(source))
        typed = {
            "passages-TOTAL_FORMS": str(number + 1),
            f"passages-{number}-exact": words,
            f"passages-{number}-snapshot": snapshot,
        }
        sent = page.send(typed)
        assert sent.status_code == 302, sent.context["errors"]
        return source.passages.get(exact=words)


def a_flood(client: Client) -> Flood:
    """Type everything; nothing of it is handed in yet."""
    desk = Writer(client)
    country = desk.enter(
        Place, {"code": "XN", "kind": "country", "names": "en: Nahria\nfa-AF: نهریه\nps: نهریه"}
    )
    theme = desk.enter(
        Theme, {"code": "evictions", "names": "en: evictions\nfa-AF: کوچاندن اجباری\nps: په زوره کډه کول"}
    )
    words = _words(desk)
    ministry = desk.enter(
        Actor,
        {
            "name": "Ministry of Rivers",
            "names": "en: Ministry of Rivers\nfa-AF: وزارت دریاها\nps: د سیندونو وزارت",
            "kind": words["ministry"],
            "scope": "country",
            "country": country,
        },
    )
    watch = desk.enter(
        Actor,
        {
            "name": "River Rights Watch",
            "names": "en: River Rights Watch\nfa-AF: دیده‌بان حقوق دریا\nps: د سیند د حقونو څار",
            "kind": words["ngo"],
            "scope": "international",
        },
    )
    case = desk.enter(
        Case,
        {
            "title": TITLE["en"],
            "translated.title.fa-AF": TITLE["fa-AF"],
            "translated.title.ps": TITLE["ps"],
            "slug": "lower-nahr",
            "summary": "A flood, the evictions after it, and what a ministry said of both.",
            "period": "2025-04/..",
            "places": [country.pk],
            "themes": [theme.pk],
        },
    )
    source = desk.enter(
        Source,
        {
            "title": "After the water",
            "kind": words["report"],
            "publisher": watch,
            "date": "2025-06",
            "rights": "Quoted for research.",
            "reliability": "B",
            "reliability_rationale": "Names those it asked.",
        },
    )
    snapshot = desk.enter(
        Snapshot,
        {
            "source": source,
            "kind": "excerpt",
            "made_on": "2026-11-20",
            "made_how": "Typed from the page.",
            "excerpt": EXCERPT,
        },
    )
    read = {line: desk.read(source, line, snapshot) for line in EXCERPT.split("\n")}
    flood = desk.enter(
        Event,
        {
            "case": case,
            "title": "The river rises over the bank",
            "translated.title.fa-AF": "دریا از ساحل بالا می‌آید",
            "kind": words["flood"],
            "date": "2025-04-12",
            "places": [country.pk],
            "source": source,
            "passage": read[SAID],
        },
    )
    indicator = desk.enter(
        Indicator,
        {
            "code": "forced-evictions",
            "names": "en: evictions\nfa-AF: کوچاندن‌های اجباری\nps: په زوره کډه کول",
            "theme": theme,
            "unit": "evictions",
            "definition": "Families put out of their houses without a decision of a court.",
        },
    )
    figure = {
        "case": case,
        "indicator": indicator,
        "places": [country.pk],
        "claimed_by": watch,
        "source": source,
        "credibility": "3",
        "verification": "documented",
        "limitations": "Only the bank was visited.",
    }
    evictions = desk.enter(
        Statistic,
        figure
        | {
            "as_worded": COUNTED,
            "qualifier": "at_least",
            "low": "412",
            "counted": "families along the bank",
            "passage": read[COUNTED],
            "attribution": "named",
            "attributed_to": [ministry.pk],
            "attributed_by": watch,
            "attribution_quoted": BLAMED,
            "attribution_passage": read[BLAMED],
        },
    )
    share = desk.enter(
        Statistic,
        figure
        | {
            "as_worded": SHARED,
            "qualifier": "exactly",
            "measure": "share",
            "share_low": "20",
            "share_high": "20",
            "share_one_in": "5",
            "share_of": "the evicted families",
            "counted": "families that found no roof",
            "passage": read[SHARED],
            "attribution": "not_stated",
        },
    )
    person = desk.enter(Person, {"shown_as": "Sabz", "naming": "single_name", "role": words["journalist"]})
    testimony = desk.enter(
        Testimony,
        {
            "case": case,
            "person": person,
            "summary": SUMMARY["en"],
            "translated.summary.fa-AF": SUMMARY["fa-AF"],
            "collected_by": watch,
            "residence": country,
            "origin_absence": "not_stated",
            "interview_absence": "not_stated",
            "basis": "public_source",
            "risk_assessment": "Already public.",
            "risk_assessed_on": "2026-11-01",
            "risk_review_on": "2027-11-01",
            "themes": [theme.pk],
        }
        | part(
            "statements",
            0,
            _quoted(read[SAID], SAID) | {"credibility": "3", "credibility_rationale": "First-hand."},
        ),
    )
    declaration = desk.enter(
        Declaration,
        {
            "case": case,
            "actor": ministry,
            "official": "Rod Sahel",
            "office": "deputy minister",
            "title": "Houses on the bank would be cleared",
            "translated.title.ps": "د غاړې کورونه به تش کړل شي",
            "date": "2025-05",
            "events": [flood.pk],
            "statistics": [evictions.pk],
        }
        | part(
            "statements",
            0,
            _quoted(read[PARAPHRASED], PARAPHRASED)
            | {"wording": "paraphrase", "credibility_rationale": "What is announced is not rated."},
        ),
    )
    return Flood(case, testimony, declaration, evictions, share, flood, ministry, watch, source)


_SAID = (
    "Handed in. Somebody else looks at it now.",
    "Recorded, not yet published: the site follows as soon as it can.",
)


def publish_at_the_desk(writer: Client, editor: Client, *records: Record) -> None:
    """Hand in and approve, record by record, each on its page; the catalog follows after all of it."""
    for record in records:
        for client, verb in ((writer, "submit"), (editor, "approve")):
            record.refresh_from_db()
            said = told(Page(client, verb_of(record, verb)).send())
            assert said in _SAID, (record, said)


def _quoted(passage: Passage, words: str) -> dict[str, object]:
    return {"text": words, "lang": "en", "source": passage.source, "passage": passage}


def _words(desk: Writer) -> dict[str, Term]:
    """Words of the starter set, and one that the desk adds."""
    kinds = {"ministry": "actor_kind", "ngo": "actor_kind", "report": "source_kind", "flood": "event_kind"}
    found = {code: Term.objects.get(kind=kind, code=code) for code, kind in kinds.items()}
    journalist = desk.enter(
        Term,
        {
            "kind": "role",
            "code": "river-journalist",
            "names": "en: journalist of the river\nfa-AF: خبرنگار دریا\nps: د سیند خبریال",
        },
    )
    return found | {"journalist": journalist}
