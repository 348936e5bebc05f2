"""Sheets: the base map of some countries or of the provinces of one, drawn once for each process."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cases.geography.atlas import Atlas, atlas
from cases.geography.frame import Frame, frame_of
from cases.geography.outline import outlines
from cases.geography.shape import Position, Shape

_KEPT: Final = 64
"""Sheets in memory, a few kilobytes each."""
_LEAST: Final = 5.0
"""Degrees that a sheet shows at least: a city state stands among its neighbours."""
_SEEN: Final = 0.75
_ROUGH: Final = 8.0
"""Units off a line at which a point is drawn, on a sheet that fills a page and on a rough one."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A base map: `paths` are SVG path data by code, of its own areas (`main`) and of the land around them.

    around: of the land around, what is known whole. names: what the shapes themselves are called, by language
    tag. labels: where the name of any country or province stands, in units; some stand beyond the sheet.
    """

    height: int
    main: tuple[str, ...]
    around: tuple[str, ...]
    paths: Mapping[str, str]
    names: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, Position]


def sheet(*, provinces_of: str = "", countries: Collection[str] = (), rough: bool = False) -> Sheet | None:
    """The base map that fits all provinces of a country, or some countries; None where none can be drawn.

    countries: codes of places; those that lie in a country stand for it. A `rough` map is an eighth of the
    size: fewer positions, and no land around.
    """
    known = atlas()
    main = known.provinces(provinces_of) if provinces_of else known.around(countries)
    return _sheet(known, frozenset(each.code for each in main), rough=rough) if main else None


@lru_cache(maxsize=_KEPT)
def _sheet(known: Atlas, fitted: frozenset[str], *, rough: bool) -> Sheet:
    main = [known.shapes[code] for code in sorted(fitted)]
    frame = frame_of(main, least=_LEAST)
    taken = fitted | {each.parent for each in main}
    beside = () if rough else known.countries
    around = [each for each in beside if each.code not in taken and frame.shows(each)]
    rings = {each.code: each.rings for each in (*main, *around)}
    drawn = outlines(rings, frame, seen=_ROUGH if rough else _SEEN)
    return Sheet(
        height=frame.height,
        main=tuple(each.code for each in main),
        around=tuple(each.code for each in around if each.whole),
        paths={code: path for code, path in drawn.items() if path},
        names={each.code: each.names for each in (*main, *around)},
        labels={each.code: _label(each, frame) for each in known.shapes.values() if each.rings},
    )


def _label(shape: Shape, frame: Frame) -> Position:
    x, y = frame.at(shape.label)
    return round(x), round(y)
