"""Claim and record: what was claimed and what was documented against it, side by side and of equal weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cases.documents.event import Event
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import counted_thing, timings
from cases.pages.records.event import EventItem, event_item
from cases.pages.words.address import localised
from cases.pages.words.brief import named
from cases.pages.words.link import Link
from cases.pages.words.provenance import Provenance, provenance
from cases.pages.words.quantity import figure
from cases.pages.words.value import Value
from cases.vocabulary.absence import known


@dataclass(frozen=True, slots=True)
class Versus:
    """A claim and what was documented against it, each with its line of provenance.

    `common` is the one source that both were read in; None where they were read in different ones.
    """

    claim: EventItem
    claimed: Provenance
    record: tuple[Link, ...]
    documented: Provenance
    common: Value | None


def versus(
    events: Sequence[Event], statistics: Sequence[Statistic], *, about: str = ""
) -> tuple[Versus, ...]:
    """The claims among `events` that figures among `statistics` contradict, each beside those figures.

    `about` keeps only the claims that this one figure contradicts.
    """
    by_ref = {each.ref: each for each in statistics}
    found = []
    for event in events:
        refs = [each.ref for each in event.contradicts]
        record = [by_ref[ref] for ref in refs if ref in by_ref]
        if record and (not about or about in refs):
            found.append(_pair(event, record))
    return tuple(found)


def _pair(event: Event, record: Sequence[Statistic]) -> Versus:
    claim, first = event_item(event), record[0]
    documented, when = provenance(first), timings(first)
    claimant = named(first.claimed_by)
    one, other = known(event.source), known(first.source)
    same = (one.ref if one else "") == (other.ref if other else "")
    return Versus(
        claim=claim,
        claimed=replace(
            claim.provenance, source=next(iter(claim.actors), claim.provenance.source), date=claim.when
        ),
        record=tuple(_link(each) for each in record),
        documented=replace(
            documented,
            source=claimant if claimant.known else documented.source,
            date=when[0].when if when else documented.date,
        ),
        common=documented.source if same else None,
    )


def _link(statistic: Statistic) -> Link:
    return Link(f"{figure(statistic).words} {counted_thing(statistic)}", localised(statistic.url))
