"""The map: records of one list by country, or by the provinces of one, counted for its page."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import QueryDict

from cases.catalog.place import Place
from cases.filters.facets import Facet, facets
from cases.filters.query import Query, read
from cases.pages.lists.layer import LAYERS, Layer
from cases.pages.maps import map as page
from cases.pages.maps.map import Map
from cases.queries.area import areas
from cases.queries.movement import movements
from cases.vocabulary.audience import Audience


def map_of(
    layer: Layer, params: QueryDict, *, audience: Audience, country: str = "", rough: bool = False
) -> Map:
    """The map of what `params` ask of the layer's list, in a fixed number of queries.

    `country` is one that has provinces (`has_provinces`), "" for all countries. A `rough` map costs little.
    """
    query = read(layer.noun, params, audience=audience)
    found = (movements if layer.to else areas)(query, layer, country=country)
    return page.map_of(layer, query, found, _narrowing(query), country=country, rough=rough)


def has_provinces(country: str, *, audience: Audience) -> bool:
    """Whether there is a map, or a table, of the provinces of a country: of any drawn or published ones."""
    return page.is_drawn(country) or Place.objects.of(audience).filter(parent=country).exists()


def first_map(params: QueryDict, *, audience: Audience, rough: bool = False) -> Map | None:
    """The map of the first layer that has a place in it; None where no record of any says where."""
    maps = (map_of(layer, params, audience=audience, rough=rough) for layer in LAYERS.values())
    return next((each for each in maps if each.lines), None)


def _narrowing(query: Query) -> Sequence[Facet] | None:
    """The options that narrow the records; None where no option is chosen."""
    narrowed = [name for name in query.filterset.groups if query.filterset.chosen(name)]
    return facets(query, most=0, only=narrowed) if narrowed else None
