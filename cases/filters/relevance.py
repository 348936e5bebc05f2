"""Relevance: pages of a search over all nouns, which begins with what fits the words best."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from cases.catalog.cursor import BadCursor, Cursor, Direction
from cases.catalog.history import read_cursor
from cases.catalog.position import Head
from cases.catalog.text.ranking import RankedHit
from cases.catalog.text.search_snapshot import SearchSnapshot
from cases.filters.order import BEST


@dataclass(frozen=True, slots=True)
class RankedPage:
    """The hits of one page, and the cursors of those beside it: None where there is no such page."""

    hits: tuple[RankedHit, ...]
    next: str | None
    previous: str | None


def ranked_page(hits: Iterable[RankedHit], *, held: SearchSnapshot, cursor: str, size: int) -> RankedPage:
    """The page of `hits` at `cursor`, the first for ""; they come by falling relevance, then by reference.

    A page goes on behind what the one before it ended with. Between two editions scores may move a little,
    because they say how rare a word is; within one, no hit comes twice and none is passed over. A page costs
    more the further behind it is. `held` is what they were found in. Raises BadCursor.
    """
    stands, at = held.moment.head, read_cursor(cursor, BEST.columns, audience=held.audience)
    if at is None:
        return _forward(iter(hits), size, stands, first=True)
    relevance, ref = at.values
    if not isinstance(relevance, int) or not isinstance(ref, str):
        raise BadCursor("the cursor's values are not those of a ranked list")
    place = (-relevance, ref)
    if at.direction is Direction.AFTER:
        return _forward((hit for hit in hits if _place(hit) > place), size, stands, first=False)
    before = deque(takewhile(lambda hit: _place(hit) < place, hits), maxlen=size + 1)
    shown = tuple(before)[-size:]
    earlier = shown[:1] if len(before) > size else ()
    ahead = _cursor(shown[-1:], Direction.AFTER, stands)
    return RankedPage(shown, ahead, _cursor(earlier, Direction.BEFORE, stands))


def _forward(hits: Iterator[RankedHit], size: int, stands: Head, *, first: bool) -> RankedPage:
    shown = tuple(islice(hits, size))
    more = next(hits, None) is not None
    ahead = _cursor(shown[-1:], Direction.AFTER, stands) if more else None
    return RankedPage(shown, ahead, None if first else _cursor(shown[:1], Direction.BEFORE, stands))


def _cursor(hits: Sequence[RankedHit], direction: Direction, stands: Head) -> str | None:
    """The cursor at the only one of `hits`, None where there is none."""
    cursors = (Cursor(direction, (hit.relevance, hit.ref), stands).write(BEST.columns) for hit in hits)
    return next(cursors, None)


def _place(hit: RankedHit) -> tuple[int, str]:
    return -hit.relevance, hit.ref
