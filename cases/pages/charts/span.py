"""Spans: when figures hold, drawn on one axis of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cases.documents.date import Date
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import dates
from cases.pages.charts.scale import Tick, percent, ticks
from cases.pages.words.date import When, when
from cases.pages.words.number import plain
from cases.vocabulary.canonical import Document

_MOST_YEARS: Final = 6
"""Ticks of an axis of time at most, so that the years stay apart on a phone."""


@dataclass(frozen=True, slots=True)
class DateBar:
    """How one date is drawn, positions in percent of the width.

    `shape` is that of the date ("day", "month", "year", "approx", "open", "until"), or empty where nothing is
    stated and nothing is drawn. `when` is the date in words, None where none applies.
    """

    shape: str
    at: float
    end: float
    when: When | None

    @property
    def x(self) -> str:
        """Where it begins, as CSS writes it."""
        return percent(self.at)

    @property
    def x2(self) -> str:
        """Where it ends."""
        return percent(self.end)

    @property
    def width(self) -> str:
        """How long it is, never so short that it could not be seen."""
        return percent(max(self.end - self.at, 1))


@dataclass(frozen=True, slots=True)
class Times:
    """An axis of whole years, from the first of January of `first` to that of `last`."""

    first: int
    last: int

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The years, as many as there is room for, the first and the last among them."""
        years = self.last - self.first
        step = next(each for each in range(1, years + 1) if years / each <= _MOST_YEARS - 1)
        shown = [*range(self.first, self.last - step + 1, step), self.last]
        return ticks([((year - self.first) / years * 100, plain(year)) for year in shown])

    def span(self, document: Document) -> DateBar:
        """How the date of a figure's document is drawn."""
        dated = next((each for each in dates(Statistic(document)) if each is not None), None)
        said = when(dated)
        if not isinstance(dated, Date):
            return DateBar("", 0, 0, said)
        start, end = dated.earliest, dated.latest
        at, to = (0 if start is None else self._at(start)), (100 if end is None else self._at(end, after=1))
        return DateBar(said.shape if said else "", at, to, said)

    def _at(self, day: date, *, after: int = 0) -> float:
        years = day.year + (day.timetuple().tm_yday - 1 + after) / 365.25 - self.first
        return min(100.0, max(0.0, years / (self.last - self.first) * 100))


def times_of(documents: Sequence[Document]) -> Times | None:
    """The axis that holds the dates of some figures, with room for what is still open; None without any."""
    of_each = (dates(Statistic(each)) for each in documents)
    known = [each for several in of_each for each in several if isinstance(each, Date)]
    days = [day for each in known for day in (each.earliest, each.latest) if day is not None]
    if not days:
        return None
    return Times(min(days).year, max(days).year + 1 + any(each.latest is None for each in known))
