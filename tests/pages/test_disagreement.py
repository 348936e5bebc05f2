"""When figures disagree, and when they only seem to."""

import pytest

from cases.pages.records.disagreement import disagreements
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edtf import Edtf
from tests.catalog.documents import a_statistic

PERIOD = "2021-08-15/2023-06-30"


def a_figure(number: int, qualifier: str, low: int | None, high: int | None, **said: Json) -> Document:
    period: Json = Edtf.parse(str(said.pop("edtf", PERIOD))).as_json()
    return a_statistic(number, qualifier=qualifier, low=low, high=high, **{"period": period} | said)


AT_LEAST_218 = a_figure(1, "at_least", 218, None)


def refs(*documents: Document, about: str = "") -> list[set[str]]:
    return [{item.ref[-1] for item in each.figures} for each in disagreements(documents, about=about)]


@pytest.mark.parametrize(
    "other",
    [
        a_figure(2, "exactly", 0, 0),
        a_figure(2, "at_most", None, 217),
        a_figure(2, "fewer_than", None, 218),
        a_figure(2, "between", 100, 217),
        a_figure(2, "order", 10, 99),
        a_figure(2, "about", 20, 20),
        a_figure(2, "exactly", 100, 100, edtf="2023/.."),
    ],
)
def test_figures_disagree_where_no_number_fits_both(other: Document) -> None:
    assert refs(AT_LEAST_218, other) == [{"1", "2"}]


@pytest.mark.parametrize(
    "other",
    [
        a_figure(2, "exactly", 218, 218),
        a_figure(2, "at_most", None, 218),
        a_figure(2, "order", 100, 999),
        a_figure(2, "about", 200, 200),
        a_figure(2, "exactly", 0, 0, indicator="arrests"),
        a_figure(2, "exactly", 0, 0, unit="families"),
        a_figure(2, "exactly", 0, 0, counted="judges"),
        a_figure(2, "exactly", 0, 0, edtf="2024"),
        a_figure(2, "exactly", 0, 0, period={"unknown": "not stated"}),
        a_figure(2, "exactly", 0, 0, superseded_by=[{"ref": "N-0000000003", "noun": "statistic"}]),
    ],
)
def test_figures_do_not_disagree_where_some_number_fits_or_they_are_not_alike(other: Document) -> None:
    assert refs(AT_LEAST_218, other) == []


def test_what_the_desk_found_to_contradict_is_said_whatever_the_numbers() -> None:
    other = a_figure(2, "at_least", 300, None, counted="judges", contradicts=[{"ref": AT_LEAST_218["ref"]}])
    (found,) = disagreements([AT_LEAST_218, other])
    assert found.stated


def test_figures_that_disagree_one_with_the_next_are_told_together() -> None:
    low, high = a_figure(2, "exactly", 40, 40), a_figure(3, "exactly", 90, 90)
    assert refs(AT_LEAST_218, low, high) == [{"1", "2", "3"}]
    agreeing = a_figure(4, "at_least", 10, None)
    assert refs(AT_LEAST_218, agreeing, low) == [{"1", "2"}]


def test_a_figure_is_told_only_who_disagrees_with_it() -> None:
    low, floor = a_figure(2, "exactly", 40, 40), a_figure(3, "at_least", 30, None)
    assert refs(AT_LEAST_218, low, floor, about=str(floor["ref"])) == []
    assert refs(AT_LEAST_218, low, floor, about=str(low["ref"])) == [{"1", "2"}]


def test_it_is_said_whether_they_hold_for_the_same_time() -> None:
    for edtf, same in ((PERIOD, True), ("2022", False)):
        (found,) = disagreements([AT_LEAST_218, a_figure(2, "exactly", 0, 0, edtf=edtf)])
        assert found.same_period is same
