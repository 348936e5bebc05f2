"""Folding: however a keyboard wrote it, it is found."""

from random import Random

import pytest
from hypothesis import given
from hypothesis.strategies import randoms

from cases.vocabulary.folding import fold
from tests.catalog.text.writing import texts

_TYPED = {
    "ی": "یيىېۍئے",
    "ک": "کكڪ",
    "گ": "گګ",
    "ه": "هةہھ",
    "ا": "اأإآٱ",
    "و": "وؤ",
    "1": "1۱١",
    "7": "7۷٧",
    "a": "aAáÁａ",
    "م": ["م", "مَ", "مـ", "م\u200d"],
    "\u200c": ["\u200c", " ", "\u200b"],
}


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
        ("چېرې", "چیری"),
        ("هستۍ", "هستي"),
        ("خانۀ ما", "خانه ما"),
        ("مسئول", "مسيول"),
        ("أحمد إسلام مؤمن", "احمد اسلام مومن"),
        ("ګل", "گل"),
        ("شیء", "شی"),
        ("مدرسة", "مدرسه"),
        ("ﷲ", "الله"),
        ("\u2067کابل\u2069", "کابل"),
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


@given(text=texts())
def test_folding_again_changes_nothing_of_any_text(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(text=texts(), chance=randoms())
def test_whatever_keyboard_it_was_typed_on_it_folds_to_the_same(text: str, chance: Random) -> None:
    typed = "".join(chance.choice(_TYPED.get(letter, letter)) for letter in text)
    assert fold(typed) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"), [("کابل", "بابل"), ("ډل", "دل"), ("ړ", "ر"), ("مڼ", "من"), ("ځان", "جان"), ("څه", "چه")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)
