"""Numbers in French words become numerals among the tokens of a text."""

import pytest

from cases.vocabulary.french_number import with_french_numbers
from cases.vocabulary.written_token import Kind, tokens_of


def numbers(text: str) -> list[tuple[str, str]]:
    tokens = with_french_numbers(tokens_of(text))
    return [(text[each.start : each.end], each.word) for each in tokens if each.kind is Kind.NUMERAL]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("deux", "2"),
        ("dix-sept", "17"),
        ("vingt et un", "21"),
        ("soixante et onze", "71"),
        ("soixante-dix-neuf", "79"),
        ("quatre-vingts", "80"),
        ("quatre-vingt-dix-sept", "97"),
        ("septante-deux", "72"),
        ("deux cent dix", "210"),
        ("mille neuf cent quatre-vingt", "1980"),
        ("trois mille deux cents", "3200"),
        ("200 mille", "200000"),
        ("un million", "1000000"),
        ("deux millions et demi", "2500000"),
        ("trois milliards", "3000000000"),
    ],
)
def test_a_number_in_words_is_one_numeral(text: str, number: str) -> None:
    assert numbers(text) == [(text, number)]


@pytest.mark.parametrize("text", ["un homme", "une femme", "un mur neuf", "pour cent"])
def test_words_that_are_no_numbers_here_are_left(text: str) -> None:
    assert numbers(text) == []


def test_two_numbers_stay_two() -> None:
    assert numbers("deux et trois") == [("deux", "2"), ("trois", "3")]


def test_about_a_hundred_is_a_hundred_behind_a_word_for_about() -> None:
    text = "une centaine de soldats"
    assert [each.word for each in with_french_numbers(tokens_of(text))][:2] == ["environ", "100"]
