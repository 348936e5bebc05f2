"""Events: what happened, when as precisely as it is recorded, and where that was read."""

from __future__ import annotations

from dataclasses import dataclass

from cases.documents.event import Event
from cases.pages.words.attribution import Attribution, attribution
from cases.pages.words.brief import links, named
from cases.pages.words.content import own
from cases.pages.words.date import When, when
from cases.pages.words.fact import labelled, why_inferred
from cases.pages.words.label import term
from cases.pages.words.link import Link
from cases.pages.words.provenance import Provenance, provenance
from cases.pages.words.told import told
from cases.pages.words.value import Value
from cases.vocabulary.cut import standing_apart
from cases.vocabulary.term_kind import TermKind


@dataclass(frozen=True, slots=True)
class EventItem:
    """One entry of a timeline."""

    ref: str
    title: str
    kind: str
    description: str
    quoted: str
    when: When | None
    places: tuple[Value, ...]
    actors: tuple[Value, ...]
    attribution: Attribution | None
    provenance: Provenance
    contradicts: tuple[Link, ...]


def event_item(event: Event) -> EventItem:
    """An event as a timeline shows it."""
    return EventItem(
        ref=event.ref,
        title=told(event, Event.title),
        kind=term(event.labels, TermKind.EVENT_KIND, event.kind),
        description=told(event, Event.description),
        quoted=own(standing_apart(event.quoted or "")),
        when=when(event.date),
        places=labelled(event.places, event.labels.places, inferred=why_inferred(event, Event.places)),
        actors=tuple(named(each) for each in event.actors),
        attribution=attribution(event),
        provenance=provenance(event),
        contradicts=links(event.contradicts),
    )
