"""Sheets: the base map of the whole region or of one country, drawn once for each process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cases.geography.atlas import Atlas, atlas
from cases.geography.frame import Frame, frame_of
from cases.geography.outline import outlines
from cases.geography.shape import Position, Shape

_KEPT: Final = 64
"""Sheets in memory, a few kilobytes each."""
_SEEN: Final = 0.75
_ROUGH: Final = 8.0
"""Units off a line at which a point is drawn, on a sheet that fills a page and on a rough one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A base map: `paths` are SVG path data by code, of its own areas (`main`) and of the land around them.

    names: what the shapes themselves are called, by language tag. labels: where the name of any country or
    province stands, in units; some stand beyond the sheet.
    """

    height: int
    main: tuple[str, ...]
    paths: Mapping[str, str]
    names: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, Position]


def sheet(country: str = "", *, rough: bool = False) -> Sheet:
    """The provinces of `country`, or, for "", the countries whose provinces are known.

    A `rough` one is an eighth of the size: fewer positions, and no land around. Raises KeyError where no
    province of the country can be drawn.
    """
    return _sheet(atlas(), country, rough=rough)


@lru_cache(maxsize=_KEPT)
def _sheet(known: Atlas, country: str, *, rough: bool) -> Sheet:
    main = known.provinces(country) if country else known.in_detail
    if not main:
        raise KeyError(country)
    frame = frame_of(main)
    around = [each for each in known.countries if each not in main and each.code != country]
    shown = main if rough else (*main, *around)
    rings = {each.code: each.rings for each in shown}
    drawn = outlines(rings, frame, seen=_ROUGH if rough else _SEEN)
    return Sheet(
        height=frame.height,
        main=tuple(each.code for each in main),
        paths={code: path for code, path in drawn.items() if path},
        names={each.code: each.names for each in shown},
        labels={each.code: _label(each, frame) for each in known.shapes.values() if each.rings},
    )


def _label(shape: Shape, frame: Frame) -> Position:
    x, y = frame.at(shape.label)
    return round(x), round(y)
