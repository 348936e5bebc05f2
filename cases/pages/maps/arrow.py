"""Arrows: from where people come to where they are now, the more people the broader. They trace no way."""

from __future__ import annotations

import math
from typing import Final

from cases.geography.shape import Position

CLEAR: Final = 18
"""Units free between an arrow and the places that it leads from and to, where their names stand."""
_BEND: Final = 0.3
"""How far an arrow is drawn aside, as a share of its length: there and back lie apart."""
_SLENDER: Final = 3
"""A head is at most this part of its arrow."""


def arrow(start: Position, end: Position, breadth: float) -> tuple[str, Position]:
    """The path data of an arrow so many units broad, and its middle.

    The two places are farther from each other than the arrow keeps clear of them.
    """
    along = _towards(start, end)
    tail, tip = _moved(start, along, CLEAR), _moved(end, along, -CLEAR)
    length = math.dist(tail, tip)
    aside = (along[1], -along[0])
    bent = _moved(_moved(tail, along, length / 2), aside, _BEND * length)
    heading, leaving = _towards(bent, tip), _towards(tail, bent)
    head = min(2 * breadth + 6, length / _SLENDER)
    neck = _moved(tip, heading, -head)
    shaft, barb = breadth / 2, breadth / 2 + head / 3
    points = (
        _moved(tail, _right(leaving), shaft),
        _moved(bent, aside, -shaft),
        _moved(neck, _right(heading), shaft),
        _moved(neck, _right(heading), barb),
        tip,
        _moved(neck, _right(heading), -barb),
        _moved(neck, _right(heading), -shaft),
        _moved(bent, aside, shaft),
        _moved(tail, _right(leaving), -shaft),
    )
    a, b, c, d, e, f, g, h, i = (f"{round(x)} {round(y)}" for x, y in points)
    return f"M{a}Q{b} {c}L{d} {e} {f} {g}Q{h} {i}Z", _moved(
        _moved(tail, along, length / 2), aside, _BEND * length / 2
    )


def _towards(start: Position, end: Position) -> Position:
    """The direction from one position to another, one unit long."""
    length = math.dist(start, end)
    return (end[0] - start[0]) / length, (end[1] - start[1]) / length


def _moved(position: Position, direction: Position, units: float) -> Position:
    return position[0] + direction[0] * units, position[1] + direction[1] * units


def _right(direction: Position) -> Position:
    """What lies on the right hand of who goes in a direction, where the second number grows downwards."""
    return -direction[1], direction[0]
