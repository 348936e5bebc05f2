"""Folding: what is equal for comparison, and the way back to the text's own characters."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.evidence.folded import Folded
from cases.evidence.span import TextSpan
from tests.evidence.disturbed import UNSEEN, VARIANTS

seeded = settings(derandomize=True, deadline=None, max_examples=300)

ODD = "".join({letter for forms in VARIANTS.values() for form in forms for letter in form}) + "".join(UNSEEN)
texts = st.text(st.sampled_from(ODD + "abe37.\u0301\u0308\u0654\u1100\u1161") | st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a \u00a0\u2009\r\n\tb", "a b"),
        ("a\u2028b", "a b"),
        ("“a” „b‟ «c» ″d", "\"a\" \"b\" \"c\" \"d"),
        ("‘a’ ‚b‛ ‹c› `d´ ′", "'a' 'b' 'c' 'd' '"),
        ("a‐b‑c–d—e―f−g", "a-b-c-d-e-f-g"),
        ("ki\u00adll\u200b\u2060\ufeff\u200e\u200fed", "killed"),
        ("a \u00ad b\u200b", "a b"),
        ("می\u200cروند", "میروند"),
        ("كتـاب علي", "کتاب علی"),
        ("so…", "so..."),
        ("cafe\u0301", "café"),
        ("e\u00ad\u0301", "é"),
        ("\u1100\u1161", "가"),
    ],
)  # fmt: skip
def test_what_people_and_programs_write_differently_is_equal(one: str, other: str) -> None:
    assert Folded.of(one).text == Folded.of(other).text == other


@pytest.mark.parametrize(
    ("one", "other"),
    [("Killed", "killed"), ("۳۷", "37"), ("cafe", "café"), ('"a"', "'a'"), ("a b", "ab"), ("a-b", "a b")],
)
def test_what_says_something_else_is_not_equal(one: str, other: str) -> None:
    assert Folded.of(one).text != Folded.of(other).text


def test_the_way_back_leads_to_the_texts_own_characters() -> None:
    text = "He said:\r\n “cafe\u0301\u00adteria…”"
    folded = Folded.of(text)
    assert folded.text == 'He said: "caféteria..."'
    assert folded.span(10, 14).of(text) == "cafe\u0301\u00ad"
    assert folded.span(14, 19).of(text) == "teria"
    assert folded.span(8, 9).of(text) == "\r\n "
    assert folded.span(20, 21).of(text) == "…"


def test_a_part_that_is_left_out_leaves_the_way_back_as_it_was() -> None:
    text = "one [two] three"
    less = Folded.of(text).without([TextSpan(3, 9)])
    assert less.text == "one three"
    assert less.span(0, 9) == TextSpan(0, 15)
    assert less.span(4, 9).of(text) == "three"


@seeded
@given(text=texts)
def test_the_way_back_never_turns_and_never_leaves_the_text(text: str) -> None:
    folded = Folded.of(text)
    starts, ends = list(folded.starts), list(folded.ends)
    assert len(starts) == len(ends) == len(folded.text)
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))


@seeded
@given(text=texts)
def test_a_folded_text_is_composed_and_folds_to_itself(text: str) -> None:
    folded = Folded.of(text)
    assert unicodedata.is_normalized("NFC", folded.text)
    assert Folded.of(folded.text).text == folded.text
    assert Folded.of(folded) is folded


def test_a_long_text_is_folded_at_once() -> None:
    for text in (
        "“At least” 37 — people…\r\n" * 40_000,
        "e\u0301\u200c \u00a0" * 200_000,
        "\u00ad" * 1_000_000,
    ):
        began = time.process_time()
        Folded.of(text)
        assert time.process_time() - began < 5
