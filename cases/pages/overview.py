"""Figures on one scale, with the same figures as a table below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cases.pages.chart import Mark, Scale, Tick, scale_of
from cases.pages.statistic import StatisticItem, largest_first, statistic_item
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Plotted:
    """A figure and how it is drawn."""

    item: StatisticItem
    mark: Mark


@dataclass(frozen=True, slots=True)
class Overview:
    """A chart: its ticks and its rows."""

    ticks: tuple[Tick, ...]
    rows: tuple[Plotted, ...]

    @property
    def glyphs(self) -> set[str]:
        """The marks the chart draws."""
        return {row.mark.glyph for row in self.rows if row.mark.glyph not in ("", "band")}


def overview(documents: Sequence[Document], *, by_size: bool = True, most: int = 60) -> Overview | None:
    """The chart of at most `most` figures, largest first or in the order given; None of none."""
    ordered = largest_first(documents) if by_size else documents
    items = [statistic_item(each) for each in ordered[:most]]
    if not items:
        return None
    scale: Scale = scale_of([each.figure for each in items])
    return Overview(scale.ticks, tuple(Plotted(each, scale.mark(each.figure)) for each in items))
