"""The log-scale overview: orders of magnitude side by side, never a sum and never a comparison.

Each step of the scale is ten times the one before: v stands at (log10 v - first) / decades of the width.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.pages.number import digits
from cases.pages.quantity import Figure

_FIRST_DECADE: Final = 1
_LAST_DECADE: Final = 7


@dataclass(frozen=True, slots=True)
class Tick:
    """A step of the scale: its position in percent, its words, and where its text is anchored."""

    x: str
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Mark:
    """How one figure is drawn: a glyph at `x` percent, a band from `x` of `width` percent, or nothing."""

    glyph: str
    x: str
    width: str
    title: str


@dataclass(frozen=True, slots=True)
class Scale:
    """The decades of one chart, `first` and `last` being powers of ten."""

    first: int
    last: int

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """One tick for each decade, the outer ones anchored inward."""
        return tuple(
            Tick(self._percent(power), _power(power), _anchor(power, self.first, self.last))
            for power in range(self.first, self.last + 1)
        )

    def mark(self, figure: Figure) -> Mark:
        """How `figure` is drawn on this scale; a figure of zero has no place on it and gets no glyph."""
        title = _("%(figure)s, on a logarithmic scale from %(low)s to %(high)s") % {
            "figure": figure.sentence,
            "low": _spoken(self.first),
            "high": _spoken(self.last),
        }
        if figure.glyph == "band":
            start, end = self._at(figure.low or 1), self._at((figure.high or 1) + 1)
            return Mark("band", _round(start), _round(max(end - start, 0.5)), title)
        value = figure.high if figure.low is None else figure.low
        return Mark(figure.glyph if value else "", _round(self._at(value or 1)), "", title)

    def _at(self, value: int) -> float:
        return (math.log10(value) - self.first) / (self.last - self.first) * 100

    def _percent(self, power: int) -> str:
        return _round((power - self.first) / (self.last - self.first) * 100)


def scale_of(figures: Sequence[Figure]) -> Scale:
    """The scale that holds `figures`: 10 to 10 million, wider where they need it."""
    numbers = [number for figure in figures for number in (figure.low, figure.high) if number]
    least, most = min(numbers, default=10), max(numbers, default=10)
    return Scale(min(_FIRST_DECADE, int(math.log10(least))), max(_LAST_DECADE, math.ceil(math.log10(most))))


def _round(percent: float) -> str:
    return f"{percent:.1f}".removesuffix(".0") + "%"


def _anchor(power: int, first: int, last: int) -> str:
    return "start" if power == first else "end" if power == last else "middle"


def _power(power: int) -> str:
    """A tick's words, short enough for a phone: 100,000, then 1m."""
    if power >= 9:
        return _("%(n)sbn") % {"n": digits(f"{10 ** (power - 9):,}")}
    return _("%(n)sm") % {"n": digits(str(10 ** (power - 6)))} if power >= 6 else digits(f"{10**power:,}")


def _spoken(power: int) -> str:
    if power >= 9:
        return _("%(n)s billion") % {"n": digits(f"{10 ** (power - 9):,}")}
    return (
        _("%(n)s million") % {"n": digits(str(10 ** (power - 6)))} if power >= 6 else digits(f"{10**power:,}")
    )
