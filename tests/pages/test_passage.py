"""Passages of a source."""

from cases.pages.passage import passages
from cases.vocabulary.canonical import Document, Json
from tests.catalog.documents import a_statistic


def read_at(number: int, start: int, passage: int) -> Document:
    place: Json = {"ref": f"G-{passage:010d}", "exact": f"words at {start}", "start": start}
    return {**a_statistic(number, passage=place), "url": f"/statistics/{number}/"}


def test_passages_stand_in_the_order_of_the_source_and_several_figures_may_rest_on_one() -> None:
    shown = passages([read_at(1, 900, 2), read_at(2, 40, 1), read_at(3, 900, 2)])
    assert [(each.number, each.exact, [use.url for use in each.uses]) for each in shown] == [
        ("1", "words at 40", ["/statistics/2/"]),
        ("2", "words at 900", ["/statistics/1/", "/statistics/3/"]),
    ]
