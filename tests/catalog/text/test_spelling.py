"""Spelling: transliterations of one name meet, different names do not."""

from itertools import combinations

import pytest

from cases.catalog.text.given_names import GIVEN_NAMES
from cases.catalog.text.spelling import keys
from cases.vocabulary.folding import fold

ONE_NAME = [
    ["Mohammad", "Muhammad", "Mohammed", "Mohamad", "محمد", "مُحَمَّد"],
    ["Hussain", "Hossein", "Husayn", "Hussein", "حسین", "حسين"],
    ["Hassan", "Hasan", "حسن"],
    ["Fahim", "Faheem", "فهیم"],
    ["Farid", "Fareed", "فرید"],
    ["Fawad", "فواد"],
    ["Ahmadi", "Ahmady", "احمدی", "أحمدي"],
    ["Ahmadzai", "Ahmadzay", "احمدزی"],
    ["Nasir", "Naser", "ناصر"],
    ["Yusuf", "Yousef", "یوسف"],
    ["Abdullah", "Abdulla", "عبدالله"],
    ["Fatima", "Fatemeh", "Fatimah", "فاطمه", "فاطمة"],
    ["Omar", "Umar", "عمر"],
    ["Noor", "Nur", "نور"],
    ["Daud", "Dawood", "Davud", "داوود", "داود"],
    ["Saeed", "Sa'id", "سعید"],
    ["Mustafa", "Mostafa", "مصطفی", "مصطفى"],
    ["Karzai", "کرزی"],
    ["Gul", "گل", "ګل"],
    ["Shah", "شاه"],
]
APART = [
    ("Ahmadi", "Ahmadzai"),
    ("احمدی", "احمدزی"),
    ("Hussain", "Hassan"),
    ("حسین", "حسن"),
    ("Fahim", "Fawad"),
    ("Mohammad", "Ahmad"),
    ("Mohammad", "Mahmood"),
    ("Ali", "Wali"),
    ("Kabul", "Babul"),
]


def _keys(name: str) -> frozenset[str]:
    return keys(fold(name).replace("'", ""))


@pytest.mark.parametrize("spellings", ONE_NAME, ids=lambda spellings: spellings[0])
def test_spellings_of_one_name_meet(spellings: list[str]) -> None:
    assert [pair for pair in combinations(spellings, 2) if not _keys(pair[0]) & _keys(pair[1])] == []


@pytest.mark.parametrize(("one", "other"), APART)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert not _keys(one) & _keys(other)


@pytest.mark.parametrize("word", ["1400", "a", "та", "ab1", ""])
def test_what_is_no_name_has_no_key(word: str) -> None:
    assert keys(word) == frozenset()


def test_every_given_name_is_folded_and_has_a_key() -> None:
    assert {name for name in GIVEN_NAMES if fold(name) != name or not keys(name)} == set()
