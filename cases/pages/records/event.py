"""Events: what happened, when as precisely as it is recorded, and where that was read."""

from __future__ import annotations

from dataclasses import dataclass

from cases.pages.words.brief import links, named
from cases.pages.words.content import content, own
from cases.pages.words.date import When, when
from cases.pages.words.document import parts, text
from cases.pages.words.fact import labelled
from cases.pages.words.link import Link
from cases.pages.words.provenance import Provenance, provenance
from cases.pages.words.value import Value
from cases.vocabulary.canonical import Document
from cases.vocabulary.cut import standing_apart


@dataclass(frozen=True, slots=True)
class EventItem:
    """One entry of a timeline."""

    ref: str
    title: str
    description: str
    quoted: str
    when: When | None
    places: tuple[Value, ...]
    actors: tuple[Value, ...]
    provenance: Provenance
    contradicts: tuple[Link, ...]


def event_item(document: Document) -> EventItem:
    """An event as a timeline shows it."""
    return EventItem(
        ref=text(document, "ref"),
        title=content(document, "title"),
        description=content(document, "description"),
        quoted=own(standing_apart(text(document, "quoted"))),
        when=when(document, "date"),
        places=labelled(document, "places", "places"),
        actors=tuple(named(each) for each in parts(document, "actors")),
        provenance=provenance(document),
        contradicts=links(document, "contradicts"),
    )
