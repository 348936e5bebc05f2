"""GeoJSON (RFC 7946) read strictly: what is not as it should be is said in one sentence."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from django.utils.translation import gettext as _

from cases.geography.shape import Position, Ring, Shape, middle
from cases.vocabulary.code import PLACE, is_code
from cases.vocabulary.language import language_tag
from cases.vocabulary.place_kind import PlaceKind

MOST_BYTES: Final = 20_000_000
"""Size of the largest file that is read."""
MOST_POSITIONS: Final = 500_000
"""Positions of all the lines in one file: more would slow down every process that reads them."""
_DIGITS: Final = 3
"""Decimals that are kept: about a hundred metres."""


class BadGeography(Exception):
    """A file cannot be taken over. The message is a translated sentence that names the file and the place."""


def read_shapes(path: Path) -> list[Shape]:
    """Every place of a file, in its order, each code once. Raises BadGeography."""
    name = {"file": path.name}
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BadGeography(
                _("%(file)s is too large: at most %(most)s MB.") % {**name, "most": MOST_BYTES // 1_000_000}
            )
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BadGeography(_("%(file)s cannot be read.") % name) from error
    except ValueError as error:
        raise BadGeography(_("%(file)s is not GeoJSON: it is not JSON.") % name) from error
    features = document.get("features") if isinstance(document, dict) else None
    if not isinstance(features, list) or document.get("type") != "FeatureCollection":
        raise BadGeography(_("%(file)s is not GeoJSON: it is not a FeatureCollection.") % name)
    return list(_shapes(features, path.name))


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
        },
        "geometry": {"type": "MultiPolygon", "coordinates": coordinates} if shape.rings else None,
    }


def _shapes(features: list[object], file: str) -> Iterator[Shape]:
    seen: set[str] = set()
    positions = 0
    for number, feature in enumerate(features, 1):
        where = _("%(file)s, feature %(number)s") % {"file": file, "number": number}
        try:
            shape = _shape(feature)
        except _Fault as fault:
            raise BadGeography(f"{where}: {fault}") from fault
        positions += sum(map(len, shape.rings))
        if shape.code in seen:
            raise BadGeography(_("%(where)s: %(code)s stands twice.") % {"where": where, "code": shape.code})
        if positions > MOST_POSITIONS:
            raise BadGeography(
                _("%(file)s is too large: its lines have more than %(most)s positions. Simplify them.")
                % {"file": file, "most": MOST_POSITIONS}
            )
        seen.add(shape.code)
        yield shape


class _Fault(ValueError):
    """What is wrong with one feature, as a sentence."""


def _shape(feature: object) -> Shape:
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or feature.get("type") != "Feature" or not isinstance(properties, dict):
        raise _Fault(_("it is not a Feature with properties."))
    code = properties.get("code")
    if not isinstance(code, str) or not is_code(code, PLACE):
        raise _Fault(_("it has no code of ISO 3166, such as DE or DE-BY."))
    kind, parent = _kind(properties.get("kind"), code), properties.get("parent")
    if (kind is PlaceKind.COUNTRY) != (parent is None) or not isinstance(parent, str | None):
        raise _Fault(_("%(code)s: a country has no parent, every other place has one.") % {"code": code})
    try:
        rings = tuple(_rings(feature.get("geometry")))
        label = _position(properties["label"]) if "label" in properties else middle(rings)
    except _Fault as fault:
        raise _Fault(f"{code}: {fault}") from fault
    return Shape(
        code=code,
        kind=kind,
        parent=parent or "",
        names=_names(properties.get("names"), code),
        rings=rings,
        label=label,
    )


def _kind(value: object, code: str) -> PlaceKind:
    if value not in PlaceKind.values:
        words = {"code": code, "kinds": ", ".join(PlaceKind.values)}
        raise _Fault(_("%(code)s: its kind is not one of %(kinds)s.") % words)
    kind = PlaceKind(str(value))
    if (kind is PlaceKind.COUNTRY) == ("-" in code):
        raise _Fault(
            _("%(code)s: a country's code is two letters, any other's begins with them.") % {"code": code}
        )
    return kind


def _names(value: object, code: str) -> Mapping[str, str]:
    if not isinstance(value, dict) or not value.get("en"):
        raise _Fault(_("%(code)s: give at least the English name, as en under names.") % {"code": code})
    names: dict[str, str] = {}
    for tag, name in value.items():
        try:
            language_tag(tag)
        except ValueError as error:
            raise _Fault(f"{code}: {error}") from error
        if not isinstance(name, str) or not name.strip():
            raise _Fault(_("%(code)s: a name is missing for %(tag)s.") % {"code": code, "tag": tag})
        names[tag] = name
    return names


def _rings(geometry: object) -> Iterator[Ring]:
    """The rings of a polygon or of several; none where the place has no geometry."""
    if geometry is None:
        return
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(coordinates, list):
        raise _Fault(_("its geometry is neither a Polygon nor a MultiPolygon."))
    for polygon in coordinates if kind == "MultiPolygon" else [coordinates]:
        for ring in polygon if isinstance(polygon, list) else [None]:
            if not isinstance(ring, list) or len(ring) < 4 or ring[0] != ring[-1]:
                raise _Fault(_("a line does not end where it begins, or has fewer than four positions."))
            yield tuple(_position(each) for each in ring)


def _position(value: object) -> Position:
    match value:
        case [int() | float() as x, int() | float() as y, *_] if abs(x) <= 180 and abs(y) <= 90:
            return round(x, _DIGITS), round(y, _DIGITS)
    raise _Fault(
        _("%(value)s is not a longitude and a latitude in degrees.") % {"value": json.dumps(value)[:40]}
    )
