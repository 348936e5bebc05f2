"""Relevance: lists that begin with what fits the words best."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Final

from pyroaring import BitMap

from cases.catalog.cursor import BadCursor, Cursor, Direction
from cases.catalog.selection import Page
from cases.catalog.text.ranking import Ranked, ranked
from cases.catalog.text.shelf import shelf
from cases.filters.order import BEST
from cases.filters.selection import Selection, Words
from cases.filters.tables import Found, found_by_number

_AT_ONCE: Final = 500
"""Rows that a pass over a whole list reads at once."""


@dataclass(frozen=True, slots=True)
class Turned:
    """The hits of one page, and the cursors of those beside it: None where there is no such page."""

    hits: tuple[Ranked, ...]
    next: str | None
    previous: str | None


def turned(hits: Iterable[Ranked], *, cursor: str, size: int) -> Turned:
    """The page of `hits` at `cursor`, the first for ""; they come by falling relevance, then by reference.

    A page goes on behind what the one before it ended with. Between two editions scores may move a little,
    because they say how rare a word is; within one, no hit comes twice and none is passed over. A page costs
    more the further behind it is. Raises BadCursor.
    """
    at = Cursor.read(cursor, BEST.columns) if cursor else None
    if at is None:
        return _forward(iter(hits), size, first=True)
    relevance, ref = at.values
    if not isinstance(relevance, int) or not isinstance(ref, str):
        raise BadCursor("the cursor's values are not those of a ranked list")
    place = (-relevance, ref)
    if at.direction is Direction.AFTER:
        return _forward((hit for hit in hits if _place(hit) > place), size, first=False)
    before = deque(takewhile(lambda hit: _place(hit) < place, hits), maxlen=size + 1)
    shown = tuple(before)[-size:]
    earlier = shown[:1] if len(before) > size else ()
    return Turned(shown, _cursor(shown[-1:], Direction.AFTER), _cursor(earlier, Direction.BEFORE))


def best_page(selection: Selection, within: BitMap, *, cursor: str, size: int) -> Page[Found]:
    """One page of a selection that holds the rows `within`, by relevance."""
    page = turned(_hits(selection, within), cursor=cursor, size=size)
    return Page(tuple(_rows(selection, page.hits)), page.next, page.previous)


def best_first(selection: Selection, within: BitMap) -> Iterator[Found]:
    """All rows of a selection that holds the rows `within`, by relevance."""
    hits = _hits(selection, within)
    while some := list(islice(hits, _AT_ONCE)):
        yield from _rows(selection, some)


def _hits(selection: Selection, within: BitMap) -> Iterator[Ranked]:
    queries = [each.query for each in selection.conditions if isinstance(each, Words)]
    found: Iterator[Ranked] = ranked(shelf(selection.audience), [selection.noun], queries[0], within=within)
    return found


def _rows(selection: Selection, hits: Sequence[Ranked]) -> Iterator[Found]:
    """The rows of some hits in their order; one that was taken away meanwhile is left out."""
    rows = {row.pk: row for row in found_by_number(selection).filter(pk__in=[hit.key for hit in hits])}
    return (rows[hit.key] for hit in hits if hit.key in rows)


def _forward(hits: Iterator[Ranked], size: int, *, first: bool) -> Turned:
    shown = tuple(islice(hits, size))
    more = next(hits, None) is not None
    ahead = _cursor(shown[-1:], Direction.AFTER) if more else None
    return Turned(shown, ahead, None if first else _cursor(shown[:1], Direction.BEFORE))


def _cursor(hits: Sequence[Ranked], direction: Direction) -> str | None:
    """The cursor at the only one of `hits`, None where there is none."""
    return next((Cursor(direction, (hit.relevance, hit.ref)).write(BEST.columns) for hit in hits), None)


def _place(hit: Ranked) -> tuple[int, str]:
    return -hit.relevance, hit.ref
