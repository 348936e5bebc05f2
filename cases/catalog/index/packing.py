"""Packing: the index of every noun as bytes and back.

The bytes say nothing of who wrote them; the file around them does.
"""

import json
from array import array
from collections.abc import Iterator, Mapping
from typing import Any, Final

from pyroaring import BitMap

from cases.catalog.field import Field, Storage
from cases.catalog.index.noun_index import NounIndex
from cases.catalog.index.ordered_blocks import Block, OrderedBlocks
from cases.vocabulary.noun import Noun

_WIDTH: Final = 8
"""Bytes of the length of the table of contents."""


class _Parcel:
    """Pieces one behind the other, each of a known length."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = []

    def bitmap(self, bitmap: BitMap) -> int:
        return self._put(bitmap.serialize())

    def numbers(self, numbers: "array[int]") -> int:
        return self._put(numbers.tobytes())

    def _put(self, piece: bytes) -> int:
        self.pieces.append(piece)
        return len(piece)


class _Opened:
    """The same, taken out again in the order in which they were put in."""

    def __init__(self, pieces: memoryview) -> None:
        self._left = pieces

    def bitmap(self, length: int) -> BitMap:
        return BitMap.deserialize(bytes(self._take(length)))

    def numbers(self, length: int) -> "array[int]":
        numbers = array("I")
        numbers.frombytes(self._take(length))
        return numbers

    def _take(self, length: int) -> memoryview:
        taken, self._left = self._left[:length], self._left[length:]
        return taken


def pack(nouns: Mapping[Noun, NounIndex]) -> bytes:
    """The indexes as a table of contents (JSON, its length before it) and the pieces that it lists."""
    parcel = _Parcel()
    contents = json.dumps([[noun.value, *_listed(index, parcel)] for noun, index in nouns.items()]).encode()
    return b"".join([len(contents).to_bytes(_WIDTH), contents, *parcel.pieces])


def unpack(packed: bytes) -> dict[Noun, NounIndex]:
    """What `pack` packed; raises ValueError for what it did not."""
    whole = memoryview(packed)
    end = _WIDTH + int.from_bytes(whole[:_WIDTH])
    opened = _Opened(whole[end:])
    return {Noun(noun): _unlisted(lines, opened) for noun, *lines in json.loads(bytes(whole[_WIDTH:end]))}


def _listed(index: NounIndex, parcel: _Parcel) -> Iterator[Any]:
    """The contents of one index, its pieces put into the parcel in the same order."""
    yield parcel.bitmap(index.records)
    yield parcel.numbers(index.editions)
    yield [
        [
            field.name,
            field.storage.value,
            [[value, parcel.bitmap(records)] for value, records in values.items()],
        ]
        for field, values in index.fields.items()
    ]
    yield [
        [
            columns,
            [
                [block.first, parcel.numbers(block.numbers), parcel.bitmap(block.members)]
                for block in order.blocks
            ],
        ]
        for columns, order in index.orders.items()
    ]


def _unlisted(lines: list[Any], opened: _Opened) -> NounIndex:
    records, editions, fields, orders = lines
    return NounIndex(
        records=opened.bitmap(records),
        editions=opened.numbers(editions),
        fields={
            Field(name, Storage(held)): {value: opened.bitmap(length) for value, length in values}
            for name, held, values in fields
        },
        orders={
            tuple(columns): OrderedBlocks(
                tuple(
                    Block(tuple(first), opened.numbers(numbers), opened.bitmap(members))
                    for first, numbers, members in blocks
                )
            )
            for columns, blocks in orders
        },
    )
