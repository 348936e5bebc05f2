"""Orders: blocks that are changed here and there stay what a sorted list would be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from cases.catalog.cursor import Direction
from cases.catalog.index import ordered_blocks
from cases.catalog.index.key import Key
from cases.catalog.index.ordered_blocks import SIZE, OrderedBlocks
from tests.contracts.trust import times

MANY: Final = settings(max_examples=times(100), deadline=None)


@dataclass
class Table:
    """The keys of the records that there are, and how many of them were read."""

    held: dict[int, Key] = field(default_factory=dict)
    read: int = 0

    def keys(self, numbers: Iterable[int]) -> Mapping[int, Key]:
        """As a table would answer."""
        asked = list(numbers)
        self.read += len(asked)
        return {number: self.held[number] for number in asked if number in self.held}

    def order(self) -> OrderedBlocks:
        """All of them in order, from nothing."""
        return OrderedBlocks.of(self.sorted(), keys=self.keys)

    def sorted(self) -> list[int]:
        """What the order must be."""
        return sorted(self.held, key=self.held.__getitem__)


def walked(order: OrderedBlocks, wanted: BitMap) -> list[int]:
    return list(order.walk(wanted, at=None, direction=Direction.AFTER, keys=Table().keys))


def check(order: OrderedBlocks, table: Table) -> None:
    """Everything is there once, in order, in blocks of the right size that begin where they say."""
    assert walked(order, BitMap(table.held)) == table.sorted()
    assert [number for block in order.blocks for number in block.numbers] == table.sorted()
    for block in order.blocks:
        assert block.first == table.held[block.numbers[0]]
        assert block.members == BitMap(block.numbers)
        assert 0 < len(block.numbers) < 2 * ordered_blocks.SIZE


@MANY
@given(data=st.data())
def test_changes_come_to_what_sorting_comes_to(data: st.DataObject) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ordered_blocks, "SIZE", 4)
        patch.setattr(ordered_blocks, "STRIDES", (3, 1))
        values = st.lists(st.sampled_from("abcdef"), max_size=30)
        table = Table(numbered(data.draw(values), after=0))
        order, last = table.order(), len(table.held)
        for _ in range(data.draw(st.integers(1, 4))):
            gone = data.draw(st.sets(st.sampled_from(sorted(table.held)))) if table.held else set()
            coming = numbered(data.draw(values), after=last)
            last += len(coming)
            table.held = {number: key for number, key in table.held.items() if number not in gone} | coming
            new = [(key, number) for number, key in coming.items()]
            order = order.changed(gone=BitMap(gone), new=new, keys=table.keys)
            check(order, table)


def numbered(values: Iterable[str], *, after: int) -> dict[int, Key]:
    """Keys of records numbered in their turn."""
    return {number: (value, number) for number, value in enumerate(values, after + 1)}


def test_one_record_more_costs_few_keys_however_large_its_block() -> None:
    random = Random(5)  # noqa: S311 - an order, not a secret
    table = Table({number: (random.randrange(1000), number) for number in range(1, 2 * SIZE)})
    order = table.order()
    assert len(order.blocks) == 1
    table.held[0] = (500, 0)
    table.read = 0
    order = order.changed(gone=BitMap(), new=[(table.held[0], 0)], keys=table.keys)
    assert table.read <= 64 + 32 + 2
    check(order, table)
