"""Scales: where a number stands on the axis of a chart.

Figures that count different things share an axis of decades, each step ten times the one before, which shows
orders of magnitude and invites no subtraction. Figures that may be compared stand on an even one from nought.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.pages.words.number import digits
from cases.pages.words.quantity import Figure

_DECADES: Final = (1, 7)
"""The decades of an overview, as powers of ten, unless its figures need more."""
_MOST_STEPS: Final = 5
_ROOM: Final = 1.15
"""How far an even scale reaches beyond its greatest number, so that an open mark has room."""

_LETTER: Final = 2.1
"""How wide a letter of a tick is on the narrowest screen, in percent of the width."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A step of an axis: its position in percent of the width, its words, and where its text is anchored."""

    at: float
    text: str
    anchor: str = "middle"

    @property
    def x(self) -> str:
        """The position as CSS writes it."""
        return percent(self.at)


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis with a tick at each of its `steps`; `decades` says that each is ten times the one before."""

    steps: tuple[int, ...]
    decades: bool

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """One tick for each step, the outer ones anchored inward."""
        return ticks([(self.at(step), _short(step)) for step in self.steps])

    @property
    def words(self) -> str:
        """The axis in words, for who cannot see it."""
        ends = {"low": _spoken(self.steps[0]), "high": _spoken(self.steps[-1])}
        if self.decades:
            return _("on a logarithmic scale from %(low)s to %(high)s") % ends
        return _("on an even scale from %(low)s to %(high)s") % ends

    def at(self, value: int) -> float:
        """Where `value` stands, in percent of the width; nought has no place among decades."""
        if not self.decades:
            return value / self.steps[-1] * 100
        first, last = math.log10(self.steps[0]), math.log10(self.steps[-1])
        return (math.log10(max(value, 1)) - first) / (last - first) * 100


def by_decades(figures: Sequence[Figure]) -> Scale:
    """The decades that hold `figures`: 10 to 10 million, more where they need it."""
    numbers = [number for number in _numbers(figures) if number] or [10]
    first = min(_DECADES[0], int(math.log10(min(numbers))))
    last = max(_DECADES[1], math.ceil(math.log10(max(numbers))))
    return Scale(tuple(10**power for power in range(first, last + 1)), decades=True)


def from_nought(figures: Sequence[Figure]) -> Scale:
    """An even scale from nought that holds `figures`, in few and round steps."""
    reach = max(_numbers(figures), default=0) * _ROOM or 1
    unit = 10 ** max(0, math.floor(math.log10(reach)) - 1)
    step = next(each * unit for each in (1, 2, 5, 10, 20, 50) if each * unit * _MOST_STEPS >= reach)
    return Scale(tuple(range(0, math.ceil(reach / step) * step + 1, step)), decades=False)


def ticks(placed: Sequence[tuple[float, str]]) -> tuple[Tick, ...]:
    """Ticks at some positions in percent, the first and the last anchored inward.

    A text that would touch the next one on a narrow screen is left out: its line says enough.
    """
    anchors = ["start", *["middle"] * (len(placed) - 2), "end"]
    made: list[Tick] = []
    free = 101.0
    for (at, text), anchor in zip(reversed(placed), reversed(anchors), strict=True):
        width = len(text) * _LETTER
        begins = at - width * {"start": 0, "middle": 0.5, "end": 1}[anchor]
        fits = begins + width < free
        made.append(Tick(at, text if fits else "", anchor))
        free = begins if fits else free
    return tuple(reversed(made))


def percent(at: float) -> str:
    """A position as CSS writes it."""
    return f"{at:.1f}".removesuffix(".0") + "%"


def _numbers(figures: Sequence[Figure]) -> list[int]:
    return [number for figure in figures for number in (figure.low, figure.high) if number is not None]


def _short(value: int) -> str:
    """A tick's words, short enough for a phone: 100,000, then 1m or 1.5m."""
    if value >= 10**9:
        return _("%(n)sbn") % {"n": digits(f"{value / 10**9:,g}")}
    return _("%(n)sm") % {"n": digits(f"{value / 10**6:g}")} if value >= 10**6 else digits(f"{value:,}")


def _spoken(value: int) -> str:
    if value >= 10**9:
        return _("%(n)s billion") % {"n": digits(f"{value / 10**9:,g}")}
    if value >= 10**6:
        return _("%(n)s million") % {"n": digits(f"{value / 10**6:g}")}
    return digits(f"{value:,}")
