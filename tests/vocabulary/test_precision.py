"""Precision: what shows less than what."""

from cases.vocabulary.precision import PUBLISHABLE_DATES, DatePrecision, PlacePrecision


def test_dates_from_nothing_to_the_day() -> None:
    assert [precision.value for precision in sorted(DatePrecision, key=lambda precision: precision.rank)] == [
        *("withheld", "century", "decade"),
        *("year", "month", "day"),
    ]


def test_places_from_nothing_to_the_exact_place() -> None:
    assert [
        precision.value for precision in sorted(PlacePrecision, key=lambda precision: precision.rank)
    ] == [
        *("withheld", "country"),
        *("province", "exact"),
    ]


def test_nothing_shown_ranks_as_nothing() -> None:
    assert DatePrecision.WITHHELD.rank == PlacePrecision.WITHHELD.rank == 0


def test_the_coarser_of_two_wins_whichever_comes_first() -> None:
    assert DatePrecision.DAY.coarser(DatePrecision.YEAR) is DatePrecision.YEAR
    assert DatePrecision.YEAR.coarser(DatePrecision.DAY) is DatePrecision.YEAR
    assert PlacePrecision.PROVINCE.coarser(PlacePrecision.COUNTRY) is PlacePrecision.COUNTRY
    assert PlacePrecision.WITHHELD.coarser(PlacePrecision.EXACT) is PlacePrecision.WITHHELD


def test_the_desk_does_not_choose_decades() -> None:
    assert [precision.value for precision in PUBLISHABLE_DATES] == ["day", "month", "year", "withheld"]
