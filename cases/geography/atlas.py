"""The atlas: every shape this process knows, read once from the project's files and from imported ones."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings

from cases.geography.geojson import read_shapes
from cases.geography.shape import Shape
from cases.vocabulary.place_kind import PlaceKind

_KEPT: Final = 4
"""Atlases whose provinces are kept in order; a process reads one."""


@dataclass(frozen=True, slots=True, eq=False)
class Atlas:
    """Shapes by code. An atlas is the same as itself only, so that what is drawn from it can be kept."""

    shapes: Mapping[str, Shape]

    @property
    def drawn(self) -> tuple[Shape, ...]:
        """What can be drawn, by code."""
        return tuple(self.shapes[code] for code in sorted(self.shapes) if self.shapes[code].rings)

    @property
    def countries(self) -> tuple[Shape, ...]:
        """The countries that can be drawn, by code."""
        return tuple(each for each in self.drawn if each.kind is PlaceKind.COUNTRY)

    def around(self, places: Collection[str]) -> tuple[Shape, ...]:
        """The countries that can be drawn whole of those which some places are, or lie in."""
        whose = sorted({code.partition("-")[0] for code in places} & self.shapes.keys())
        return tuple(each for code in whose if (each := self.shapes[code]).rings and each.whole)

    def provinces(self, country: str) -> tuple[Shape, ...]:
        """The provinces of a country that can be drawn; none where there is no such country."""
        return _provinces(self).get(country, ())


@lru_cache(maxsize=_KEPT)
def _provinces(known: Atlas) -> Mapping[str, tuple[Shape, ...]]:
    """The provinces that can be drawn, by country; every line of a table asks whether there are any."""
    found: dict[str, list[Shape]] = {}
    for shape in known.drawn:
        if shape.kind is PlaceKind.PROVINCE:
            found.setdefault(shape.parent, []).append(shape)
    return {country: tuple(each) for country, each in found.items()}


def atlas() -> Atlas:
    """What the project brings and what was imported here; of one code, what was imported counts."""
    return _read(Path(settings.BASE_DIR) / "fixtures" / "places", Path(settings.PLACES_DIR))


@cache
def _read(*folders: Path) -> Atlas:
    """The shapes in every GeoJSON file of `folders`; the last file that has a code wins."""
    files = (path for folder in folders for path in sorted(folder.glob("*.geojson")))
    return Atlas({shape.code: shape for path in files for shape in read_shapes(path)})
