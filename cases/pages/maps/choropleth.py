"""Shades: a few steps from the smallest count to the largest, each said in numbers too."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.pages.words.number import grouped

STRENGTHS: Final = (".18", ".35", ".55", ".75")
"""Opacity of each step over the page, weakest first."""
_BREADTHS: Final = dict(zip(STRENGTHS, (2, 4, 7, 10), strict=True))
"""Units across an arrow of each step."""


@dataclass(frozen=True, slots=True)
class Shade:
    """One step: how strongly it is drawn, the largest count in it, and its counts in words."""

    strength: str
    most: int
    words: str

    @property
    def breadth(self) -> int:
        """How broad an arrow of this step is, in units."""
        return _BREADTHS[self.strength]


def shades(counts: Sequence[int]) -> tuple[Shade, ...]:
    """The steps for some counts, all positive; every one falls into one of them. None of none.

    Each step is a like number of times larger than the one before, its end rounded up to one figure; up to
    as many different counts as there are steps have a step each.
    """
    different = sorted(set(counts))
    ends = different
    if len(different) > len(STRENGTHS):
        step = (different[-1] / different[0]) ** (1 / len(STRENGTHS))
        inner = {_rounded(different[0] * step**power) for power in range(1, len(STRENGTHS))}
        ends = sorted({each for each in inner if each < different[-1]} | {different[-1]})
    first = different[0] if different else 1
    found = []
    for strength, most in zip(_spread(len(ends)), ends, strict=True):
        least = most if ends is different else first
        found.append(Shade(strength, most, _between(least, most)))
        first = most + 1
    return tuple(found)


def shade_of(count: int, among: Sequence[Shade]) -> Shade:
    """The step of one of the counts that `among` was made for."""
    return next(each for each in among if count <= each.most)


def _spread(number: int) -> tuple[str, ...]:
    """The strengths of so many steps, as far apart as they can be."""
    weakest, weaker, strong, strongest = STRENGTHS
    return ((), (strong,), (weaker, strongest), (weakest, strong, strongest), STRENGTHS)[number]


def _rounded(value: float) -> int:
    """The next number that is one figure and zeros."""
    unit = int(10 ** max(0, math.floor(math.log10(value))))
    return math.ceil(round(value / unit, 6)) * unit


def _between(least: int, most: int) -> str:
    numbers = {"least": grouped(least), "most": grouped(most)}
    return grouped(most) if least == most else _("%(least)s to %(most)s") % numbers
