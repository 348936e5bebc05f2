"""Drawings: a base map with the areas of a layer shaded, linked and numbered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cases.geography.frame import WIDTH
from cases.geography.sheet import Sheet
from cases.pages.area import Area
from cases.pages.label import name_in_language
from cases.pages.shade import Shade, shade_of, shades

_SIZE: Final = 24
"""Units of the largest lettering, that of a phone."""
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
    """What the SVG holds: land around, areas that nothing is counted in, shaded ones, lettering, the key."""

    width: int
    height: int
    land: str
    plain: str
    regions: tuple[Region, ...]
    letterings: tuple[Lettering, ...]
    key: tuple[Shade, ...]


def drawing(sheet: Sheet, areas: Sequence[Area], *, named: bool) -> Drawing:
    """The areas on their base map, each `named` or only numbered. What lies beyond the map is left out.

    Nothing depends on the shades: where a number finds no room, its area says it when asked, and the table.
    """
    drawn = [each for each in areas if each.code in sheet.paths]
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
    )


def _letterings(sheet: Sheet, drawn: Sequence[Area], *, named: bool) -> Iterator[Lettering]:
    """What there is to be written: the counts, largest first, then the names of what has none."""
    for area in drawn:
        x, y = sheet.labels[area.code]
        yield Lettering(int(x), int(y), (area.name, area.number) if named else (area.number,))
    counted = {area.code for area in drawn}
    for code in sheet.main if named else ():
        if code not in counted:
            x, y = sheet.labels[code]
            yield Lettering(int(x), int(y), (name_in_language(dict(sheet.names[code])),))


def _apart(sheet: Sheet, wanted: Iterator[Lettering]) -> Iterator[Lettering]:
    """The lettering that finds room on the map and beside what was written before it."""
    written: list[Lettering] = []
    for each in wanted:
        inside = _SIZE <= each.x <= WIDTH - _SIZE and _SIZE <= each.y <= sheet.height - _SIZE
        if inside and not any(each.overlaps(other) for other in written):
            written.append(each)
            yield each
