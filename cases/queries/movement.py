"""Movements: how many records lead from each country or province to each country, as lists show them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from cases.catalog.place import Place
from cases.filters.address import replaced
from cases.filters.query import Query
from cases.filters.selection import Selection
from cases.pages.lists.layer import Layer
from cases.pages.maps.area import Area, Areas
from cases.pages.words.address import localised
from cases.pages.words.label import name_in_language
from cases.queries.area import ABSENT, name_of, places_of


def movements(query: Query, layer: Layer, *, country: str = "") -> Areas:
    """The movements from countries, or from the provinces of `country`, largest first, in one query.

    A record leads from its country and from its province, to the country where the person is: one that is
    known to a country alone leads from no province. They are counted as if neither of the layer's two
    parameters narrowed anything, so that each count is that of the list which the movement leads to.
    """
    leading = _Leading(query, layer)
    begun, ended = leading.tally(layer.parameter), leading.tally(layer.to)
    asked = {*begun, *ended, country} - {*ABSENT, ""}
    places = {each.code: each for each in places_of(query, asked)}
    begins = [code for code in begun if code in places and places[code].parent == country]
    ends = [code for code in ended if code in places and not places[code].parent]
    counts = {
        (begin, end): number
        for end in ends
        for begin, number in leading.tally(layer.parameter, to=end).items()
        if begin in begins
    }
    total = leading.count(layer.parameter, [country]) if country else leading.count()
    known = leading.count(layer.parameter, begins) if country else total
    ordered = sorted(counts, key=lambda pair: (-counts[pair], pair))
    return Areas(
        tuple(leading.movement(places[begin], places[end], counts[begin, end]) for begin, end in ordered),
        total,
        coarse=total - known,
        elsewhere=known - sum(counts.values()),
        name=name_of(places.values(), country),
        inner=frozenset(places[code].parent for code in begun if code in places),
    )


@dataclass(frozen=True, slots=True)
class _Leading:
    """Counts the records of a query, but for what the two parameters of its layer narrow."""

    query: Query
    layer: Layer

    @property
    def everywhere(self) -> Selection:
        """The records, wherever they lead."""
        return self.query.selection.without(self.layer.parameter).without(self.layer.to)

    def tally(self, name: str, *, to: str = "") -> Mapping[str, int]:
        """By the value of one of the parameters; of the records that lead to one country, if it is named."""
        selection = self._narrowed(self.layer.to, [to]) if to else self.everywhere
        return self.query.engine.count_values(selection, {name: self.query.filterset.groups[name].held})[name]

    def count(self, name: str = "", values: Collection[str] = ()) -> int:
        """How many records there are, or how many have one of some values of a parameter."""
        if name and not values:
            return 0
        return self.query.engine.count(self._narrowed(name, values) if name else self.everywhere)

    def movement(self, begin: Place, end: Place, count: int) -> Area:
        """One movement; its address narrows the list to it and keeps every other filter."""
        names = {
            "origin": name_in_language(begin.names) or begin.code,
            "residence": name_in_language(end.names) or end.code,
        }
        name = _("From %(origin)s, now in %(residence)s") % names
        asked = self.query.params.copy()
        asked[self.layer.to] = end.code
        address = replaced(asked, self.layer.parameter, begin.code, known=self.query.filterset.filters)
        url = f"{localised(f'/{self.layer.noun.plural}/')}{address}"
        return Area(f"{begin.code} {end.code}", name, count, self.layer.counted(count), url)

    def _narrowed(self, name: str, values: Collection[str]) -> Selection:
        narrowed = self.query.filterset.groups[name].condition(name, sorted(values))
        return replace(self.everywhere, conditions=(*self.everywhere.conditions, narrowed))
