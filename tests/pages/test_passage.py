"""Passages of a source."""

from cases.pages.records.passage import Passage, passages
from cases.pages.words.rendering import written
from cases.vocabulary.canonical import Document, Json
from tests.catalog.documents import a_quotation, a_statistic


def read_at(number: int, start: Json, passage: int) -> Document:
    place: Json = {"ref": f"G-{passage:010d}", "exact": f"words at {start}", "start": start}
    return {**a_statistic(number, passage=place), "url": f"/statistics/{number}/"}


def _words(passage: Passage) -> str:
    return written(passage.words) if passage.words else ""


def test_passages_stand_in_the_order_of_the_source_and_several_figures_may_rest_on_one() -> None:
    shown = passages([read_at(1, 900, 2), read_at(2, 40, 1), read_at(3, 900, 2)])
    assert [(each.number, _words(each), [use.url for use in each.uses]) for each in shown] == [
        ("1", "words at 40", ["/statistics/2/"]),
        ("2", "words at 900", ["/statistics/1/", "/statistics/3/"]),
    ]


def test_the_order_does_not_tell_where_a_passage_stands_whose_place_is_withheld() -> None:
    withheld: Json = {"withheld": "safety"}
    shown = passages(
        [read_at(1, withheld, 1), read_at(2, 900, 3), read_at(3, None, 4), read_at(4, withheld, 2)]
    )
    assert [each.ref[-1] for each in shown] == ["3", "1", "2", "4"]


def test_the_page_of_a_source_shows_its_own_words_and_says_what_was_not_compared() -> None:
    place: Json = {
        "ref": "G-0000000001",
        "exact": "تهدید شدیم",
        "start": None,
        "locator": "00:12:31",
        "snapshot": {"kind": "capture", "sha256": "ab" * 32},
        "text": None,
    }
    said = a_quotation(wording="paraphrase", text="He was threatened.", passage=place)
    (shown,) = passages([said | {"noun": "statement", "url": "/", "person": {"shown_as": "Fawad"}}])
    assert (_words(shown), shown.quotation) == ("تهدید شدیم", None)
    assert shown.words is not None
    assert (shown.words.lang, shown.words.dir, shown.words.opening) == ("", "rtl", "«")
    assert (shown.locator, shown.compared) == ("00:12:31", "not compared")
