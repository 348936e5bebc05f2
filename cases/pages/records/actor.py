"""The page of an actor: an organisation or public body, and what comes from it or concerns it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from cases.pages.charts.overview import Overview, overview
from cases.pages.records.citation import Citation, citation
from cases.pages.records.event import EventItem, event_item
from cases.pages.records.source import SourceItem, source_item
from cases.pages.records.testimony import TestimonyItem, testimony_item
from cases.pages.words.address import address
from cases.pages.words.brief import named, place
from cases.pages.words.content import content
from cases.pages.words.document import part, text
from cases.pages.words.fact import Fact, fact, facts
from cases.pages.words.label import name_in_language
from cases.pages.words.value import Value, value_of
from cases.vocabulary.actor_kind import ActorKind
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class ActorParts:
    """The published records that concern an actor, each list already cut to what one page shows."""

    statistics: Sequence[Document] = field(default=())
    sources: Sequence[Document] = field(default=())
    events: Sequence[Document] = field(default=())
    testimonies: Sequence[Document] = field(default=())


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
    citation: Citation


def actor_item(document: Document) -> ActorItem:
    """An actor as a list shows it."""
    kind = text(document, "kind")
    return ActorItem(
        ref=text(document, "ref"),
        url=address(document),
        name=name_in_language(part(document, "names")) or content(document, "name"),
        kind=str(ActorKind(kind).label) if kind in ActorKind.values else kind,
        country=_country(document),
        description=content(document, "description"),
    )


def actor_page(document: Document, gathered: ActorParts) -> ActorPage:
    """An actor as its own page shows it."""
    item = actor_item(document)
    return ActorPage(
        item=item,
        facts=facts(
            fact(_("Country"), item.country),
            fact(_("Part of"), None if document.get("parent") is None else named(document.get("parent"))),
            fact(_("Also written"), _other_name(document, item.name)),
        ),
        overview=overview(gathered.statistics),
        sources=tuple(source_item(each) for each in gathered.sources),
        events=tuple(event_item(each) for each in gathered.events),
        testimonies=tuple(testimony_item(each) for each in gathered.testimonies),
        citation=citation(document, _("%(name)s, actor") % {"name": item.name}),
    )


def _country(document: Document) -> Value | None:
    return (
        Value(_("international"))
        if document.get("country") == "international"
        else place(document, "country")
    )


def _other_name(document: Document, shown: str) -> Value | None:
    original = content(document, "name")
    return value_of(original) if original and original != shown else None
