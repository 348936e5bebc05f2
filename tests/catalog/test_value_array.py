"""Fields of very many values: counted by record they give what counting by value gives."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from cases.catalog.field import column
from cases.catalog.index.facet_counts import FacetCounter
from cases.catalog.index.value_array import ValueArray

VALUES = st.sampled_from([f"S-{number}" for number in range(9)])
SOURCE = column("source")
FIRST = 4_000_000_000
OLDER = st.integers(FIRST, FIRST + 60)
NEWER = st.integers(FIRST + 61, FIRST + 90)


def carried(numbers: st.SearchStrategy[int]) -> st.SearchStrategy[dict[str, BitMap]]:
    """Records by value; one record may carry many values."""
    return st.dictionaries(VALUES, st.sets(numbers, min_size=1).map(BitMap), max_size=9)


@given(carried(OLDER), carried(NEWER), st.sets(st.integers(FIRST, FIRST + 90)).map(BitMap))
def test_whatever_came_when_the_counts_are_those_of_the_sets(
    before: dict[str, BitMap], coming: dict[str, BitMap], asked: BitMap
) -> None:
    together = {value: before.get(value, BitMap()) | coming.get(value, BitMap()) for value in before | coming}
    expected = {value: len(held & asked) for value, held in together.items() if held & asked}
    assert ValueArray.of(before, first=FIRST).extended(coming).count_values(asked) == expected
    assert ValueArray.of(together, first=FIRST).count_values(asked) == expected


@pytest.mark.parametrize("last", [400, 4_000_000_000])
def test_numbers_far_apart_take_no_room_between_them(last: int) -> None:
    """Counted otherwise then, and alike: an array with a place for each number would fill the memory."""
    everything = BitMap([*range(300), last])
    values = {f"S-{number}": BitMap([number]) for number in everything}
    counter = FacetCounter().extended({}, held={}, all_records=everything)
    asked = BitMap([0, 7, last])
    tracemalloc.start()
    try:
        counted = counter.count_values([SOURCE], {SOURCE: values}, among=asked, all_records=everything)[
            SOURCE
        ]
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert dict(counted) == {"S-0": 1, "S-7": 1, f"S-{last}": 1}
    assert peak < 1_000_000
