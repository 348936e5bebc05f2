"""Arcs: the lines of a ring between the points where others meet it, simplified alike from either side."""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

Point: TypeAlias = tuple[int, int]
"""Units from the left and from the top."""


def simplify(loop: Sequence[Point], forks: Container[Point], *, seen: float) -> list[Point]:
    """The points of a closed line that stand at least `seen` units off the line without them.

    All `forks` on it stay. The last point of the loop is not its first, before and afterwards.
    """
    if len(loop) < 3:
        return list(loop)
    return [point for arc in _arcs(loop, forks) for point in _of_arc(arc, seen)[:-1]]


def _arcs(loop: Sequence[Point], forks: Container[Point]) -> Iterator[list[Point]]:
    """The loop in pieces from fork to fork; one without two forks in pieces between outermost points."""
    ends = [number for number, point in enumerate(loop) if point in forks]
    if len(ends) < 2:
        outermost = {loop.index(min(loop)), loop.index(max(loop))}
        ends = sorted(outermost.union(ends))
    turned = [*loop[ends[0] :], *loop[: ends[0] + 1]]
    places = [end - ends[0] for end in ends] + [len(loop)]
    for first, last in pairwise(places):
        yield turned[first : last + 1]


def _of_arc(arc: list[Point], seen: float) -> list[Point]:
    """An arc without what no reader sees (Douglas and Peucker, 1973), the same whichever way it runs."""
    if arc[0] > arc[-1]:
        return _of_arc(arc[::-1], seen)[::-1]
    keep = {0, len(arc) - 1}
    spans = [(0, len(arc) - 1)]
    while spans:
        first, last = spans.pop()
        inner = range(first + 1, last)
        furthest = max(inner, key=lambda each: _off(arc[each], arc[first], arc[last]), default=first)
        if _off(arc[furthest], arc[first], arc[last]) > seen:
            keep.add(furthest)
            spans += [(first, furthest), (furthest, last)]
    return [arc[each] for each in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    """How far a point stands off the line through two others, or off the one point that they are."""
    across, down = end[0] - start[0], end[1] - start[1]
    x, y = point[0] - start[0], point[1] - start[1]
    length = math.hypot(across, down)
    return abs(across * y - down * x) / length if length else math.hypot(x, y)
