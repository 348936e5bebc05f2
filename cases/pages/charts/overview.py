"""Figures on one scale: orders of magnitude of whatever they count, or a comparison of what is alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cases.documents.comparable import comparable
from cases.documents.statistic import Statistic
from cases.pages.charts.chart import Mark, mark
from cases.pages.charts.figure import StatisticItem, largest_first, statistic_item, superseded
from cases.pages.charts.scale import Tick, by_decades, from_nought
from cases.pages.charts.share import Part, part
from cases.pages.words.address import localised
from cases.pages.words.icons import WithIcons
from cases.pages.words.link import Link
from cases.vocabulary.canonical import Document

MOST: Final = 20
"""Figures that one picture has room for: a chart of more cannot be downloaded."""
_USUAL: Final = 12
"""Figures of an overview that stands among other things."""
FILES: Final = ("csv", "svg", "png")
"""What a chart can be downloaded as."""


@dataclass(frozen=True, slots=True)
class Plotted:
    """A figure and how it is drawn on the axis."""

    item: StatisticItem
    mark: Mark


@dataclass(frozen=True, slots=True)
class PlottedShare:
    """A share and how it is drawn, on no axis."""

    item: StatisticItem
    mark: Part


@dataclass(frozen=True, slots=True)
class Overview(WithIcons):
    """A chart: its axis, in ticks and in words, its rows, and what it can be downloaded as.

    `shares` are a list of their own: none of them stands on the axis of the counts. `compares` says that all
    its figures have the indicator, the unit and the population in common.
    """

    ticks: tuple[Tick, ...]
    words: str
    rows: tuple[Plotted, ...]
    compares: bool
    shares: tuple[PlottedShare, ...] = ()

    @property
    def all(self) -> tuple[Plotted | PlottedShare, ...]:
        """Counts, then shares."""
        return (*self.rows, *self.shares)

    @property
    def icons(self) -> set[str]:
        """The marks the chart draws."""
        return {row.mark.glyph for row in self.rows if row.mark.glyph not in ("", "band", "range")}

    @property
    def downloads(self) -> tuple[Link, ...]:
        """The chart as a table and as pictures."""
        return downloads([row.item.ref for row in self.all])


def overview(statistics: Sequence[Statistic], *, by_size: bool = True, most: int = _USUAL) -> Overview | None:
    """At most `most` figures as orders of magnitude, largest first or in the order given; None of none.

    A figure that a later one superseded is not among them: it says nothing of how things stand.
    """
    standing = [each for each in statistics if not superseded(each)]
    ordered = largest_first(standing) if by_size else standing
    return plotted(ordered[:most]) if ordered else None


def plotted(statistics: Sequence[Statistic], *, compares: bool = False) -> Overview:
    """Some figures, at least one, in the order given: on one even scale where it `compares` what is alike.

    Those that are superseded are drawn as what they are.
    """
    items = [(statistic_item(each), superseded(each)) for each in statistics]
    counts = [(item, past) for item, past in items if item.figure.share is None]
    figures = [item.figure for item, _past in counts]
    scale = from_nought(figures) if compares else by_decades(figures)
    return Overview(
        scale.ticks,
        scale.words,
        tuple(Plotted(item, mark(item.figure, scale, past=past)) for item, past in counts),
        compares,
        tuple(PlottedShare(item, part(item.figure, past=past)) for item, past in items if item.figure.share),
    )


def downloads(refs: Sequence[str]) -> tuple[Link, ...]:
    """A chart of some figures as files; none where it has more figures than a picture has room for."""
    address = f"{localised('/statistics/chart.')}%s?of={','.join(refs)}"
    return tuple(Link(each.upper(), address % each) for each in FILES) if len(refs) <= MOST else ()


def alike(documents: Sequence[Document]) -> bool:
    """Whether there are several figures, and all of them may be compared with each other."""
    counted = {comparable(each) for each in documents}
    return len(documents) > 1 and len(counted) == 1 and "" not in counted
