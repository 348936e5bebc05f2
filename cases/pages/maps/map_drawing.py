"""Drawings: a base map with the areas of a layer shaded, linked and numbered."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Final

from cases.geography.frame import WIDTH
from cases.geography.shape import Position
from cases.geography.sheet import Sheet
from cases.pages.maps.area import Area
from cases.pages.maps.arrow import CLEAR, arrow
from cases.pages.maps.choropleth import STRENGTHS, Shade, shade_of, shades
from cases.pages.words.label import name_in_language

_SIZE: Final = 24
"""Units of the largest lettering, that of a phone."""
_NEAREST: Final = 3 * CLEAR
"""Units between two places that an arrow has room between."""
_LETTER: Final = 0.62
"""Width of a letter as a share of its height, about."""


@dataclass(frozen=True, slots=True)
class Region:
    """A shaded area: the path of its outline, and how strongly it is filled."""

    area: Area
    path: str
    strength: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """Lines written on the map, the first on the height `y`, the middle of each at `x`."""

    x: int
    y: int
    lines: tuple[str, ...]

    def overlaps(self, other: Lettering) -> bool:
        """Whether the two would run into each other."""
        beside = abs(self.x - other.x) * 2 >= self._width + other._width
        below = abs(self._middle - other._middle) * 2 >= (len(self.lines) + len(other.lines)) * _SIZE
        return not (beside or below)

    @property
    def _width(self) -> float:
        return max(map(len, self.lines)) * _LETTER * _SIZE

    @property
    def _middle(self) -> float:
        return self.y + (len(self.lines) - 1) * _SIZE / 2


@dataclass(frozen=True, slots=True)
class Drawing:
    """What the SVG holds: land around, areas that nothing is counted in, shaded ones, lettering, the key.

    `moving` says that its regions are arrows, and that the steps of its key differ in breadth. `left` counts
    the areas that are not on it. Where nothing is, it has no height, and nothing is shown of it.
    """

    width: int
    height: int
    land: str
    plain: str
    regions: tuple[Region, ...]
    letterings: tuple[Lettering, ...]
    key: tuple[Shade, ...]
    moving: bool = False
    left: int = 0


def blank(areas: Sequence[Area], *, moving: bool) -> Drawing:
    """What is drawn where none of the areas can be."""
    return Drawing(WIDTH, 0, "", "", (), (), (), moving=moving, left=len(areas))


def drawing(sheet: Sheet | None, areas: Sequence[Area], *, named: bool) -> Drawing:
    """The areas on their base map, each `named` or only numbered. What lies beyond the map is left out.

    Nothing depends on the shades: where a number finds no room, its area says it when asked, and the table.
    """
    drawn = [each for each in areas if each.code in sheet.paths] if sheet else []
    if not sheet or not drawn:
        return blank(areas, moving=False)
    steps = shades([each.count for each in areas])
    counted = {each.code for each in drawn}
    rest = {code: path for code, path in sheet.paths.items() if code not in counted}
    return Drawing(
        width=WIDTH,
        height=sheet.height,
        land="".join(path for code, path in rest.items() if code not in sheet.main),
        plain="".join(path for code, path in rest.items() if code in sheet.main),
        regions=tuple(
            Region(each, sheet.paths[each.code], shade_of(each.count, steps).strength) for each in drawn
        ),
        letterings=tuple(_apart(sheet, _letterings(sheet, drawn, named=named))),
        key=steps,
        left=len(areas) - len(drawn),
    )


def moving(sheet: Sheet | None, movements: Sequence[Area]) -> Drawing:
    """Movements as arrows on their base map, the largest broadest. One that stays in a country has none.

    What leads beyond the map, or between places that lie too near to each other, is left out.
    """
    if not sheet:
        return blank(movements, moving=True)
    steps = shades([each.count for each in movements])
    arrows: list[Region] = []
    numbers: list[Lettering] = []
    named = dict.fromkeys(sheet.main)
    for each in movements:
        ends = _ends(sheet, each.code)
        if ends:
            path, (x, y) = arrow(*ends, shade_of(each.count, steps).breadth)
            arrows.append(Region(each, path, STRENGTHS[-1]))
            numbers.append(Lettering(round(x), round(y), (each.number,)))
            named[each.code.partition(" ")[2]] = None
    if not arrows:
        return blank(movements, moving=True)
    return Drawing(
        width=WIDTH,
        height=sheet.height,
        land="".join(path for code, path in sheet.paths.items() if code not in sheet.main),
        plain="".join(path for code, path in sheet.paths.items() if code in sheet.main),
        regions=tuple(arrows),
        letterings=tuple(_apart(sheet, chain(map(partial(_name, sheet), named), numbers))),
        key=steps,
        moving=True,
        left=len(movements) - len(arrows),
    )


def _ends(sheet: Sheet, code: str) -> tuple[Position, Position] | None:
    """Where the movement `code` begins and ends on the sheet; None where no arrow can be drawn."""
    begin, _space, end = code.partition(" ")
    known = [sheet.labels[each] for each in (begin, end) if each in sheet.labels and end in sheet.names]
    on_map = [(x, y) for x, y in known if 0 <= x <= WIDTH and 0 <= y <= sheet.height]
    if len(on_map) < 2 or begin.partition("-")[0] == end or math.dist(*on_map) < _NEAREST:
        return None
    return on_map[0], on_map[1]


def _letterings(sheet: Sheet, drawn: Sequence[Area], *, named: bool) -> Iterator[Lettering]:
    """What there is to be written: the counts, largest first, then the names of what has none.

    Last, the names of the land around, so that a reader knows what lies between: of what is known whole.
    """
    for area in drawn:
        x, y = sheet.labels[area.code]
        yield Lettering(int(x), int(y), (area.name, area.number) if named else (area.number,))
    counted = {area.code for area in drawn}
    yield from (_name(sheet, code) for code in (*sheet.main, *sheet.around) if named and code not in counted)


def _name(sheet: Sheet, code: str) -> Lettering:
    """The name of a country, where it stands."""
    x, y = sheet.labels[code]
    return Lettering(int(x), int(y), (name_in_language(dict(sheet.names[code])),))


def _apart(sheet: Sheet, wanted: Iterable[Lettering]) -> Iterator[Lettering]:
    """The lettering that finds room on the map and beside what was written before it."""
    written: list[Lettering] = []
    for each in wanted:
        inside = _SIZE <= each.x <= WIDTH - _SIZE and _SIZE <= each.y <= sheet.height - _SIZE
        if inside and not any(each.overlaps(other) for other in written):
            written.append(each)
            yield each
