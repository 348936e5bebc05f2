"""Tokens: the words of a text and where they stand in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.catalog.text.tokens import LONGEST, tokens, words, words_and_compounds
from cases.vocabulary.folding import fold
from tests.catalog.text.writing import MANY, texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They came, at night.", ["they", "came", "at", "night"]),
        ("don't, soldier’s; Sa'id", ["dont", "soldiers", "said"]),
        ("special-forces 1,7", ["special", "forces", "1", "7"]),
        ("می‌روم", ["می", "روم"]),
        ("مُحَمَّد «علی»", ["محمد", "علی"]),
        ("کـــابل ۱۴۰۰", ["کابل", "1400"]),
        ("[…] … —", []),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_the_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.trust
@MANY
@given(text=texts())
def test_every_word_stands_where_its_token_says(text: str) -> None:
    found = list(tokens(text))
    assert [token.word for token in found] == words(text)
    for token in found:
        assert token.word in "".join(fold(text[token.start : token.end].replace("'", "")).split()).replace(
            "’", ""
        )
    assert [token.start for token in found] == sorted(token.start for token in found)


@MANY
@given(text=st.text("aZ9'_ ") | st.text(st.characters(max_codepoint=127)))
def test_plain_text_has_the_same_words_read_as_a_whole(text: str) -> None:
    assert words(text) == [token.word for token in tokens(text)]


def test_of_a_word_without_end_as_many_letters_count_in_every_script() -> None:
    assert words(70 * "a") == [LONGEST * "a"]
    assert words(70 * "ا") == [LONGEST * "ا"]


def test_what_a_non_joiner_parts_is_also_known_as_one_word() -> None:
    assert words_and_compounds("می‌روم به کابل") == (["می", "روم", "به", "کابل"], ["میروم"])
