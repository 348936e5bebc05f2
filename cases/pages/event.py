"""Events: what happened, when as precisely as it is recorded, and where that was read."""

from __future__ import annotations

from dataclasses import dataclass

from cases.pages.brief import named
from cases.pages.content import content, own
from cases.pages.date import When, when
from cases.pages.document import parts, text
from cases.pages.fact import labelled
from cases.pages.link import Link
from cases.pages.provenance import Provenance, provenance
from cases.pages.statistic import links
from cases.pages.value import Value
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
