"""Periods on an axis of time."""

from itertools import pairwise

import pytest

from cases.pages.charts.span import DateBar, Times, times_of
from cases.vocabulary.canonical import Document
from cases.vocabulary.edtf import Edtf


def a_figure(edtf: str, key: str = "period") -> Document:
    return {key: Edtf.parse(edtf).as_json()}


def drawn(edtf: str) -> DateBar:
    return Times(2021, 2025).span(a_figure(edtf))


@pytest.mark.parametrize(
    ("edtf", "shape", "x", "x2"),
    [
        ("2021/2022", "year", "0%", "50%"),
        ("2023-01-01", "day", "50%", "50.1%"),
        ("2023", "year", "50%", "75%"),
        ("2023-01", "month", "50%", "52.1%"),
        ("2022~", "approx", "25%", "50%"),
        ("2023/..", "open", "50%", "100%"),
        ("../2022", "until", "0%", "50%"),
    ],
)
def test_a_period_begins_and_ends_where_it_does(edtf: str, shape: str, x: str, x2: str) -> None:
    span = drawn(edtf)
    assert (span.shape, span.x, span.x2) == (shape, x, x2)


def test_what_is_not_stated_is_not_drawn() -> None:
    span = Times(2021, 2025).span({"period": {"unknown": "not stated"}})
    assert span.shape == ""
    assert span.when is not None
    assert span.when.value.unstated
    assert times_of([{"period": {"unknown": "not stated"}}, {"period": None}]) is None


def test_the_axis_holds_every_date_and_leaves_room_for_what_is_open() -> None:
    closed = [a_figure("2021-08-15/2023-06-30"), a_figure("2022-05", "as_of")]
    assert times_of(closed) == Times(2021, 2024)
    assert times_of([*closed, a_figure("2020/..")]) == Times(2020, 2025)


@pytest.mark.parametrize("last", [2022, 2023, 2026, 2027, 2040, 2121])
def test_years_stay_apart(last: int) -> None:
    ticks = Times(2021, last).ticks
    assert (ticks[0].text, ticks[-1].text) == ("2021", str(last))
    assert all(later.at - earlier.at >= 15 for earlier, later in pairwise(ticks))
