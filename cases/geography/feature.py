"""Features: one place of a GeoJSON file, read strictly; what is wrong with it is said in one sentence."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping
from typing import Final

from django.utils.translation import gettext as _

from cases.geography.properties import Properties, PropertyNames, natural_earth
from cases.geography.shape import Position, Ring, Shape, middle
from cases.vocabulary.code import PLACE, is_code
from cases.vocabulary.language import language_tag
from cases.vocabulary.place_kind import PlaceKind

_DIGITS: Final = 3
"""Decimals that are kept: about a hundred metres."""


class Fault(ValueError):
    """What is wrong with one feature, as a sentence."""


def shape_of(feature: object, named: PropertyNames | None, countries: Container[str] | None) -> Shape | None:
    """The place that a feature of GeoJSON is; None of one in another country than those asked for.

    named: where its properties stand; left out, it is of the project's own form or of Natural Earth's.
    countries: only these, and what lies in them. Raises Fault.
    """
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or feature.get("type") != "Feature" or not isinstance(properties, dict):
        raise Fault(_("it is not a Feature with properties."))
    named = named or natural_earth(properties)
    told = named.read(properties) if named else properties
    code = told.get("code")
    if countries is not None and (not isinstance(code, str) or code[:2] not in countries):
        return None
    if not isinstance(code, str) or not is_code(code, PLACE):
        raise Fault(_no_code(properties, told, named))
    kind, parent = _kind(told.get("kind"), code), told.get("parent")
    if (kind is PlaceKind.COUNTRY) != (parent is None) or not isinstance(parent, str | None):
        raise Fault(_("%(code)s: a country has no parent, every other place has one.") % {"code": code})
    try:
        rings = tuple(_rings(feature.get("geometry")))
        label = _position(told["label"]) if "label" in told else middle(rings)
    except Fault as fault:
        raise Fault(f"{code}: {fault}") from fault
    names = _names(told.get("names"), code)
    return Shape(
        code=code,
        kind=kind,
        parent=parent or "",
        names=names,
        rings=rings,
        label=label,
        whole=told.get("part") is not True,
    )


def _no_code(properties: Properties, told: Properties, named: PropertyNames | None) -> str:
    """What is wrong where a code should stand, and how the place is called in the file."""
    if named is None and "code" not in properties:
        each = {"properties": ", ".join(properties)}
        return _("it has no property code; say which of these it is: %(properties)s.") % each
    if named is None:
        return _("it has no code of ISO 3166, such as DE or DE-BY.")
    names = told.get("names")
    words = {
        "name": next(iter(names.values()), "?") if isinstance(names, dict) else "?",
        "property": " ".join(named.code),
        "value": " ".join(str(properties[each]) for each in properties if each.lower() in named.code),
    }
    return _("%(name)s has no code of ISO 3166 in %(property)s: %(value)s.") % words


def _kind(value: object, code: str) -> PlaceKind:
    if value not in PlaceKind.values:
        words = {"code": code, "kinds": ", ".join(PlaceKind.values)}
        raise Fault(_("%(code)s: its kind is not one of %(kinds)s.") % words)
    kind = PlaceKind(str(value))
    if (kind is PlaceKind.COUNTRY) == ("-" in code):
        raise Fault(
            _("%(code)s: a country's code is two letters, any other's begins with them.") % {"code": code}
        )
    return kind


def _names(value: object, code: str) -> Mapping[str, str]:
    if not isinstance(value, dict) or not value.get("en"):
        raise Fault(_("%(code)s: give at least the English name, as en under names.") % {"code": code})
    names: dict[str, str] = {}
    for tag, name in value.items():
        try:
            language_tag(tag)
        except ValueError as error:
            raise Fault(f"{code}: {error}") from error
        if not isinstance(name, str) or not name.strip():
            raise Fault(_("%(code)s: a name is missing for %(tag)s.") % {"code": code, "tag": tag})
        names[tag] = name
    return names


def _rings(geometry: object) -> Iterator[Ring]:
    """The rings of a polygon or of several; none where the place has no geometry."""
    if geometry is None:
        return
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    coordinates = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon") or not isinstance(coordinates, list):
        raise Fault(_("its geometry is neither a Polygon nor a MultiPolygon."))
    for polygon in coordinates if kind == "MultiPolygon" else [coordinates]:
        for ring in polygon if isinstance(polygon, list) else [None]:
            if not isinstance(ring, list) or len(ring) < 4 or ring[0] != ring[-1]:
                raise Fault(_("a line does not end where it begins, or has fewer than four positions."))
            yield tuple(_position(each) for each in ring)


def _position(value: object) -> Position:
    match value:
        case [int() | float() as x, int() | float() as y, *_] if abs(x) <= 180 and abs(y) <= 90:
            return round(x, _DIGITS), round(y, _DIGITS)
    raise Fault(
        _("%(value)s is not a longitude and a latitude in degrees.") % {"value": json.dumps(value)[:40]}
    )
