"""Ranking: the rows that answer a query, those that fit best before the others."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from heapq import merge
from operator import neg
from typing import Final

from tantivy import Query

from cases.catalog.text.clause import scored_query
from cases.catalog.text.numbering import noun_of, ref_of
from cases.catalog.text.query import TextQuery
from cases.catalog.text.rarity import Rarity
from cases.catalog.text.search_snapshot import SearchSnapshot
from cases.catalog.text.volume import Hit, Volume
from cases.vocabulary.noun import Noun

FIRST_HITS: Final = 30
"""Hits that a volume is asked for at first; eight times as many whenever those have gone by."""
MOST_HITS: Final = 8000
"""The most that it is asked for at once: more would be more in memory."""
FINENESS: Final = 1000
"""Steps of a score that can be told apart: what differs less is of one rank, ordered by reference."""


@dataclass(frozen=True, slots=True)
class RankedHit:
    """A row that was found; a larger `relevance` fits better."""

    relevance: int
    noun: Noun
    ref: str
    key: int


class _Hits:
    """Hits of one volume in sixteen bytes each: a deep page goes through all that stand before it."""

    def __init__(self) -> None:
        self._ranks, self._refs, self._keys = array("I"), array("Q"), array("I")

    def __iter__(self) -> Iterator[RankedHit]:
        for rank, ref, key in zip(self._ranks, self._refs, self._keys, strict=True):
            yield RankedHit(rank, noun_of(ref), ref_of(ref), key)

    def add(self, rank: int, ref: int, key: int) -> None:
        """One more; ranks never rise."""
        self._ranks.append(rank)
        self._refs.append(ref)
        self._keys.append(key)

    def above(self, rank: int) -> "_Hits":
        """Take out those that are of a higher rank, put in order."""
        end = bisect_left(self._ranks, -rank, key=neg)
        sequence = sorted(range(end), key=lambda place: (-self._ranks[place], self._refs[place]))
        taken = _Hits()
        for place in sequence:
            taken.add(self._ranks[place], self._refs[place], self._keys[place])
        del self._ranks[:end], self._refs[:end], self._keys[:end]
        return taken


def ranked_hits(snapshot: SearchSnapshot, nouns: Collection[Noun], query: TextQuery) -> Iterator[RankedHit]:
    """Every row of some nouns that answers `query`, by falling relevance, then by reference.

    The order is total, and the same for as long as nothing is published, changed or taken away. What comes
    first costs least: later ones are looked for when they are asked for, and those that went by are let go.
    """
    rarity = Rarity(snapshot.volumes)
    each = (_of(snapshot, volume, nouns, scored_query(query, volume, rarity)) for volume in snapshot.volumes)
    return merge(*each, key=lambda hit: (-hit.relevance, hit.ref))


def _of(
    snapshot: SearchSnapshot, volume: Volume, nouns: Collection[Noun], query: Query
) -> Iterator[RankedHit]:
    """The same of one volume."""
    lost = {noun: snapshot.stale_keys(noun, volume) for noun in nouns}
    hits, given, most = _Hits(), 0, FIRST_HITS
    while found := volume.best(nouns, query, most=most, after=given):
        for hit in found:
            if hit.key not in lost[noun_of(hit.ref)]:
                hits.add(_rank(hit), hit.ref, hit.key)
        # More of the last rank may follow, and stand before those that came first.
        least, given, most = _rank(hit), given + len(found), min(most * 8, MOST_HITS)
        del found
        yield from hits.above(least)
    yield from hits.above(-1)


def _rank(hit: Hit) -> int:
    return round(hit.score * FINENESS)
