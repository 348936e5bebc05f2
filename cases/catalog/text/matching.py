"""Matching: which rows of one noun hold what is asked."""

from functools import reduce
from operator import and_
from typing import Final

from pyroaring import BitMap
from tantivy import Query

from cases.catalog.text.clause import term_query
from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.search_snapshot import SearchSnapshot
from cases.vocabulary.noun import Noun

_MOST: Final = 64
"""Sets of keys that a snapshot keeps, each of an eighth of a megabyte for a million rows.

An edition makes another snapshot; its volumes keep theirs for longer, because they never change.
"""


def matches(snapshot: SearchSnapshot, noun: Noun, query: TextQuery) -> BitMap:
    """The keys of the rows of `noun` that answer `query`, of those that the catalog held at one moment."""
    sets = [_holding(snapshot, noun, term) for term in query.wanted]
    wanted = reduce(and_, sets) if sets else _holding(snapshot, noun, None)
    return reduce(BitMap.difference, (_holding(snapshot, noun, term) for term in query.unwanted), wanted)


def _holding(snapshot: SearchSnapshot, noun: Noun, term: Term | None) -> BitMap:
    """The keys of the rows that hold one term, of all rows for None; kept for as long as the snapshot is."""
    known = snapshot.cached.get((noun, term))
    if known is None:
        query = Query.all_query() if term is None else term_query(term)
        each = (
            volume.keys(noun, term, query) - snapshot.stale_keys(noun, volume) for volume in snapshot.volumes
        )
        known = BitMap.union(BitMap(), *each)
        if len(snapshot.cached) >= _MOST:
            snapshot.cached.clear()
        snapshot.cached[noun, term] = known
    return known
