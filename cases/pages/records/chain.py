"""Chains: the sources a figure came through, from where the claim begins to where it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cases.documents.source import Source
from cases.documents.statistic import Statistic
from cases.pages.words.provenance import publisher
from cases.pages.words.value import Value
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Step:
    """Sources with as many others behind them; `first` where the claim begins."""

    sources: tuple[Value, ...]
    first: bool


def chain(document: Document, sources: Sequence[Document], *, claimant: Value) -> tuple[Step, ...]:
    """The steps behind the source that a figure was read in, the first origin first.

    `sources` are the published documents behind the figure. Where none lies behind the source it was read in,
    the claim begins with whoever makes it there.
    """
    statistic, by_ref = Statistic(document), {each.ref: each for each in map(Source, sources)}
    source = known(statistic.source)
    read_in = source.ref if source else ""
    passed = _passed(statistic, read_in, by_ref) - {read_in}
    if not passed:
        return (Step((claimant,), first=True),)
    steps: dict[int, list[Source]] = {}
    for ref in sorted(passed):
        # What a source goes back to is more than what that one goes back to: counting it puts them in order.
        steps.setdefault(len(passed.intersection(by_ref[ref].lineage)), []).append(by_ref[ref])
    return tuple(Step(tuple(publisher(each) for each in steps[n]), first=n == 0) for n in sorted(steps))


def _passed(statistic: Statistic, read_in: str, by_ref: Mapping[str, Source]) -> set[str]:
    """The sources on the way: the origins, what they go back to, and what lies between them and the end."""
    origins = {ref for ref in statistic.origins if ref in by_ref} - {read_in}
    behind = {ref for origin in origins for ref in by_ref[origin].lineage if ref in by_ref}
    near = by_ref[read_in].lineage if read_in in by_ref else ()
    between = {ref for ref in near if ref in by_ref and origins.intersection(by_ref[ref].lineage)}
    return origins | behind | between
