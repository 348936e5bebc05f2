"""Fields of very many values: counted by record they give what counting by value gives."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from cases.catalog.index.wide import Wide

VALUES = st.sampled_from([f"S-{number}" for number in range(9)])
OLDER = st.integers(0, 60)
NEWER = st.integers(61, 90)


def carried(numbers: st.SearchStrategy[int]) -> st.SearchStrategy[dict[str, BitMap]]:
    """Records by value; one record may carry many values."""
    return st.dictionaries(VALUES, st.sets(numbers, min_size=1).map(BitMap), max_size=9)


@given(carried(OLDER), carried(NEWER), st.sets(st.integers(0, 90)).map(BitMap))
def test_whatever_came_when_the_counts_are_those_of_the_sets(
    before: dict[str, BitMap], coming: dict[str, BitMap], asked: BitMap
) -> None:
    together = {value: before.get(value, BitMap()) | coming.get(value, BitMap()) for value in before | coming}
    expected = {value: len(held & asked) for value, held in together.items() if held & asked}
    assert Wide.of(before).grown(coming).tally(asked) == expected
    assert Wide.of(together).tally(asked) == expected
