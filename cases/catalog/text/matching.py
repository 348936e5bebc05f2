"""Matching: which rows of one noun hold what is asked."""

from functools import reduce
from operator import and_
from typing import Final

from pyroaring import BitMap
from tantivy import Query

from cases.catalog.text.clause import found
from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.shelf import Shelf
from cases.vocabulary.noun import Noun

_MOST: Final = 64
"""Sets of keys that a shelf keeps, each of an eighth of a megabyte for a million rows.

An edition makes another shelf; its volumes keep theirs for longer, because they never change.
"""


def matches(held: Shelf, noun: Noun, query: TextQuery) -> BitMap:
    """The keys of the rows of `noun` that answer `query`, of those that the catalog held at one moment."""
    sets = [_holding(held, noun, term) for term in query.wanted]
    wanted = reduce(and_, sets) if sets else _holding(held, noun, None)
    return reduce(BitMap.difference, (_holding(held, noun, term) for term in query.unwanted), wanted)


def _holding(held: Shelf, noun: Noun, term: Term | None) -> BitMap:
    """The keys of the rows that hold one term, of all rows for None; kept for as long as the shelf is."""
    known = held.known.get((noun, term))
    if known is None:
        query = Query.all_query() if term is None else found(term)
        each = (volume.keys(noun, term, query) - held.lost(noun, volume) for volume in held.volumes)
        known = BitMap.union(BitMap(), *each)
        if len(held.known) >= _MOST:
            held.known.clear()
        held.known[noun, term] = known
    return known
