"""The atlas: every shape this process knows, read once from the project's files and from imported ones."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings

from cases.geography.geojson import read_shapes
from cases.geography.shape import Shape
from cases.vocabulary.place_kind import PlaceKind


@dataclass(frozen=True, slots=True, eq=False)
class Atlas:
    """Shapes by code. An atlas is the same as itself only, so that what is drawn from it can be kept."""

    shapes: Mapping[str, Shape]

    @property
    def countries(self) -> tuple[Shape, ...]:
        """The countries that can be drawn, by code."""
        return tuple(each for each in self._drawn() if each.kind is PlaceKind.COUNTRY)

    def around(self, places: Collection[str]) -> tuple[Shape, ...]:
        """The countries that can be drawn whole of those which some places are, or lie in."""
        whose = sorted({code.partition("-")[0] for code in places} & self.shapes.keys())
        return tuple(each for code in whose if (each := self.shapes[code]).rings and each.whole)

    def provinces(self, country: str) -> tuple[Shape, ...]:
        """The provinces of a country that can be drawn; none where there is no such country."""
        return tuple(
            each for each in self._drawn() if each.kind is PlaceKind.PROVINCE and each.parent == country
        )

    def _drawn(self) -> list[Shape]:
        return [self.shapes[code] for code in sorted(self.shapes) if self.shapes[code].rings]


def atlas() -> Atlas:
    """What the project brings and what was imported here; of one code, what was imported counts."""
    return _read(Path(settings.BASE_DIR) / "fixtures" / "places", Path(settings.PLACES_DIR))


@cache
def _read(*folders: Path) -> Atlas:
    """The shapes in every GeoJSON file of `folders`; the last file that has a code wins."""
    files = (path for folder in folders for path in sorted(folder.glob("*.geojson")))
    return Atlas({shape.code: shape for path in files for shape in read_shapes(path)})
