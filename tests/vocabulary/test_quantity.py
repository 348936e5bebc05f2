"""Figures: which numbers go with which words, and what a figure claims, checked number by number."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.vocabulary.quantity import GREATEST, Qualifier, Quantity, QuantityError

seeded = settings(derandomize=True, deadline=None, max_examples=400)

Sides = tuple[int | None, int | None]

FLOOR, CEILING, ONE, TWO, DECADE = (5, None), (None, 5), (5, 5), (5, 9), (10, 99)
WRONG: list[Sides] = [
    (None, None),
    (9, 5),
    (-1, None),
    (-1, -1),
    (None, -1),
    (GREATEST + 1, None),
    (10, 100),
    (20, 199),
]
ACCEPTED: dict[Qualifier, set[Sides]] = {
    Qualifier.EXACTLY: {ONE},
    Qualifier.ABOUT: {ONE},
    Qualifier.AT_LEAST: {FLOOR},
    Qualifier.MORE_THAN: {FLOOR},
    Qualifier.AT_MOST: {CEILING},
    Qualifier.FEWER_THAN: {CEILING},
    Qualifier.BETWEEN: {TWO, DECADE, (10, 100), (20, 199)},
    Qualifier.ORDER: {DECADE},
}

MOST = 1200
CLAIMS: dict[Qualifier, Callable[[int, int, int], bool]] = {
    Qualifier.EXACTLY: lambda number, low, high: number == low,
    Qualifier.ABOUT: lambda number, low, high: number == low,
    Qualifier.AT_LEAST: lambda number, low, high: number >= low,
    Qualifier.MORE_THAN: lambda number, low, high: number > low,
    Qualifier.AT_MOST: lambda number, low, high: number <= high,
    Qualifier.FEWER_THAN: lambda number, low, high: number < high,
    Qualifier.BETWEEN: lambda number, low, high: low <= number <= high,
    Qualifier.ORDER: lambda number, low, high: len(str(number)) == len(str(low)),
}

numbers = st.integers(0, 60)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """A valid figure whose numbers lie well below MOST."""
    qualifier = draw(st.sampled_from(Qualifier))
    number = draw(numbers)
    if qualifier is Qualifier.ORDER:
        low = draw(st.sampled_from([10, 100]))
        return Quantity(qualifier, low, low * 10 - 1)
    if qualifier is Qualifier.BETWEEN:
        return Quantity(qualifier, number, number + draw(st.integers(1, 20)))
    if qualifier.single:
        return Quantity(qualifier, number, number)
    if qualifier.open_above:
        return Quantity(qualifier, number, None)
    return Quantity(qualifier, None, number + 1)


def claimed(quantity: Quantity) -> set[int]:
    """Every number up to MOST that the words allow, found by trying each."""
    rule = CLAIMS[quantity.qualifier]
    return {number for number in range(MOST + 1) if rule(number, quantity.low or 0, quantity.high or 0)}


def meant(quantity: Quantity) -> set[int]:
    """The numbers that may be meant; "about" reaches one unit of its last digit that is not zero."""
    if quantity.qualifier is not Qualifier.ABOUT:
        return claimed(quantity)
    (said,) = claimed(quantity)
    unit = next(each for each in (1000, 100, 10, 1) if said % each == 0) if said else 1
    return {number for number in range(MOST + 1) if abs(number - said) <= unit}


@pytest.mark.parametrize("qualifier", Qualifier)
@pytest.mark.parametrize("sides", [FLOOR, CEILING, ONE, TWO, DECADE, *WRONG])
def test_each_qualifier_takes_its_own_numbers_only(qualifier: Qualifier, sides: Sides) -> None:
    if sides in ACCEPTED[qualifier]:
        assert (Quantity(qualifier, *sides).low, Quantity(qualifier, *sides).high) == sides
    else:
        with pytest.raises(QuantityError):
            Quantity(qualifier, *sides)


@pytest.mark.parametrize(
    ("low", "high", "valid"),
    [
        (10, 99, True),
        (1000000, 9999999, True),
        (10**14, 10**15 - 1, True),
        (1, 9, False),
        (0, 9, False),
        (100, 9999, False),
        (11, 109, False),
        (1100, 10999, False),
    ],
)
def test_an_order_of_magnitude_is_one_decade(low: int, high: int, valid: bool) -> None:
    if valid:
        assert Quantity(Qualifier.ORDER, low, high).bounds == (low, high, True, True)
    else:
        with pytest.raises(QuantityError, match="one decade"):
            Quantity(Qualifier.ORDER, low, high)


def test_a_figure_is_no_greater_than_json_carries_everywhere() -> None:
    assert Quantity(Qualifier.EXACTLY, GREATEST, GREATEST).low == int(float(GREATEST)) == 2**53 - 1
    with pytest.raises(QuantityError, match=str(GREATEST)):
        Quantity(Qualifier.AT_LEAST, GREATEST + 1, None)


def test_nothing_is_fewer_than_none() -> None:
    with pytest.raises(QuantityError, match="fewer than 0"):
        Quantity(Qualifier.FEWER_THAN, None, 0)
    assert Quantity(Qualifier.AT_MOST, None, 0).overlaps(0, 0)


@pytest.mark.parametrize(
    ("qualifier", "sides", "bounds"),
    [
        (Qualifier.AT_LEAST, (218, None), (218, None, True, True)),
        (Qualifier.MORE_THAN, (144, None), (144, None, False, False)),
        (Qualifier.FEWER_THAN, (None, 144), (None, 144, False, False)),
        (Qualifier.EXACTLY, (1_700_000, 1_700_000), (1_700_000, 1_700_000, True, True)),
    ],
)
def test_bounds_say_whether_their_numbers_are_claimed(
    qualifier: Qualifier, sides: Sides, bounds: tuple[int | None, int | None, bool, bool]
) -> None:
    assert Quantity(qualifier, *sides).bounds == bounds


@seeded
@given(quantity=quantities(), low=st.none() | st.integers(0, 150), high=st.none() | st.integers(0, 150))
def test_overlap_is_that_of_the_numbers(quantity: Quantity, low: int | None, high: int | None) -> None:
    asked = set(range(low or 0, (MOST if high is None else high) + 1))
    assert quantity.overlaps(low, high) == bool(asked & claimed(quantity))


@seeded
@given(one=quantities(), other=quantities())
def test_figures_meet_where_a_number_fits_both(one: Quantity, other: Quantity) -> None:
    assert one.meets(other) == bool(meant(one) & meant(other))
    assert one.meets(other) == other.meets(one)


@pytest.mark.parametrize(
    ("about", "other", "met"),
    [(30_000, 35_000, True), (30_000, 41_000, False), (4_500_000, 4_450_000, True), (218, 220, False)],
)
def test_rounding_alone_sets_no_figures_against_each_other(about: int, other: int, met: bool) -> None:
    rounded = Quantity(Qualifier.ABOUT, about, about)
    assert rounded.meets(Quantity(Qualifier.EXACTLY, other, other)) is met


@seeded
@given(number=st.integers(1, 60))
def test_wordings_of_one_number_form_a_lattice(number: int) -> None:
    exactly = claimed(Quantity(Qualifier.EXACTLY, number, number))
    at_least = Quantity(Qualifier.AT_LEAST, number, None)
    more_than = Quantity(Qualifier.MORE_THAN, number, None)
    at_most = Quantity(Qualifier.AT_MOST, None, number)
    fewer_than = Quantity(Qualifier.FEWER_THAN, None, number)
    assert claimed(at_least) & claimed(at_most) == exactly
    assert not more_than.overlaps(None, number)
    assert not fewer_than.overlaps(number, None)
    assert at_least.overlaps(number, number)
    assert at_most.overlaps(number, number)
    assert more_than.overlaps(number + 1, number + 1)
    assert fewer_than.overlaps(number - 1, number - 1)


@pytest.mark.parametrize(
    ("qualifier", "glyph"),
    [
        ("exactly", "exact"),
        ("at_least", "min"),
        ("more_than", "over"),
        ("about", "about"),
        ("at_most", "max"),
        ("fewer_than", "under"),
        ("between", "range"),
        ("order", "band"),
    ],
)
def test_each_qualifier_is_drawn_with_its_mark(qualifier: str, glyph: str) -> None:
    assert Qualifier(qualifier).glyph == glyph


def test_a_figure_is_drawn_with_the_mark_of_its_qualifier() -> None:
    assert Quantity(Qualifier.AT_LEAST, 218, None).glyph == "min"
