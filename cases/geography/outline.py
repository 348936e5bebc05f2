"""Outlines: rings as SVG path data, in whole units, cut to the frame and without what no reader could see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeAlias

from cases.geography.arc import Point, simplify
from cases.geography.frame import WIDTH, Frame
from cases.geography.shape import Position, Ring

_BEYOND: Final = 3
"""Units beyond the frame at which lines are cut, so that no cut shows."""
Loop: TypeAlias = Sequence[Point]
"""A ring in whole units; its last point is not its first."""


def outlines(rings: Mapping[str, Collection[Ring]], frame: Frame, *, seen: float) -> dict[str, str]:
    """The path of each place in `frame`, with relative lines; "" where nothing of it is large enough.

    Points are left out that stand less than `seen` units off the line without them, and the same ones on
    both sides of a line that two places share.
    """
    loops = {code: [_whole(_cut(ring, frame)) for ring in each] for code, each in rings.items()}
    forks = _forks(loop for each in loops.values() for loop in each)
    return {
        code: "".join(_path(simplify(loop, forks, seen=seen)) for loop in each)
        for code, each in loops.items()
    }


def _forks(loops: Iterable[Loop]) -> set[Point]:
    """The points at which lines part or meet: those with more than two neighbours."""
    beside: dict[Point, set[Point]] = {}
    for loop in loops:
        for first, second in pairwise([*loop, *loop[:1]]):
            beside.setdefault(first, set()).add(second)
            beside.setdefault(second, set()).add(first)
    return {point for point, others in beside.items() if len(others) > 2}


def _path(points: Loop) -> str:
    if len(points) < 3:
        return ""
    (x, y), *_rest = points
    steps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(points)]
    return f"M{x} {y}l{''.join(_number(each) for step in steps for each in step).lstrip()}z"


def _number(value: int) -> str:
    """A minus keeps numbers apart as well as a space does."""
    return str(value) if value < 0 else f" {value}"


def _whole(points: Iterable[Position]) -> list[Point]:
    """The points in whole units, each once in a row."""
    found: list[Point] = []
    for x, y in points:
        point = round(x), round(y)
        if not found or point != found[-1]:
            found.append(point)
    return found[:-1] if len(found) > 1 and found[0] == found[-1] else found


def _cut(ring: Ring, frame: Frame) -> list[Position]:
    """The ring in units, cut at the four sides one after the other (Sutherland and Hodgman, 1974)."""
    points = [frame.at(position) for position in ring]
    sides = (0, -_BEYOND, 1), (0, WIDTH + _BEYOND, -1), (1, -_BEYOND, 1), (1, frame.height + _BEYOND, -1)
    for axis, limit, sign in sides:
        points = list(_cut_at(points, axis, limit, sign))
    return points


def _cut_at(points: Sequence[Position], axis: int, limit: float, sign: int) -> Iterator[Position]:
    """What of a ring lies on the side of `limit` that `sign` points to."""
    for number, point in enumerate(points):
        before = points[number - 1]
        inside, was_inside = (sign * (each[axis] - limit) >= 0 for each in (point, before))
        if inside != was_inside:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            x, y = (start + share * (end - start) for start, end in zip(before, point, strict=True))
            yield x, y
        if inside:
            yield point
