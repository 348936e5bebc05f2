"""Folding: however a keyboard wrote it, it is found."""

import pytest

from cases.catalog.folding import fold


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        ("مریم", "مريم"),
        ("کابل", "كابل"),
        ("مَرْیَم", "مریم"),
        ("می‌روم", "می روم"),
        ("کـــابل", "کابل"),
        ("۱۴۰۰", "1400"),
        ("١٤٠٠", "1400"),
        ("Straße", "STRASSE"),
        ("café", "cafe\u0301"),
        ("Ángel", "angel"),
        ("two  spaces\n", "two spaces"),
    ],
)
def test_two_spellings_of_one_text_are_equal(kept: str, asked: str) -> None:
    assert fold(kept) == fold(asked)


def test_folding_again_changes_nothing() -> None:
    text = "Zwölf مَرْيم می‌روم ۱۲ ﬁn"
    assert fold(fold(text)) == fold(text)


def test_different_words_stay_different() -> None:
    assert fold("کابل") != fold("بابل")
