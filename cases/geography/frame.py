"""Frames: the part of the world that one map shows, and where a position lies on it.

The projection is equirectangular, true to scale on the middle latitude of the frame.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cases.geography.shape import Position, Shape, bounds

WIDTH: Final = 640
"""Units across every map."""
_MARGIN: Final = 0.02
"""Of the width, free on every side."""
_TALLEST: Final = 1.2
"""Height of a map as a share of its width, at most."""
_LEAST: Final = 0.1
"""Degrees of latitude that a map shows at least, and as much across."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`west` and `north` are the degrees of its upper left corner, `across` and `down` units a degree."""

    west: float
    north: float
    across: float
    down: float
    height: int

    def at(self, position: Position) -> Position:
        """Units from the left and from the top."""
        longitude, latitude = position
        return (longitude - self.west) * self.across, (self.north - latitude) * self.down

    def shows(self, shape: Shape) -> bool:
        """Whether anything of a shape may lie within."""
        west, south, east, north = shape.bounds
        (left, top), (right, bottom) = self.at((west, north)), self.at((east, south))
        return left <= WIDTH and right >= 0 and top <= self.height and bottom >= 0


def frame_of(shapes: Iterable[Shape], *, least: float = _LEAST) -> Frame:
    """The frame that holds some shapes, of which there is at least one, in their middle.

    least: degrees of latitude that it shows at the least, and as much across.
    """
    corners = [(each.bounds[:2], each.bounds[2:]) for each in shapes]
    west, south, east, north = bounds(corner for pair in corners for corner in pair)
    narrowing = math.cos(math.radians((south + north) / 2))
    north, south = _apart(north, south, least)
    east, west = _apart(east, west, least / narrowing)
    wide, high = (east - west) * narrowing, north - south
    free = WIDTH * _MARGIN
    down = min((WIDTH - 2 * free) / wide, (WIDTH * _TALLEST - 2 * free) / high)
    across = down * narrowing
    # What is narrower than the map stands in its middle.
    left = (WIDTH - (east - west) * across) / 2
    return Frame(
        west=west - left / across,
        north=north + free / down,
        across=across,
        down=down,
        height=round(high * down + 2 * free),
    )


def _apart(more: float, less: float, least: float) -> tuple[float, float]:
    """Two bounds that lie at least so far apart, around the same middle."""
    missing = max(least - (more - less), 0.0) / 2
    return more + missing, less - missing
