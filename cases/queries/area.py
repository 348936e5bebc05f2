"""Areas: how many records of a list each country or province has, exactly as the list would show them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from cases.catalog.place import Place
from cases.filters.address import replaced
from cases.filters.group import ABSENCES
from cases.filters.query import Query
from cases.filters.selection import OneOf
from cases.pages.lists.layer import Layer
from cases.pages.maps.area import Area, Areas
from cases.pages.words.address import localised
from cases.pages.words.label import name_in_language

ABSENT: Final = dict(ABSENCES)


def areas(query: Query, layer: Layer, *, country: str = "") -> Areas:
    """The areas of one level, in at most five queries.

    They are counted as the options of a filter are: as if the layer's own parameter narrowed nothing, so
    that each count is that of the list which the area leads to.
    """
    counting = _Counting(query, layer)
    tally = counting.tally()
    places = places_of(query, {*tally, country} - {*ABSENT, ""})
    within = [each.code for each in places if (each.parent == country if country else each.parent)]
    inner = frozenset(each.parent for each in places if each.parent)
    shown = [each for each in places if each.parent == country]
    if country:
        total = tally.get(country, 0)
        left = total - counting.records(within)
        return Areas(counting.areas(shown, tally), total, left, name=name_of(places, country))
    placed = counting.records([each.code for each in shown])
    absent = (counting.area(code, str(ABSENT[code]), tally[code]) for code in ABSENT if code in tally)
    return Areas(
        counting.areas(shown, tally),
        counting.records(),
        placed - counting.records(within),
        tuple(absent),
        inner=inner,
    )


@dataclass(frozen=True, slots=True)
class _Counting:
    """Counts the records of a query, but for what the layer's own parameter narrows, by their places."""

    query: Query
    layer: Layer

    def tally(self) -> Mapping[str, int]:
        """By place, each record in its country too; by the reason where there is no place."""
        name = self.layer.parameter
        held = self.query.filterset.groups[name].held
        return self.query.engine.count_values(self.query.selection.without(name), {name: held})[name]

    def records(self, places: Collection[str] | None = None) -> int:
        """How many records have at least one of `places`; how many there are where none are named."""
        if places is not None and not places:
            return 0
        name = self.layer.parameter
        selection = self.query.selection.without(name)
        if places is not None:
            narrowed = OneOf(name, self.query.filterset.groups[name].held[0], tuple(sorted(places)))
            selection = replace(selection, conditions=(*selection.conditions, narrowed))
        return self.query.engine.count(selection)

    def areas(self, places: Collection[Place], tally: Mapping[str, int]) -> tuple[Area, ...]:
        """`places` with what is counted in them, largest first."""
        ordered = sorted(places, key=lambda each: (-tally[each.code], each.code))
        return tuple(
            self.area(each.code, name_in_language(each.names) or each.code, tally[each.code])
            for each in ordered
        )

    def area(self, code: str, name: str, count: int) -> Area:
        """One area; its address narrows the list to it and keeps every other filter."""
        known = self.query.filterset.filters
        address = replaced(self.query.params, self.layer.parameter, code, known=known)
        listed = localised(f"/{self.layer.noun.plural}/")
        return Area(code, name, count, self.layer.counted(count), f"{listed}{address}")


def name_of(places: Iterable[Place], country: str) -> str:
    """What the catalog calls one of `places` in the language of the page, "" where it is none of them."""
    return next((name_in_language(each.names) for each in places if each.code == country), "")


def places_of(query: Query, codes: Collection[str]) -> list[Place]:
    """What the catalog says of some places, in one query."""
    return list(Place.objects.of(query.filterset.audience).filter(code__in=codes))
