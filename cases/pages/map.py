"""The map: records of one list by country, or by the provinces of one, and the same numbers as a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.filters.facets import facets
from cases.filters.query import Problem, Query, read
from cases.geography.atlas import atlas
from cases.geography.sheet import sheet
from cases.pages.address import localised
from cases.pages.area import Area, areas
from cases.pages.label import name_in_language
from cases.pages.layer import LAYERS, Layer, asked_of, map_address
from cases.pages.link import Link
from cases.pages.listing import chips
from cases.pages.map_drawing import Drawing, drawing
from cases.pages.number import grouped
from cases.vocabulary.audience import Audience

_FILES: Final = tuple((kind.upper(), f"map.{kind}") for kind in ("svg", "png", "csv"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table; `closer` leads to the provinces of the area, "" where none are drawn."""

    area: Area
    closer: str


@dataclass(frozen=True, slots=True)
class Map:
    """One map with everything around it; `back` leads from one country to all of them."""

    title: str
    country: str
    back: Link
    layers: tuple[Link, ...]
    drawing: Drawing
    lines: tuple[Line, ...]
    absent: tuple[Area, ...]
    counted: str
    coarse: str
    several: bool
    chips: tuple[Link, ...]
    action: str
    list: str
    files: tuple[Link, ...]
    problems: tuple[Problem, ...]

    @property
    def boundaries(self) -> tuple[str, ...]:
        """Whose lines they are, and what they do not mean."""
        sides = _(
            "Boundaries and names say where records belong; they take no side in a dispute over territory."
        )
        return sides, _("Shapes: Natural Earth, public domain, simplified.")

    @property
    def glyphs(self) -> set[str]:
        """The marks the page draws."""
        return {"x"} if self.chips else set()


def map_of(
    layer: Layer, params: QueryDict, *, audience: Audience, country: str = "", rough: bool = False
) -> Map:
    """The map of what `params` ask of the layer's list, in a fixed number of queries.

    `country` is one whose provinces are drawn (`is_drawn`), "" for all countries. A `rough` map costs little.
    """
    query = read(layer.noun, params, audience=audience)
    found = areas(query, layer, country=country)
    name, title = _name(country), str(layer.title)
    return Map(
        title=_("%(name)s: %(value)s") % {"name": title, "value": name} if country else title,
        country=name,
        back=Link(_("All countries"), map_address(layer, params)),
        layers=tuple(
            Link(str(each.title), map_address(each, params, country), current=each is layer)
            for each in LAYERS.values()
        ),
        drawing=drawing(sheet(country, rough=rough), found.areas, named=not country),
        lines=tuple(Line(each, _closer(layer, params, each, country)) for each in found.areas),
        absent=found.absent,
        counted=layer.counted(found.total),
        coarse=grouped(found.coarse) if found.coarse else "",
        several=layer.parameter == "place",
        chips=_chips(query),
        action=map_address(layer, QueryDict(), country),
        list=localised(f"/{layer.noun.plural}/") + asked_of(layer, params),
        files=tuple(Link(words, map_address(layer, params, country, file)) for words, file in _FILES),
        problems=query.problems,
    )


def first_map(params: QueryDict, *, audience: Audience, rough: bool = False) -> Map | None:
    """The map of the first layer that has a place in it; None where no record of any says where."""
    maps = (map_of(layer, params, audience=audience, rough=rough) for layer in LAYERS.values())
    return next((each for each in maps if each.lines), None)


def is_drawn(country: str) -> bool:
    """Whether the provinces of a country can be drawn."""
    return bool(atlas().provinces(country))


def _closer(layer: Layer, params: QueryDict, area: Area, country: str) -> str:
    return map_address(layer, params, area.code) if not country and is_drawn(area.code) else ""


def _chips(query: Query) -> tuple[Link, ...]:
    """What narrows the records, as links that take it away."""
    narrowed = [name for name in query.filterset.groups if query.filterset.chosen(name)]
    return chips(query, facets(query, most=0, only=narrowed) if narrowed else ())


def _name(country: str) -> str:
    """What the base map calls a country."""
    shape = atlas().shapes.get(country)
    return name_in_language(dict(shape.names)) if shape else country
