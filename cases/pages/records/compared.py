"""The comparison of a figure: others of the same indicator, unit and population, and when each holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cases.documents.statistic import Statistic
from cases.pages.charts.figure import StatisticItem, counted_thing, definition, statistic_item, unit
from cases.pages.charts.overview import Overview, Plotted, PlottedShare, plotted
from cases.pages.charts.scale import Tick
from cases.pages.charts.series import Issue, series
from cases.pages.charts.span import DateBar, times_of
from cases.pages.records.disagreement import Disagreement, disagreements
from cases.pages.words.told import told_value
from cases.pages.words.value import Value
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Held:
    """A figure of the comparison and when it holds. A share stands alone: it is compared with nothing."""

    row: Plotted | PlottedShare
    span: DateBar


@dataclass(frozen=True, slots=True)
class Compared:
    """Everything a comparison shows; `more` is how many figures there are beyond those."""

    item: StatisticItem
    counts: str
    definition: str
    unit: Value
    counted: Value
    chart: Overview
    years: tuple[Tick, ...]
    held: tuple[Held, ...]
    disagreements: tuple[Disagreement, ...]
    series: tuple[Issue, ...]
    more: int


def compared(document: Document, alike: Sequence[Document], *, count: int) -> Compared:
    """The comparison around `document`; `alike` are the figures shown, of `count` that there are."""
    statistic = Statistic(document)
    chart, times = plotted([Statistic(each) for each in alike], compares=True), times_of(alike)
    rows = zip(chart.all, alike, strict=True)
    return Compared(
        item=statistic_item(statistic),
        counts=counted_thing(statistic),
        definition=definition(statistic),
        unit=unit(statistic),
        counted=told_value(statistic, Statistic.counted),
        chart=chart,
        years=times.ticks if times else (),
        held=tuple(Held(row, times.span(each)) for row, each in rows) if times else (),
        disagreements=disagreements(alike),
        series=series(alike, about=statistic.ref),
        more=max(0, count - len(alike)),
    )
