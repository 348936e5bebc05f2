"""The page of a case: words, claim and record side by side, figures, timeline, sources, right of reply."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _

from cases.pages.charts.overview import Overview, overview
from cases.pages.records.citation import Citation, citation
from cases.pages.records.claim_and_record import Versus, versus
from cases.pages.records.event import EventItem, event_item
from cases.pages.records.reply import Reply, replies
from cases.pages.records.source import SourceItem, source_item
from cases.pages.records.testimony import TestimonyItem, testimony_item
from cases.pages.words.address import address
from cases.pages.words.brief import named
from cases.pages.words.content import content
from cases.pages.words.date import When, when
from cases.pages.words.document import part, parts, text
from cases.pages.words.fact import labelled
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
    replies: tuple[Reply, ...]
    citation: Citation


def case_item(document: Document) -> CaseItem:
    """A case as a list shows it."""
    return CaseItem(
        ref=text(document, "ref"),
        url=address(document),
        slug=text(document, "slug"),
        title=content(document, "title"),
        summary=content(document, "summary"),
        period=when(document, "period"),
        places=labelled(document, "places", "places"),
        themes=labelled(document, "themes", "themes", at="/themes/"),
    )


def case_page(document: Document, gathered: CaseParts) -> CasePage:
    """A case as its own page shows it."""
    item = case_item(document)
    return CasePage(
        item=item,
        actors=_actors(document, gathered),
        testimonies=tuple(testimony_item(each) for each in gathered.testimonies),
        versus=versus(gathered.events, gathered.statistics),
        overview=overview(gathered.statistics, by_size=False, most=DRAWN),
        events=tuple(event_item(each) for each in sorted(gathered.events, key=_ended)[:MOST]),
        more_events=len(gathered.events) > MOST,
        sources=tuple(source_item(each) for each in gathered.sources[:MOST]),
        more_sources=len(gathered.sources) > MOST,
        replies=replies(document),
        citation=citation(document, _("“%(title)s”, case") % {"title": item.title}),
    )


def _actors(case: Document, gathered: CaseParts) -> tuple[Value, ...]:
    """Everyone who acts, claims, publishes, collects, asks or is asked in what the page shows, by name."""
    briefs = [
        *(each for event in gathered.events for each in parts(event, "actors")),
        *(part(each, "claimed_by") for each in gathered.statistics),
        *(part(each, "publisher") for each in gathered.sources),
        *(part(each, "collected_by") for each in gathered.testimonies),
        *(part(each, key) for each in parts(case, "replies") for key in ("asked", "asked_by")),
    ]
    by_ref = {text(each, "ref"): named(each) for each in briefs if text(each, "ref") and text(each, "name")}
    return tuple(sorted(by_ref.values(), key=str))


def _ended(event: Document) -> str:
    """The last day an event may fall on: what is less precise stands after what is more precise."""
    return text(part(event, "date"), "latest") or "9999"
