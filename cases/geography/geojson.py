"""Files of shapes: GeoJSON (RFC 7946) read strictly; what is not as it should be is said in one sentence."""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from cases.geography.feature import Fault, shape_of
from cases.geography.properties import PropertyNames
from cases.geography.shape import Shape

MOST_BYTES: Final = 20_000_000
"""Size of the largest file that is read."""
MOST_POSITIONS: Final = 500_000
"""Positions of all the lines in one file: more would slow down every process that reads them."""


class BadGeography(Exception):
    """A file cannot be taken over. The message is a translated sentence that names the file and the place."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why one feature cannot be taken over, as a translated sentence that names the file and the place."""

    sentence: str


def read_shapes(path: Path) -> list[Shape]:
    """Every place of a file of the project's own form, in its order, each code once. Raises BadGeography."""
    found = []
    for each in look_through(path):
        if isinstance(each, Misfit):
            raise BadGeography(each.sentence)
        found.append(each)
    return found


def look_through(
    path: Path,
    *,
    properties: PropertyNames | None = None,
    countries: Container[str] | None = None,
    most_bytes: int | None = None,
) -> Iterator[Shape | Misfit]:
    """Every place of a file in its order, each code once, and why others do not fit.

    properties: those of the file; left out, it is of the project's own form or of Natural Earth's. countries:
    only these, and what lies in them. most_bytes: size of the largest file that is read. Raises BadGeography
    for a file that cannot be taken over as a whole.
    """
    features = _features(path, MOST_BYTES if most_bytes is None else most_bytes)
    seen: set[str] = set()
    positions = 0
    for number, feature in enumerate(features, 1):
        where = _("%(file)s, feature %(number)s") % {"file": path.name, "number": number}
        try:
            shape = shape_of(feature, properties, countries)
        except Fault as fault:
            yield Misfit(f"{where}: {fault}")
            continue
        if shape is None:
            continue
        if shape.code in seen:
            yield Misfit(_("%(where)s: %(code)s stands twice.") % {"where": where, "code": shape.code})
            continue
        positions += sum(map(len, shape.rings))
        if positions > MOST_POSITIONS:
            raise BadGeography(
                _("%(file)s is too large: its lines have more than %(most)s positions. Simplify them.")
                % {"file": path.name, "most": MOST_POSITIONS}
            )
        seen.add(shape.code)
        yield shape


def as_geojson(shapes: Iterable[Shape]) -> str:
    """The text of a file that `read_shapes` reads as the same shapes, one place a line."""
    lines = ",\n".join(
        json.dumps(_feature(shape), ensure_ascii=False, separators=(",", ":")) for shape in shapes
    )
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'


def _feature(shape: Shape) -> dict[str, object]:
    coordinates = [[ring] for ring in shape.rings]
    return {
        "type": "Feature",
        "properties": {
            "code": shape.code,
            "kind": shape.kind.value,
            "parent": shape.parent or None,
            "names": dict(shape.names),
            "label": shape.label,
            **({} if shape.whole else {"part": True}),
        },
        "geometry": {"type": "MultiPolygon", "coordinates": coordinates} if shape.rings else None,
    }


def _features(path: Path, most_bytes: int) -> list[object]:
    name = {"file": path.name}
    try:
        if path.stat().st_size > most_bytes:
            raise BadGeography(
                _("%(file)s is too large: at most %(most)s MB.") % {**name, "most": most_bytes // 1_000_000}
            )
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadGeography(_("%(file)s cannot be read.") % name) from error
    except ValueError as error:
        raise BadGeography(_("%(file)s is not GeoJSON: it is not JSON.") % name) from error
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or document.get("type") != "FeatureCollection":
        raise BadGeography(_("%(file)s is not GeoJSON: it is not a FeatureCollection.") % name)
    return features
