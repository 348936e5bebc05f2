"""Axes: where numbers stand, by decades and from nought."""

from itertools import pairwise

import pytest
from django.utils.translation import override

from cases.documents.statistic import Statistic
from cases.pages.charts.chart import mark
from cases.pages.charts.scale import by_decades, from_nought
from cases.pages.words.quantity import Figure, figure
from cases.vocabulary.quantity import GREATEST


def a_figure(qualifier: str, low: int | None, high: int | None) -> Figure:
    return figure(Statistic({"qualifier": qualifier, "low": low, "high": high}))


@pytest.mark.parametrize(
    ("shown", "x", "x2"),
    [
        (a_figure("at_least", 218, None), "22.3%", "22.3%"),
        (a_figure("exactly", 1_700_000, 1_700_000), "87.2%", "87.2%"),
        (a_figure("at_most", None, 10), "0%", "0%"),
        (a_figure("order", 10_000, 99_999), "50%", "66.7%"),
        (a_figure("between", 100, 1_000), "16.7%", "33.3%"),
    ],
)
def test_a_figure_stands_at_its_logarithm(shown: Figure, x: str, x2: str) -> None:
    drawn = mark(shown, by_decades([shown]))
    assert (drawn.x, drawn.x2) == (x, x2)


def test_decades_widen_for_what_lies_outside_them_and_nought_is_not_among_them() -> None:
    scale = by_decades([a_figure("exactly", 3, 3), a_figure("exactly", 40_000_000, 40_000_000)])
    assert [tick.text for tick in scale.ticks][::8] == ["1", "100m"]
    nothing = a_figure("exactly", 0, 0)
    assert mark(nothing, by_decades([nothing])).glyph == ""


@pytest.mark.parametrize("most", [0, 1, 7, 14, 218, 999, 4_321, 30_000, 1_700_000, 4_500_000, GREATEST])
def test_an_even_scale_begins_at_nought_and_leaves_room_beyond_its_greatest_number(most: int) -> None:
    scale = from_nought([a_figure("at_least", most, None), a_figure("exactly", 0, 0)])
    assert scale.steps[0] == 0
    assert 2 <= len(scale.steps) <= 6
    assert scale.steps[-1] > most
    assert len({later - earlier for earlier, later in pairwise(scale.steps)}) == 1
    assert mark(a_figure("exactly", 0, 0), scale).x == "0%"


def test_an_even_scale_keeps_proportions() -> None:
    half, whole = a_figure("exactly", 200, 200), a_figure("exactly", 400, 400)
    scale = from_nought([half, whole])
    assert scale.at(400) == 2 * scale.at(200)
    assert scale.words == "on an even scale from 0 to 500"
    assert [tick.text for tick in scale.ticks] == ["0", "100", "200", "300", "400", "500"]


@pytest.mark.parametrize("language", ["en", "fa-af", "ps"])
def test_the_words_of_an_axis_do_not_touch_on_a_phone(language: str) -> None:
    with override(language):
        shown = [tick for tick in by_decades([a_figure("exactly", 3, 10**9)]).ticks if tick.text]
    assert len(shown) > 4
    for one, other in pairwise(shown):
        ends = one.at + len(one.text) * {"start": 2, "middle": 1, "end": 0}[one.anchor]
        assert ends < other.at - len(other.text) * {"start": 0, "middle": 1, "end": 2}[other.anchor]


def test_a_stated_range_is_drawn_apart_from_an_order_of_magnitude() -> None:
    between, order = a_figure("between", 100, 999), a_figure("order", 100, 999)
    scale = by_decades([between, order])
    assert {mark(between, scale).glyph, mark(order, scale).glyph} == {"range", "band"}


def test_what_is_superseded_says_so() -> None:
    shown = a_figure("at_least", 160, None)
    assert mark(shown, by_decades([shown]), past=True).title == "At least 160, superseded"
