"""Shapes: the outline of one country, province or district, in degrees (WGS 84)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from cases.vocabulary.place_kind import PlaceKind

Position: TypeAlias = tuple[float, float]
"""Longitude and latitude, as GeoJSON (RFC 7946) writes them."""
Ring: TypeAlias = tuple[Position, ...]
"""A closed line: its last position is its first."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One place: code (ISO 3166), the place it lies in ("" for a country), names by language tag, rings.

    `label` is where its name stands on a map. A place without rings is known by name and drawn nowhere. Of
    one that is not `whole` only a part is known: it is land around others.
    """

    code: str
    kind: PlaceKind
    parent: str
    names: Mapping[str, str]
    rings: tuple[Ring, ...]
    label: Position
    whole: bool = True

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        return bounds(position for ring in self.rings for position in ring)


def bounds(positions: Iterable[Position]) -> tuple[float, float, float, float]:
    """West, south, east, north of some positions, of which there is at least one."""
    longitudes, latitudes = zip(*positions, strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def middle(rings: Iterable[Ring]) -> Position:
    """The centre of gravity of the largest of some rings; (0, 0) of none."""
    largest = max(rings, key=lambda ring: abs(_moments(ring)[0]), default=())
    area, x, y = _moments(largest)
    if not area:
        return largest[0] if largest else (0.0, 0.0)
    return round(x / (3 * area), 3), round(y / (3 * area), 3)


def _moments(ring: Ring) -> tuple[float, float, float]:
    """Twice the signed area of a ring, and its first moments times six (the shoelace formula)."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in pairwise(ring):
        cross = x1 * y2 - x2 * y1
        area, x, y = area + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return area, x, y
