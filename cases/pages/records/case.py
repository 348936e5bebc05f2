"""The page of a case: words, claim and record side by side, figures, timeline, sources, right of reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.utils.translation import gettext as _

from cases.documents.brief import ActorBrief
from cases.documents.case import Case
from cases.documents.date import Date
from cases.documents.declaration import Declaration
from cases.documents.event import Event
from cases.documents.source import Source
from cases.documents.statistic import Statistic
from cases.documents.testimony import Testimony
from cases.pages.charts.overview import Overview, overview
from cases.pages.records.citation import Citation, citation
from cases.pages.records.claim_and_record import Versus, versus
from cases.pages.records.declaration import DeclarationItem, declaration_item
from cases.pages.records.event import EventItem, event_item
from cases.pages.records.reply import Reply, asked_nobody, replies
from cases.pages.records.source import SourceItem, source_item
from cases.pages.records.testimony import TestimonyItem, testimony_item
from cases.pages.words.address import localised
from cases.pages.words.brief import named
from cases.pages.words.date import When, when
from cases.pages.words.fact import labelled, why_inferred
from cases.pages.words.told import told
from cases.pages.words.value import Value
from cases.vocabulary.canonical import Document

MOST: Final = 10
"""Events and sources that the page of a case shows before it leads to their own lists."""

DRAWN: Final = 6
"""Figures that it draws before it leads to the others."""


@dataclass(frozen=True, slots=True)
class CaseItem:
    """A case in a list."""

    ref: str
    url: str
    slug: str
    title: str
    summary: str
    period: When | None
    places: tuple[Value, ...]
    themes: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class CaseParts:
    """The published records that a case gathers, each list already cut to what one page shows."""

    testimonies: Sequence[Document] = field(default=())
    statistics: Sequence[Document] = field(default=())
    events: Sequence[Document] = field(default=())
    sources: Sequence[Document] = field(default=())
    declarations: Sequence[Document] = field(default=())


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything the page of one case shows; `more_events` and `more_sources` say that there are others."""

    item: CaseItem
    actors: tuple[Value, ...]
    testimonies: tuple[TestimonyItem, ...]
    versus: tuple[Versus, ...]
    overview: Overview | None
    events: tuple[EventItem, ...]
    more_events: bool
    sources: tuple[SourceItem, ...]
    more_sources: bool
    declarations: tuple[DeclarationItem, ...]
    replies: tuple[Reply, ...]
    asked_nobody: bool
    citation: Citation


def case_item(document: Document) -> CaseItem:
    """A case as a list shows it."""
    case = Case(document)
    return CaseItem(
        ref=case.ref,
        url=localised(case.url),
        slug=case.slug,
        title=told(case, Case.title),
        summary=told(case, Case.summary),
        period=when(case.period),
        places=labelled(case.places, case.labels.places, inferred=why_inferred(case, Case.places)),
        themes=labelled(
            case.themes, case.labels.themes, at="/themes/", inferred=why_inferred(case, Case.themes)
        ),
    )


def case_page(document: Document, gathered: CaseParts) -> CasePage:
    """A case as its own page shows it."""
    case, item = Case(document), case_item(document)
    events = [Event(each) for each in gathered.events]
    statistics = [Statistic(each) for each in gathered.statistics]
    return CasePage(
        item=item,
        actors=_actors(case, gathered, events, statistics),
        testimonies=tuple(testimony_item(each) for each in gathered.testimonies),
        versus=versus(events, statistics),
        overview=overview(statistics, by_size=False, most=DRAWN),
        events=tuple(event_item(each) for each in sorted(events, key=_ended)[:MOST]),
        more_events=len(events) > MOST,
        sources=tuple(source_item(each) for each in gathered.sources[:MOST]),
        more_sources=len(gathered.sources) > MOST,
        declarations=tuple(declaration_item(each) for each in gathered.declarations),
        replies=replies(document),
        asked_nobody=asked_nobody(document),
        citation=citation(case, _("“%(title)s”, case") % {"title": item.title}),
    )


def _actors(
    case: Case, gathered: CaseParts, events: Sequence[Event], statistics: Sequence[Statistic]
) -> tuple[Value, ...]:
    """Everyone who acts, claims, publishes, collects, asks or is asked in what the page shows, by name."""
    briefs = [
        *(each for event in events for each in event.actors),
        *(each.claimed_by for each in statistics),
        *(each.publisher for each in map(Source, gathered.sources)),
        *(each.collected_by for each in map(Testimony, gathered.testimonies)),
        *(each.actor for each in map(Declaration, gathered.declarations)),
        *(each for reply in case.replies for each in (reply.asked, reply.asked_by)),
    ]
    by_ref = {each.ref: named(each) for each in briefs if isinstance(each, ActorBrief)}
    return tuple(sorted(by_ref.values(), key=str))


def _ended(event: Event) -> date:
    """The last day an event may fall on: what is less precise stands after what is more precise."""
    dated = event.date
    return (dated.latest if isinstance(dated, Date) else None) or date.max
