"""Figures in words."""

import pytest
from django.utils.translation import override

from cases.documents.statistic import Statistic
from cases.pages.words.number import grouped
from cases.pages.words.quantity import figure, magnitude
from cases.vocabulary.canonical import Document


def a_figure(qualifier: str, low: int | None, high: int | None) -> Document:
    return {"qualifier": qualifier, "low": low, "high": high}


@pytest.mark.parametrize(
    ("document", "words", "glyph"),
    [
        (a_figure("exactly", 1_700_000, 1_700_000), "1,700,000", "exact"),
        (a_figure("at_least", 218, None), "at least 218", "min"),
        (a_figure("more_than", 144, None), "more than 144", "over"),
        (a_figure("about", 30_000, 30_000), "about 30,000", "about"),
        (a_figure("at_most", None, 90), "at most 90", "max"),
        (a_figure("fewer_than", None, 90), "fewer than 90", "under"),
        (a_figure("between", 40, 60), "between 40 and 60", "range"),
        (a_figure("order", 10_000, 99_999), "tens of thousands", "band"),
    ],
)
def test_the_qualifier_always_stands_with_the_number(document: Document, words: str, glyph: str) -> None:
    shown = figure(Statistic(document))
    assert (shown.words, shown.glyph) == (words, glyph)


@pytest.mark.parametrize(
    ("low", "words"), [(10, "tens"), (1_000, "thousands"), (1_000_000, "millions"), (10**9, "billions")]
)
def test_an_order_of_magnitude_is_said_in_words(low: int, words: str) -> None:
    assert magnitude(low) == words


def test_digits_are_those_of_the_language() -> None:
    with override("fa-af"):
        assert grouped(1_700_000) == "۱٬۷۰۰٬۰۰۰"
