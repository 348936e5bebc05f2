"""The page of an actor: an organisation or public body, and what comes from it or concerns it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cases.documents.actor import Actor
from cases.documents.event import Event
from cases.documents.nouns import record_of
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import statistic_title
from cases.pages.charts.overview import Overview, overview
from cases.pages.records.citation import Citation, citation
from cases.pages.records.declaration import DeclarationItem, declaration_item
from cases.pages.records.event import EventItem, event_item
from cases.pages.records.source import SourceItem, source_item
from cases.pages.records.testimony import TestimonyItem, testimony_item
from cases.pages.words.address import localised
from cases.pages.words.attribution import Attribution, attribution
from cases.pages.words.brief import actor_name, named, place
from cases.pages.words.content import content
from cases.pages.words.fact import Fact, fact, facts
from cases.pages.words.label import term
from cases.pages.words.told import told
from cases.pages.words.value import Value, value_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.term_kind import TermKind


@dataclass(frozen=True, slots=True)
class ActorParts:
    """The published records that concern an actor, each list already cut to what one page shows."""

    statistics: Sequence[Document] = field(default=())
    sources: Sequence[Document] = field(default=())
    events: Sequence[Document] = field(default=())
    testimonies: Sequence[Document] = field(default=())
    declarations: Sequence[Document] = field(default=())
    figures_attributed: Sequence[Document] = field(default=())
    events_attributed: Sequence[Document] = field(default=())


@dataclass(frozen=True, slots=True)
class Attributed:
    """A figure or an event that somebody says the actor is responsible for, with who says so."""

    words: str
    url: str
    attribution: Attribution


@dataclass(frozen=True, slots=True)
class ActorItem:
    """An actor in a list."""

    ref: str
    url: str
    name: str
    kind: str
    country: Value | None
    description: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """Everything the page of one actor shows."""

    item: ActorItem
    facts: tuple[Fact, ...]
    overview: Overview | None
    sources: tuple[SourceItem, ...]
    events: tuple[EventItem, ...]
    testimonies: tuple[TestimonyItem, ...]
    declarations: tuple[DeclarationItem, ...]
    figures_attributed: tuple[Attributed, ...]
    events_attributed: tuple[Attributed, ...]
    citation: Citation


def actor_item(document: Document) -> ActorItem:
    """An actor as a list shows it."""
    actor = Actor(document)
    return ActorItem(
        ref=actor.ref,
        url=localised(actor.url),
        name=actor_name(actor),
        kind=term(actor.labels, TermKind.ACTOR_KIND, actor.kind),
        country=_country(actor),
        description=told(actor, Actor.description),
    )


def actor_page(document: Document, gathered: ActorParts) -> ActorPage:
    """An actor as its own page shows it."""
    actor, item = Actor(document), actor_item(document)
    return ActorPage(
        item=item,
        facts=facts(
            fact(_("Country"), item.country),
            fact(_("Part of"), None if actor.parent is None else named(actor.parent)),
            fact(_("Also written"), _other_name(actor, item.name)),
        ),
        overview=overview([Statistic(each) for each in gathered.statistics]),
        sources=tuple(source_item(each) for each in gathered.sources),
        events=tuple(event_item(Event(each)) for each in gathered.events),
        testimonies=tuple(testimony_item(each) for each in gathered.testimonies),
        declarations=tuple(declaration_item(each) for each in gathered.declarations),
        figures_attributed=tuple(_attributed(gathered.figures_attributed)),
        events_attributed=tuple(_attributed(gathered.events_attributed)),
        citation=citation(actor, _("%(name)s, actor") % {"name": item.name}),
    )


def _attributed(documents: Iterable[Document]) -> Iterator[Attributed]:
    """Those of some figures or events that say who says so."""
    for record in map(record_of, documents):
        assert isinstance(record, Statistic | Event), "nothing else is attributed to anybody"
        if found := attribution(record):
            title = told(record, Event.title) if isinstance(record, Event) else statistic_title(record.data)
            yield Attributed(title, localised(record.url), found)


def _country(actor: Actor) -> Value | None:
    if actor.country == "international":
        return Value(_("international"))
    return place(actor.country, actor.labels.places)


def _other_name(actor: Actor, shown: str) -> Value | None:
    original = content(actor.name)
    return value_of(original) if original and original != shown else None
