"""Claim and record: what was claimed and what was documented against it, side by side and of equal weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cases.pages.charts.figure import counted_thing, timings
from cases.pages.records.event import EventItem, event_item
from cases.pages.words.address import address
from cases.pages.words.brief import named
from cases.pages.words.document import part, parts, text
from cases.pages.words.link import Link
from cases.pages.words.provenance import Provenance, provenance
from cases.pages.words.quantity import figure
from cases.pages.words.value import Value
from cases.vocabulary.canonical import Document


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
    events: Sequence[Document], statistics: Sequence[Document], *, about: str = ""
) -> tuple[Versus, ...]:
    """The claims among `events` that figures among `statistics` contradict, each beside those figures.

    `about` keeps only the claims that this one figure contradicts.
    """
    by_ref = {text(each, "ref"): each for each in statistics}
    found = []
    for event in events:
        refs = [text(each, "ref") for each in parts(event, "contradicts")]
        record = [by_ref[ref] for ref in refs if ref in by_ref]
        if record and (not about or about in refs):
            found.append(_pair(event, record))
    return tuple(found)


def _pair(event: Document, record: Sequence[Document]) -> Versus:
    claim, first = event_item(event), record[0]
    documented, when = provenance(first), timings(first)
    claimant = named(first.get("claimed_by"))
    same = text(part(event, "source"), "ref") == text(part(first, "source"), "ref")
    return Versus(
        claim=claim,
        claimed=replace(
            claim.provenance, source=next(iter(claim.actors), claim.provenance.source), date=claim.when
        ),
        record=tuple(Link(f"{figure(each).words} {counted_thing(each)}", address(each)) for each in record),
        documented=replace(
            documented,
            source=claimant if claimant.known else documented.source,
            date=when[0].when if when else documented.date,
        ),
        common=documented.source if same else None,
    )
