"""Ranking: the rows that answer a query, those that fit best before the others."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from pyroaring import BitMap

from cases.catalog.text.clause import scored
from cases.catalog.text.numbering import noun_of, ref_of
from cases.catalog.text.query import TextQuery
from cases.catalog.text.rarity import Rarity
from cases.catalog.text.shelf import Shelf
from cases.catalog.text.volume import Hit
from cases.vocabulary.noun import Noun

_FIRST: Final = 30
"""Hits that each volume is asked for at first; eight times as many whenever that was not enough."""
_FEW: Final = 1000
"""Rows that are worth naming to the index one by one, so that it scores no others."""
_FINENESS: Final = 1000
"""Steps of a score that can be told apart: what differs less is of one rank, ordered by reference."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A row that was found; a larger `relevance` fits better."""

    relevance: int
    noun: Noun
    ref: str
    key: int


def ranked(
    held: Shelf, nouns: Collection[Noun], query: TextQuery, *, within: BitMap | None = None
) -> Iterator[Ranked]:
    """Every row of some nouns that answers `query`, by falling relevance, then by reference.

    `within` are the keys of the only rows that count; there must be one noun then.

    The order is total, and the same for as long as nothing is published, changed or taken away. What comes
    first costs least: later ones are looked for when they are asked for.
    """
    given, most = 0, _FIRST
    few = within if within is not None and len(within) <= _FEW else None
    while True:
        hits, certain, more = _collected(held, nouns, query, most, few)
        yield from (hit for hit in hits[given:certain] if within is None or hit.key in within)
        if not more:
            return
        given, most = max(given, certain), most * 8


def _collected(
    held: Shelf, nouns: Collection[Noun], query: TextQuery, most: int, few: BitMap | None
) -> tuple[list[Ranked], int, bool]:
    """The best hits of all volumes, how many of them nothing can come before, and whether there are more."""
    hits: list[Ranked] = []
    least, more, rarity = -1, False, Rarity(held.volumes)
    for volume in held.volumes:
        found = volume.best(nouns, scored(query, volume, rarity), most=most, few=few)
        if len(found) == most < volume.size:
            more, least = True, max(least, _rank(found[-1]))
        hits += (each for each in map(_ranked, found) if each.key not in held.lost(each.noun, volume))
    hits.sort(key=lambda each: (-each.relevance, each.ref))
    certain = sum(each.relevance > least for each in hits) if more else len(hits)
    return hits, certain, more


def _ranked(hit: Hit) -> Ranked:
    return Ranked(_rank(hit), noun_of(hit.ref), ref_of(hit.ref), hit.key)


def _rank(hit: Hit) -> int:
    return round(hit.score * _FINENESS)
