"""An actor: what comes from it or concerns it."""

from __future__ import annotations

from cases.catalog.declaration import Declaration
from cases.catalog.event import Event
from cases.catalog.field import column, facet_value
from cases.catalog.source import Source
from cases.catalog.statistic import Statistic
from cases.catalog.testimony import Testimony
from cases.pages.records.actor import ActorParts
from cases.queries.rows import SOME, documents, naming, newest_carrying, rows
from cases.vocabulary.audience import Audience


def of_actor(ref: str, audience: Audience) -> ActorParts:
    """What comes from an actor or concerns it, in twelve queries."""
    statistics = rows(Statistic, audience).filter(claimed_by=ref)
    attributed = facet_value("attributed_to")
    return ActorParts(
        statistics=documents(statistics.order_by("-sort_size", "ref"), SOME),
        sources=newest_carrying(Source, audience, column("publisher"), ref, most=SOME),
        events=documents(naming(Event, audience, "actor", ref).order_by("sort_earliest", "ref"), SOME),
        declarations=newest_carrying(Declaration, audience, column("actor"), ref, most=SOME),
        figures_attributed=newest_carrying(Statistic, audience, attributed, ref, most=SOME),
        events_attributed=newest_carrying(Event, audience, attributed, ref, most=SOME),
        testimonies=newest_carrying(Testimony, audience, column("collected_by"), ref, most=6),
    )
