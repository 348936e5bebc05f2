"""Fields of few values: counted together by record they give what counting each by value gives."""

from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from cases.catalog.field import Field, column, facet_value
from cases.catalog.index.packed_facet_counts import PackedFacetCounts
from cases.catalog.index.value_array import Values

ROLE, ORIGIN, THEME = column("role"), column("origin"), facet_value("theme")
FIELDS = (ROLE, ORIGIN, THEME)
FIRST = 4_000_000_000
OLDER = st.integers(FIRST, FIRST + 40)
NEWER = st.integers(FIRST + 41, FIRST + 60)
ASKED = st.sets(st.integers(FIRST, FIRST + 60)).map(BitMap)


def carried(numbers: st.SearchStrategy[int], most: int) -> st.SearchStrategy[dict[str, BitMap]]:
    """Records by value, of so many values; one record may carry all of them."""
    values = st.sampled_from([f"value-{number}" for number in range(most)])
    return st.dictionaries(values, st.sets(numbers, min_size=1).map(BitMap), max_size=most)


def fields(numbers: st.SearchStrategy[int]) -> st.SearchStrategy[dict[Field, dict[str, BitMap]]]:
    """Fields of few values and of so many that not all share a number."""
    widths = {ROLE: 3, ORIGIN: 60, THEME: 8}
    return st.fixed_dictionaries({field: carried(numbers, most) for field, most in widths.items()})


def expected(values: Values, asked: BitMap) -> dict[str, int]:
    return {value: len(held & asked) for value, held in values.items() if held & asked}


@given(fields(OLDER), fields(NEWER), ASKED, st.sets(st.sampled_from(FIELDS)))
def test_whatever_came_when_the_counts_are_those_of_the_sets(
    before: dict[Field, dict[str, BitMap]],
    coming: dict[Field, dict[str, BitMap]],
    asked: BitMap,
    wanted: set[Field],
) -> None:
    together = {
        field: {
            value: before[field].get(value, BitMap()) | coming[field].get(value, BitMap())
            for value in before[field] | coming[field]
        }
        for field in FIELDS
    }
    counts = {field: expected(values, asked) for field, values in together.items() if field in wanted}
    assert PackedFacetCounts.of(together, first=FIRST).count_values(asked, wanted) == counts
    extended = PackedFacetCounts.of(before, first=FIRST).extended(coming)
    if extended is not None:
        assert extended.count_values(asked, wanted) == counts


def test_a_value_that_finds_no_room_is_refused_and_one_that_does_is_held() -> None:
    values = {f"value-{number}": BitMap([FIRST + number]) for number in range(8)}
    packed = PackedFacetCounts.of({ROLE: values}, first=FIRST)
    new = {f"new-{number}": BitMap([FIRST + 20 + number]) for number in range(3)}
    assert packed.extended({ROLE: new}) is None
    extended = packed.extended({ROLE: dict(list(new.items())[:2])})
    assert extended is not None
    assert extended.count_values(BitMap([FIRST + 21]), [ROLE]) == {ROLE: {"new-1": 1}}


def test_fields_that_nothing_carries_have_no_counts() -> None:
    packed = PackedFacetCounts.of({ROLE: {}, THEME: {}}, first=FIRST)
    assert packed.count_values(BitMap([FIRST, FIRST + 3]), FIELDS[::2]) == {ROLE: {}, THEME: {}}
