"""A canvas: the parts of a picture one below the other, in columns that follow the direction of reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cases.pages.charts.scale import Tick
from cases.pages.pictures.svg import INK, PALE, rule, safe, wrapped

WIDTH: Final = 1200
EDGE: Final = 48
"""Pixels across the picture, and of its margins."""
_LABEL: Final = 380
_PLOT, _PLOT_WIDTH = 460, 460
_VALUE: Final = 950
"""Columns: how wide the first is, where the plot and the last begin, in pixels from where reading begins."""
_RIGHT_TO_LEFT, _POP = "\u2067", "\u2069"

_WHOLE: Final = 3
"""Lines that words which are not cut may take."""

Line = tuple[str, int]
"""Words of one line, and their size in pixels."""


@dataclass(frozen=True, slots=True)
class Block:
    """Part of a picture: its elements, and how many pixels it is high."""

    drawn: str
    height: float


@dataclass(frozen=True, slots=True)
class Canvas:
    """What is drawn on. `rtl` says that the words are read from right to left; scales never are."""

    rtl: bool

    def paragraph(
        self, words: str, *, size: int, most: int, fill: str = INK, bold: bool = False, latin: bool = False
    ) -> Block:
        """At most `most` lines across the picture; `latin` is written from left to right in any language."""
        surface = Canvas(rtl=False) if latin else self
        lines = wrapped(words, width=WIDTH - 2 * EDGE, size=size, most=most)
        step = round(size * 1.4)
        drawn = (
            surface._text(each, EDGE, size + step * number, size=size, fill=fill, bold=bold)
            for number, each in enumerate(lines)
        )
        return Block("".join(drawn), step * len(lines) + 8)

    def gap(self) -> Block:
        """Room before another part, below the line that ends the rows."""
        return Block(rule(EDGE, 0, WIDTH - EDGE, 0), 24)

    def axis(self, ticks: Sequence[Tick]) -> Block:
        """The words of an axis above its plots."""
        drawn = (
            f'<text x="{self.across(tick.at):g}" y="22" font-size="14" fill="{PALE}" '
            f'text-anchor="{tick.anchor}">{self._read(tick.text)}</text>'
            for tick in ticks
        )
        return Block("".join(drawn), 32)

    def row(
        self,
        label: Sequence[Line],
        value: Sequence[Line],
        ticks: Sequence[Tick],
        mark: Callable[[float], str],
    ) -> Block:
        """One row of a chart: `mark` draws at the height it is given, between the label and the value."""
        tall = max(_height(label), _height(value)) + 20
        middle = tall / 2
        grid = "".join(rule(self.across(tick.at), 0, self.across(tick.at), tall) for tick in ticks)
        words = [*self._column(label, EDGE, middle), *self._column(value, WIDTH - EDGE, middle, end=True)]
        return Block(f"{rule(EDGE, 0, WIDTH - EDGE, 0)}{grid}{''.join(words)}{mark(middle)}", tall)

    def across(self, at: float) -> float:
        """Where `at` percent of a plot's width is."""
        left = WIDTH - _PLOT - _PLOT_WIDTH if self.rtl else _PLOT
        return round(left + at / 100 * _PLOT_WIDTH, 1)

    def _column(self, lines: Sequence[Line], x: float, middle: float, *, end: bool = False) -> Iterator[str]:
        y = middle - _height(lines) / 2
        for words, size in lines:
            fill = INK if size > 16 else PALE
            yield self._text(words, x, y + size, size=size, fill=fill, end=end)
            y += size * 1.35

    def _text(
        self, words: str, x: float, y: float, *, size: int, fill: str, bold: bool = False, end: bool = False
    ) -> str:
        """One line that begins `x` pixels from where reading begins, or that ends there."""
        at = WIDTH - x if self.rtl else x
        anchor = ' text-anchor="end"' if self.rtl != end else ""
        weight = ' font-weight="600"' if bold else ""
        begun = f'<text x="{at:g}" y="{y:.1f}" font-size="{size}" fill="{fill}"{weight}{anchor}>'
        return f"{begun}{self._read(words)}</text>"

    def _read(self, words: str) -> str:
        """`words` in the direction that they are read in."""
        return safe(f"{_RIGHT_TO_LEFT}{words}{_POP}" if self.rtl else words)


def label_lines(heading: str, small: str) -> list[Line]:
    """The first column of a row: what it is, and in smaller letters what else there is to say."""
    return [
        *((line, 17) for line in wrapped(heading, width=_LABEL, size=17, most=3)),
        *((line, 14) for line in wrapped(small, width=_LABEL, size=14, most=2)),
    ]


def whole_lines(words: str) -> list[Line]:
    """Words below a label that mean something else where they are cut: all of them, or none."""
    lines = wrapped(words, width=_LABEL, size=14, most=99)
    return [(line, 14) for line in lines] if len(lines) <= _WHOLE else []


def value_lines(words: str, *, size: int, most: int) -> list[Line]:
    """Words of the last column."""
    return [(line, size) for line in wrapped(words, width=WIDTH - EDGE - _VALUE, size=size, most=most)]


def _height(lines: Sequence[Line]) -> float:
    return sum(size * 1.35 for _words, size in lines)
