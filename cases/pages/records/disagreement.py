"""Disagreements: figures that cannot all be so. Each is shown with its source, and none is preferred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from cases.documents.comparable import comparable
from cases.documents.period import NO_END, NO_START, Period
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import StatisticItem, held, statistic_item, superseded
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


@dataclass(frozen=True, slots=True)
class _Figure:
    """What is asked of a figure once, however many others it is held against.

    `key` is what it shares with those that it may be compared with, empty where it has been superseded;
    `against` are the references of what the desk found to contradict it.
    """

    statistic: Statistic
    ref: str
    key: str
    period: Period
    against: frozenset[str]


def disagreements(documents: Sequence[Document], *, about: str = "") -> tuple[Disagreement, ...]:
    """Which of some figures disagree; `about` asks only who disagrees with this one figure."""
    figures = [_figure(each) for each in documents]
    gathered: list[set[str]] = []
    for one, other in _pairs(figures, about):
        met = {one.ref, other.ref}
        joined = [group for group in gathered if group & met]
        gathered = [group for group in gathered if not group & met]
        gathered.append(met.union(*joined))
    return tuple(_one([each for each in figures if each.ref in group]) for group in gathered)


def _figure(document: Document) -> _Figure:
    statistic = Statistic(document)
    date = held(statistic)
    return _Figure(
        statistic=statistic,
        ref=statistic.ref,
        key="" if superseded(statistic) else comparable(document),
        period=Period(date.earliest or NO_START, date.latest or NO_END) if date else Period(),
        against=frozenset(each.ref for each in statistic.contradicts),
    )


def _pairs(figures: Sequence[_Figure], about: str) -> Iterator[tuple[_Figure, _Figure]]:
    for one, other in combinations(figures, 2):
        if about in ("", one.ref, other.ref) and (_contradict(one, other) or _apart(one, other)):
            yield one, other


def _one(figures: Sequence[_Figure]) -> Disagreement:
    return Disagreement(
        figures=tuple(statistic_item(each.statistic) for each in figures),
        stated=any(_contradict(one, other) for one, other in combinations(figures, 2)),
        same_period=len({each.period for each in figures}) == 1,
    )


def _contradict(one: _Figure, other: _Figure) -> bool:
    """Whether the desk found that one of the two contradicts the other."""
    return other.ref in one.against or one.ref in other.against


def _apart(one: _Figure, other: _Figure) -> bool:
    """Whether both count the same thing at times that overlap, still stand, and no number fits both."""
    if not one.key or one.key != other.key:
        return False
    return _overlap(one.period, other.period) and not _quantity(one.statistic).meets(
        _quantity(other.statistic)
    )


def _quantity(statistic: Statistic) -> Quantity:
    return Quantity(Qualifier(statistic.qualifier), statistic.low, statistic.high)


def _overlap(one: Period, other: Period) -> bool:
    """Whether two periods share a day; an unknown one is not known to share any."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.earliest <= other.latest and other.earliest <= one.latest
