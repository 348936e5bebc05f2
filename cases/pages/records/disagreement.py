"""Disagreements: figures that cannot all be so. Each is shown with its source, and none is preferred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from cases.documents.comparable import comparable
from cases.documents.period import Period
from cases.pages.charts.figure import StatisticItem, statistic_item, superseded
from cases.pages.words.document import number, parts, text
from cases.vocabulary.canonical import Document
from cases.vocabulary.quantity import Qualifier, Quantity


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Figures of which each disagrees with another, in the order they came.

    `stated` says that the desk found some to contradict others; without it their numbers alone do not meet.
    `same_period` says that all hold for the same time, and not only for times that overlap.
    """

    figures: tuple[StatisticItem, ...]
    stated: bool
    same_period: bool


def disagreements(documents: Sequence[Document], *, about: str = "") -> tuple[Disagreement, ...]:
    """Which of some figures disagree; `about` asks only who disagrees with this one figure."""
    gathered: list[set[str]] = []
    for one, other in _pairs(documents, about):
        met = {text(one, "ref"), text(other, "ref")}
        joined = [group for group in gathered if group & met]
        gathered = [group for group in gathered if not group & met]
        gathered.append(met.union(*joined))
    return tuple(_one([each for each in documents if text(each, "ref") in group]) for group in gathered)


def _pairs(documents: Sequence[Document], about: str) -> Iterator[tuple[Document, Document]]:
    for one, other in combinations(documents, 2):
        if about in ("", text(one, "ref"), text(other, "ref")) and (
            _contradict(one, other) or _apart(one, other)
        ):
            yield one, other


def _one(documents: Sequence[Document]) -> Disagreement:
    return Disagreement(
        figures=tuple(statistic_item(each) for each in documents),
        stated=any(_contradict(one, other) for one, other in combinations(documents, 2)),
        same_period=len({_period(each) for each in documents}) == 1,
    )


def _contradict(one: Document, other: Document) -> bool:
    """Whether the desk found that one of the two contradicts the other."""
    named = (text(each, "ref") for each in (*parts(one, "contradicts"), *parts(other, "contradicts")))
    return any(ref in (text(one, "ref"), text(other, "ref")) for ref in named)


def _apart(one: Document, other: Document) -> bool:
    """Whether both count the same thing at times that overlap, still stand, and no number fits both."""
    key = comparable(one)
    if not key or key != comparable(other) or superseded(one) or superseded(other):
        return False
    return _overlap(_period(one), _period(other)) and not _quantity(one).meets(_quantity(other))


def _quantity(document: Document) -> Quantity:
    qualifier = Qualifier(text(document, "qualifier"))
    return Quantity(qualifier, number(document, "low"), number(document, "high"))


def _period(document: Document) -> Period:
    return Period.of(*(document.get(key) for key in ("period", "as_of", "deadline")))


def _overlap(one: Period, other: Period) -> bool:
    """Whether two periods share a day; an unknown one is not known to share any."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.earliest <= other.latest and other.earliest <= one.latest
