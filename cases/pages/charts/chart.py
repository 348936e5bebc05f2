"""Marks: how a figure is drawn on a scale. How firmly a number was stated changes its shape."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.pages.charts.scale import Scale, percent
from cases.pages.words.quantity import Figure


@dataclass(frozen=True, slots=True)
class Mark:
    """How one figure is drawn, positions in percent of the width: a glyph at `at`, or from `at` to `end`.

    `glyph` is empty where the figure has no place on the scale; `past` says that a later one superseded it.
    """

    glyph: str
    at: float
    end: float
    title: str
    past: bool = False

    @property
    def pieces(self) -> tuple[()]:
        """None: a count is a mark on an axis, and no part of a whole."""
        return ()

    @property
    def x(self) -> str:
        """Where it begins, as CSS writes it."""
        return percent(self.at)

    @property
    def width(self) -> str:
        """How far it reaches, never so little that it could not be seen."""
        return percent(max(self.end - self.at, 0.5))

    @property
    def x2(self) -> str:
        """Where it ends."""
        return percent(self.end)


def mark(figure: Figure, scale: Scale, *, past: bool = False) -> Mark:
    """How `figure` is drawn on `scale`; nought has no place among decades and gets no glyph there."""
    title = _("%(figure)s, superseded") % {"figure": figure.sentence} if past else figure.sentence
    if figure.glyph in ("band", "range"):
        # A decade ends where the next begins; a stated range ends at its own number.
        top = (figure.high or 1) + (1 if figure.glyph == "band" else 0)
        return Mark(figure.glyph, scale.at(figure.low or 0), scale.at(top), title, past)
    value = (figure.high if figure.low is None else figure.low) or 0
    at = scale.at(value)
    return Mark(figure.glyph if value or not scale.decades else "", at, at, title, past)
