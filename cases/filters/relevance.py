"""Relevance: pages of a search over all nouns, which begins with what fits the words best."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from cases.catalog.cursor import BadCursor, Cursor, Direction
from cases.catalog.text.ranking import Ranked
from cases.filters.order import BEST


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
