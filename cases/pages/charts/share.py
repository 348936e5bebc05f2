"""Shares as they are drawn: a part of a whole, on no axis and beside no count."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from cases.documents.share import Share
from cases.pages.charts.scale import percent
from cases.pages.words.quantity import Figure

_MOST_PARTS: Final = 12
"""Parts of "one in so many" that can be told apart; more are drawn as a bar."""
_GAP: Final = 0.6
"""What lies between two parts, in percent of the width."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the whole, from `at` to `end` in percent of the width.

    Of the kind "g-t" it is the whole behind, of "g" the part, of "g-b" what may be part of it too.
    """

    at: float
    end: float
    kind: str

    @property
    def x(self) -> str:
        """Where it begins, as CSS writes it."""
        return percent(self.at)

    @property
    def width(self) -> str:
        """How long it is."""
        return percent(self.end - self.at)


@dataclass(frozen=True, slots=True)
class Part:
    """A share as it is drawn: the whole behind, the part before it, and what may be part of it too.

    `past` says that a later figure superseded it.
    """

    pieces: tuple[Piece, ...]
    title: str
    past: bool = False
    glyph: str = ""


def part(figure: Figure, *, past: bool = False) -> Part:
    """How the share of `figure` is drawn: in equal parts where it was worded so, else as a bar."""
    share = figure.share
    assert share is not None, "a count is no part"
    single = share.low is not None and share.low == share.high
    if share.one_in is not None and single and share.one_in <= _MOST_PARTS:
        return Part(_segments(share.one_in), figure.sentence, past)
    return Part(_bar(share), figure.sentence, past)


def _segments(many: int) -> tuple[Piece, ...]:
    step = 100 / many
    parts = [Piece(step * each, step * (each + 1) - _GAP, "g-t") for each in range(many)]
    return (*parts, Piece(0, step - _GAP, "g"))


def _bar(share: Share) -> tuple[Piece, ...]:
    low = float(share.low or Decimal(0))
    high = 100.0 if share.high is None else float(share.high)
    pieces = [Piece(0, 100, "g-t")]
    if low:
        pieces.append(Piece(0, low, "g"))
    if high > low:
        pieces.append(Piece(low, high, "g-b"))
    return tuple(pieces)
