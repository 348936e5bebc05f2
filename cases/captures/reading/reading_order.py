"""The order in which a line is read whose letters are known by their places on the page.

A PDF holds shapes at places. Of a line from right to left, programs give the letters in the order in which
they were drawn, which may be any: here they are put in the order of their places, numbers and Latin words in
it to the right and all else to the left.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from cases.captures.reading.direction import Direction, of_line, of_shapes
from cases.captures.reading.placed_letters import Placed, from_left_to_right, goes_left

_MIRRORED: Final = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_OPENED_BY: Final = dict(zip(")]}»›", "([{«‹", strict=True))


class _Run(NamedTuple):
    """Letters that go one way, in the order in which they are read."""

    direction: Direction
    letters: str


def read_lines(lines: Iterable[Sequence[Placed]]) -> list[str]:
    """The lines of a page as they are read; those without a letter from right to left as they are given.

    Brackets and quotation marks are turned to where they open, if more of them then close again: some
    programs that make PDFs name the mark that was meant, others the shape that was drawn.
    """
    runs = [_runs(line) for line in lines]
    plain = ["".join(run.letters for run in line) for line in runs]
    turned = ["".join(_turned(run) for run in line) for line in runs]
    return turned if _pairs(turned) > _pairs(plain) else plain


def _runs(line: Sequence[Placed]) -> list[_Run]:
    """The runs of a line in the order in which they are read."""
    given = "".join(one.letters for one in line)
    if not goes_left(given):
        return [_Run(Direction.RIGHT, given)]
    shapes = [shape.letters for shape in from_left_to_right(line)]
    whole = of_line(shapes)
    pairs = zip(of_shapes(shapes, whole), shapes, strict=True)
    runs = [
        _run(direction, [shape for _direction, shape in pairs_of_run])
        for direction, pairs_of_run in groupby(pairs, key=lambda pair: pair[0])
    ]
    return runs[::-1] if whole is Direction.LEFT else _words_backwards(runs)


def _run(direction: Direction, shapes: list[str]) -> _Run:
    return _Run(direction, "".join(reversed(shapes) if direction is Direction.LEFT else shapes))


def _words_backwards(runs: list[_Run]) -> list[_Run]:
    """In a line to the right, words to the left with the numbers between them are read backwards."""
    ordered: list[_Run] = []
    for to_the_right, group in groupby(runs, key=lambda run: run.direction is Direction.RIGHT):
        some = list(group)
        ordered += some if to_the_right else some[::-1]
    return ordered


def _turned(run: _Run) -> str:
    return run.letters.translate(_MIRRORED) if run.direction is Direction.LEFT else run.letters


def _pairs(lines: Iterable[str]) -> int:
    """How many brackets and quotation marks close what was opened last."""
    waiting: list[str] = []
    found = 0
    for letter in "".join(lines):
        if letter in _OPENED_BY.values():
            waiting.append(letter)
        elif waiting and waiting[-1] == _OPENED_BY.get(letter):
            waiting.pop()
            found += 1
    return found
