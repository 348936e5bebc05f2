"""Closeness: how near a record comes to the words that were asked for, the order of a list that has words.

First what holds all of them together as they were written, then what holds each as it was written, then what
holds other forms or other spellings of a name; among equals the usual order of the noun. So a reader can be
told why one record stands before another, and any depth costs the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Final

from pyroaring import BitMap

from cases.catalog.cursor import BadCursor, Direction, Value
from cases.catalog.index.key import Key, Keys
from cases.catalog.index.ordered_blocks import OrderedBlocks
from cases.catalog.text.query import TextQuery

_STEP: Final = 10**12
"""More than any day or edition that a usual order begins with."""


def closer(query: TextQuery) -> tuple[TextQuery, ...]:
    """What records may answer besides `query`, and then stand before others: the closest first."""
    asked = (query.together(), query.as_written())
    return tuple(each for each in asked if each is not None and each != query)


def parted(records: BitMap, closest: Iterable[BitMap]) -> tuple[BitMap, ...]:
    """Some records by closeness, the closest first: those among each of `closest`, then the others."""
    parts: list[BitMap] = []
    for each in closest:
        parts.append(records & each)
        records = records - each
    return (*parts, records)


def relevance(number: int, parts: Sequence[BitMap], value: int) -> int:
    """What a record is sorted by, falling: `value` is what its noun's usual order falls by."""
    degree = next(degree for degree, part in enumerate(reversed(parts)) if number in part)
    return degree * _STEP + value


def key_of(values: Sequence[Value]) -> Key:
    """The key at a cursor's relevance and reference. Raises BadCursor for values that are none."""
    relevance, ref = values
    if not isinstance(relevance, int) or not isinstance(ref, str) or relevance < 0:
        raise BadCursor("the cursor's values are not those of a list by relevance")
    return -relevance, ref


def walk(
    order: OrderedBlocks, parts: Sequence[BitMap], *, at: Key | None, direction: Direction, keys: Keys
) -> Iterator[int]:
    """The records of all parts after `at`, or before it and the nearest first; `order` is the usual one."""
    if at is None:
        return _through(order, parts, direction=direction, keys=keys)
    falling, ref = at
    assert isinstance(falling, int), "what relevance falls by is a number"
    degree, value = divmod(-falling, _STEP)
    place = len(parts) - 1 - degree
    if not 0 <= place < len(parts):
        raise BadCursor("the cursor is of a list for other words")
    here = order.walk(parts[place], at=(-value, ref), direction=direction, keys=keys)
    further = parts[place + 1 :] if direction is Direction.AFTER else parts[:place]
    return chain(here, _through(order, further, direction=direction, keys=keys))


def _through(
    order: OrderedBlocks, parts: Sequence[BitMap], *, direction: Direction, keys: Keys
) -> Iterator[int]:
    """The records of some parts from one end to the other, each left behind after its last one."""
    for part in parts if direction is Direction.AFTER else reversed(parts):
        yield from islice(order.walk(part, at=None, direction=direction, keys=keys), len(part))
