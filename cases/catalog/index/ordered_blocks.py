"""Ordered blocks: the records of a list in one total order, cut so that no question walks them all."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from pyroaring import BitMap

from cases.catalog.cursor import Direction
from cases.catalog.index.key import Key, Keys

SIZE: Final = 1024
"""Records of a block; one that grows to twice as many is cut."""
STRIDES: Final = (32, 1)
"""How far apart are the keys that are read to find a place within a block, first and then."""


@dataclass(frozen=True, slots=True)
class Block:
    """Some neighbours: the key of the first, their numbers in order, and the same numbers as a set."""

    first: Key
    numbers: "array[int]"
    members: BitMap

    def among(self, wanted: BitMap) -> list[int]:
        """Those of the block that are among `wanted`, in order."""
        if not self.members.intersect(wanted):
            return []
        found = self.members & wanted
        return [number for number in self.numbers if number in found]


@dataclass(frozen=True, slots=True)
class OrderedBlocks:
    """Blocks in order. Only the keys of their firsts are kept; those between are read when needed."""

    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, numbers: Iterable[int], *, keys: Keys) -> "OrderedBlocks":
        """The order in which `numbers` come; `keys` reads their keys."""
        left = iter(numbers)
        blocks: list[Block] = []
        while some := list(islice(left, 64 * SIZE)):
            blocks += _cut(some, keys)
        return cls(tuple(blocks))

    def walk(self, wanted: BitMap, *, at: Key | None, direction: Direction, keys: Keys) -> Iterator[int]:
        """Those of `wanted` after the key `at`, in order, or those before it, the nearest first.

        None is the beginning, or the end. It costs as much at any depth: `keys` is asked twice at most.
        """
        if direction is Direction.AFTER:
            block, place = self._place(at, keys, beside=False) if at is not None else (0, 0)
            yield from _only(self.blocks[block].numbers[place:] if place else (), wanted)
            for each in self.blocks[block + 1 if place else block :]:
                yield from each.among(wanted)
        else:
            block, place = self._place(at, keys, beside=True) if at is not None else (len(self.blocks), 0)
            yield from _only(reversed(self.blocks[block].numbers[:place]) if place else (), wanted)
            for each in reversed(self.blocks[:block]):
                yield from reversed(each.among(wanted))

    def changed(self, *, gone: BitMap, new: Iterable[tuple[Key, int]], keys: Keys) -> "OrderedBlocks":
        """The order without the records `gone` and with those that are `new`; untouched blocks are shared.

        `keys` reads the keys of the records that are not gone.
        """
        arriving: dict[int, list[tuple[Key, int]]] = {}
        for pair in new:
            arriving.setdefault(max(0, self._block_of(pair[0])), []).append(pair)
        blocks: list[Block] = []
        for place, block in enumerate(self.blocks or (_EMPTY,)):
            coming = arriving.get(place, ())
            if coming or block.members.intersect(gone):
                blocks += _cut(_merged(block, gone, sorted(coming), keys), keys)
            elif block.numbers:
                blocks.append(block)
        return OrderedBlocks(tuple(blocks))

    def _block_of(self, at: Key) -> int:
        """The last block that begins at or before `at`; -1 where all begin after it."""
        return bisect_right(self.blocks, at, key=lambda block: block.first) - 1

    def _place(self, at: Key, keys: Keys, *, beside: bool) -> tuple[int, int]:
        """The block that `at` falls into, and how many of its records come before `at`, or stand at it.

        `beside` leaves out the record that stands at `at` itself. One that is gone meanwhile counts on either
        side.
        """
        block = max(0, self._block_of(at))
        numbers = self.blocks[block].numbers if self.blocks else ()
        (place,) = _places(numbers, [at], keys, beside=beside)
        return block, place


_EMPTY: Final = Block((), array("I"), BitMap())


def _only(numbers: Iterable[int], wanted: BitMap) -> Iterator[int]:
    return (number for number in numbers if number in wanted)


def _merged(block: Block, gone: BitMap, coming: Sequence[tuple[Key, int]], keys: Keys) -> list[int]:
    """The numbers of a block without those that are gone and with those that are coming, all in order."""
    numbers = [number for number in block.numbers if number not in gone]
    places = _places(numbers, [key for key, _number in coming], keys, beside=False)
    for place, (_key, number) in reversed(list(zip(places, coming, strict=True))):
        numbers.insert(place, number)
    return numbers


def _places(numbers: Sequence[int], wanted: Sequence[Key], keys: Keys, *, beside: bool) -> list[int]:
    """How many of `numbers`, which are in order, come before each of some keys, or stand at it.

    For all of them together `keys` is asked twice: for one in so many, then for those between two of these.
    """
    spans = [(0, len(numbers))] * len(wanted)
    for stride in STRIDES:
        probed = {span: range(*span, stride) for span in spans}
        read = keys(numbers[probe] for probes in probed.values() for probe in probes)
        known = {
            span: [(probe, read[numbers[probe]]) for probe in probes if numbers[probe] in read]
            for span, probes in probed.items()
        }
        spans = [
            _narrowed(at, span, known[span], beside=beside) for at, span in zip(wanted, spans, strict=True)
        ]
    return [low for low, _high in spans]


def _narrowed(
    at: Key, span: tuple[int, int], known: Iterable[tuple[int, Key]], *, beside: bool
) -> tuple[int, int]:
    """The part of a span between the last known place that comes before `at`, or is it, and the next."""
    low, high = span
    for place, here in known:
        if here < at or (here == at and not beside):
            low = place + 1
        else:
            return low, place
    return low, high


def _cut(numbers: Sequence[int], keys: Keys) -> list[Block]:
    """Blocks of some numbers that are in order, each of the usual size or up to twice as large."""
    size = SIZE if len(numbers) >= 2 * SIZE else max(1, len(numbers))
    pieces = [numbers[start : start + size] for start in range(0, len(numbers), size)]
    firsts = keys(piece[0] for piece in pieces)
    return [Block(firsts[piece[0]], array("I", piece), BitMap(piece)) for piece in pieces]
