"""The map: records of one list by country, or by the provinces of one, and the same numbers as a table."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.filters.facets import Facet
from cases.filters.query import Problem, Query
from cases.geography.atlas import atlas
from cases.geography.sheet import sheet
from cases.pages.lists.layer import LAYERS, Layer, asked_of, map_address
from cases.pages.lists.listing import chips
from cases.pages.maps.area import Area, Areas
from cases.pages.maps.map_drawing import Drawing, drawing, moving
from cases.pages.words.address import localised
from cases.pages.words.label import name_in_language
from cases.pages.words.link import Link
from cases.pages.words.number import grouped

_FILES: Final = tuple((kind.upper(), f"map.{kind}") for kind in ("svg", "png", "csv"))
LISTED: Final = 24
"""Movements that a page draws and lists."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table; `closer` leads to the provinces of the area, "" where none are drawn."""

    area: Area
    closer: str


@dataclass(frozen=True, slots=True)
class Map:
    """One map with everything around it; `back` leads from one country to all of them.

    `elsewhere` says of how many records one end of a movement is missing.
    """

    title: str
    country: str
    back: Link
    layers: tuple[Link, ...]
    drawing: Drawing
    lines: tuple[Line, ...]
    absent: tuple[Area, ...]
    counted: str
    coarse: str
    elsewhere: str
    several: bool
    chips: tuple[Link, ...]
    action: str
    list: str
    files: tuple[Link, ...]
    problems: tuple[Problem, ...]

    @property
    def listed(self) -> tuple[Line, ...]:
        """The lines that the page has room for: places all of them, of movements the largest."""
        return self.lines[:LISTED] if self.drawing.moving else self.lines

    @property
    def unlisted(self) -> str:
        """How many records the lines hold that the page has no room for, in words; empty where it has."""
        rest = self.lines[len(self.listed) :]
        if not rest:
            return ""
        words = ngettext(
            "%(n)s smaller movement, in the table to download",
            "%(n)s smaller movements, in the table to download",
            len(rest),
        )
        return words % {"n": grouped(len(rest))}

    @property
    def undrawn(self) -> str:
        """What is not on the map, in words; empty where all of it is."""
        left = self.drawing.left
        if self.drawing.height:
            words = ngettext(
                "%(n)s of these places is not on the map: its number is given in words.",
                "%(n)s of these places are not on the map: their numbers are given in words.",
                left,
            )
            return words % {"n": grouped(left)} if left and not self.drawing.moving else ""
        if not self.lines:
            return _("No place can be shown of what was asked for.")
        if self.drawing.moving:
            return _("None of these movements can be drawn here: their numbers are given in words.")
        return _("No outline of these places is known here: their numbers are given in words.")

    @property
    def boundaries(self) -> tuple[str, ...]:
        """Whose lines they are, and what they do not mean; what arrows do not mean before that."""
        sides = _(
            "Boundaries and names say where records belong; they take no side in a dispute over territory."
        )
        shapes = _("Shapes: Natural Earth, public domain, simplified.")
        if not self.drawing.height:
            return ()
        arrows = _(
            "An arrow leads from where people come from to the country where they are now, and traces no way "
            "that anybody took. What stays in a country or leads beyond the map stands in the table."
        )
        return (arrows, sides, shapes) if self.drawing.moving else (sides, shapes)


def map_of(
    layer: Layer,
    query: Query,
    found: Areas,
    facets: Sequence[Facet] | None,
    *,
    country: str = "",
    rough: bool = False,
) -> Map:
    """The map of the areas that were `found`; `facets` are those that narrow its records, None where none do.

    `country` is one whose provinces they are, "" for all countries. A `rough` map costs little.
    """
    params = query.params
    name, title = found.name or _name(country), str(layer.title)
    return Map(
        title=_("%(name)s: %(value)s") % {"name": title, "value": name} if country else title,
        country=name,
        back=Link(_("All countries"), map_address(layer, params)),
        layers=tuple(
            Link(str(each.title), map_address(each, params, country), current=each is layer)
            for each in LAYERS.values()
        ),
        drawing=_drawn(layer, found.areas, country, rough=rough),
        lines=tuple(Line(each, _closer(layer, params, each, country, found.inner)) for each in found.areas),
        absent=found.absent,
        counted=layer.counted(found.total),
        coarse=grouped(found.coarse) if found.coarse else "",
        elsewhere=grouped(found.elsewhere) if found.elsewhere else "",
        several=layer.parameter == "place",
        chips=chips(query, facets) if facets is not None else (),
        action=map_address(layer, QueryDict(), country),
        list=localised(f"/{layer.noun.plural}/") + asked_of(layer, params),
        files=tuple(Link(words, map_address(layer, params, country, file)) for words, file in _FILES),
        problems=query.problems,
    )


def is_drawn(country: str) -> bool:
    """Whether the provinces of a country can be drawn."""
    return bool(atlas().provinces(country))


def _drawn(layer: Layer, found: Sequence[Area], country: str, *, rough: bool) -> Drawing:
    """The map that fits what was found; for movements the countries, wherever in one of them they begin."""
    if layer.to:
        ends = [code for each in found[:LISTED] for code in each.code.split(" ")]
        return moving(sheet(countries=ends, rough=rough), found[:LISTED])
    shown = [each.code for each in found]
    return drawing(
        sheet(provinces_of=country, rough=rough) if country else sheet(countries=shown, rough=rough),
        found,
        named=not country,
    )


def _closer(layer: Layer, params: QueryDict, area: Area, country: str, inner: Container[str]) -> str:
    """Where the provinces of an area are, or those that a movement begins in."""
    begin = area.code.partition(" ")[0]
    there = not country and (begin in inner or is_drawn(begin))
    return map_address(layer, params, begin) if there else ""


def _name(country: str) -> str:
    """What the base map calls a country."""
    shape = atlas().shapes.get(country)
    return name_in_language(dict(shape.names)) if shape else country
