"""Which way each shape of a line is read, after the Unicode Bidirectional Algorithm (UAX 9), backwards."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import StrEnum


class Direction(StrEnum):
    """Which way something is read: of a number in words from right to left, within itself to the right."""

    LEFT = "left"
    RIGHT = "right"
    NUMBER = "number"
    NEITHER = ""


_OF_CLASSES = {
    "R": Direction.LEFT,
    "AL": Direction.LEFT,
    "L": Direction.RIGHT,
    "EN": Direction.NUMBER,
    "AN": Direction.NUMBER,
}


def of_line(shapes: Sequence[str]) -> Direction:
    """The way a line is read as a whole: that of most of its letters."""
    found = _own(shapes)
    leftward = found.count(Direction.LEFT) >= found.count(Direction.RIGHT)
    return Direction.LEFT if leftward else Direction.RIGHT


def of_shapes(shapes: Sequence[str], line: Direction) -> list[Direction]:
    """The way each shape is read in a line that is read so; `shapes` as they are seen from left to right."""
    own = _own(shapes)
    return _settled(own if line is Direction.LEFT else _behind_words(own), line)


def _own(shapes: Sequence[str]) -> list[Direction]:
    """What each is by itself; a sign between two parts of a number is in it."""
    classes = [unicodedata.bidirectional(shape[0]) for shape in shapes]
    own = [_OF_CLASSES.get(one, Direction.NEITHER) for one in classes]
    for place in range(1, len(own) - 1):
        if classes[place] == "CS" and own[place - 1] is own[place + 1] is Direction.NUMBER:
            own[place] = Direction.NUMBER
    return own


def _behind_words(own: list[Direction]) -> list[Direction]:
    """In a line to the right, a number behind such a word is read with it."""
    last = Direction.RIGHT
    joined: list[Direction] = []
    for one in own:
        last = one if one in {Direction.LEFT, Direction.RIGHT} else last
        with_word = one is Direction.NUMBER and last is Direction.RIGHT
        joined.append(Direction.RIGHT if with_word else one)
    return joined


def _settled(own: list[Direction], line: Direction) -> list[Direction]:
    """What is neither goes as those at both its sides, or else as the line."""
    settled = list(own)
    place = 0
    while place < len(own):
        end = place
        while end < len(own) and own[end] is Direction.NEITHER:
            end += 1
        before = settled[place - 1] if place else line
        after = own[end] if end < len(own) else line
        settled[place:end] = [_between({before, after}, line)] * (end - place)
        place = end + 1
    return settled


def _between(sides: set[Direction], line: Direction) -> Direction:
    if Direction.RIGHT not in sides:
        return Direction.LEFT
    return line if Direction.LEFT in sides else Direction.RIGHT
