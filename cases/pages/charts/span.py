"""Spans: when figures hold, drawn on one axis of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cases.pages.charts.scale import Tick, percent, ticks
from cases.pages.words.date import When, when
from cases.pages.words.document import part, text
from cases.pages.words.number import plain
from cases.vocabulary.canonical import Document

_DATES: Final = ("period", "as_of", "deadline")
"""The dates of a figure, the one that is drawn first."""
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
        key = next((each for each in _DATES if document.get(each) is not None), _DATES[0])
        said, dated = when(document, key), part(document, key)
        if "edtf" not in dated:
            return DateBar("", 0, 0, said)
        start, end = _bounds(dated)
        at, to = (0 if start is None else self._at(start)), (100 if end is None else self._at(end, after=1))
        return DateBar(said.shape if said else "", at, to, said)

    def _at(self, day: date, *, after: int = 0) -> float:
        years = day.year + (day.timetuple().tm_yday - 1 + after) / 365.25 - self.first
        return min(100.0, max(0.0, years / (self.last - self.first) * 100))


def times_of(documents: Sequence[Document]) -> Times | None:
    """The axis that holds the dates of some figures, with room for what is still open; None without any."""
    bounds = [_bounds(part(each, key)) for each in documents for key in _DATES]
    days = [day for pair in bounds for day in pair if day is not None]
    if not days:
        return None
    return Times(min(days).year, max(days).year + 1 + any(_is_open(each) for each in documents))


def _is_open(document: Document) -> bool:
    dates = (part(document, key) for key in _DATES)
    return any("edtf" in each and not text(each, "latest") for each in dates)


def _bounds(dated: Document) -> tuple[date | None, date | None]:
    """The first and the last day of a date object; None for an open side, and for both without a date."""
    first, last = text(dated, "earliest"), text(dated, "latest")
    return (date.fromisoformat(first) if first else None), (date.fromisoformat(last) if last else None)
