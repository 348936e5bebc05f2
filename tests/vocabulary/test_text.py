"""Text: whichever door it comes through, the same characters are kept."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases.vocabulary.text import has_visible_letter, is_blank, normalised, one_line, same_text

seeded = settings(derandomize=True, deadline=None, max_examples=400)

ODD = (
    "\r\n\x0b\x0c\x85\u2028\u2029\t \x00\x07\x1c\x7f\x9f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068"
    "\u2069\ufeff\ufffe\uffff\ud83d\ude00\udc00\u200c\u200d\u200e\u200f\u061c\u0301\u0308e\u212b\u0338\u05bc\u3164"
)
marks = st.text(st.sampled_from("\u0301\u0323\u0344\u0308\u05bc"), min_size=20, max_size=100).map(
    lambda run: f"e{run}"
)
anything = marks | st.text(
    st.sampled_from(ODD) | st.characters(categories=["L", "M", "N", "P", "S", "Z", "C", "Cs"])
)

BANNED = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufffe\uffff")


def is_clean(letter: str) -> bool:
    """Whether the character may be kept, said without the expressions that do the work."""
    if letter in "\t\n":
        return True
    return letter not in BANNED and unicodedata.category(letter) not in ("Cc", "Cs")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n"])
def test_every_line_end_becomes_one_and_the_same(end: str) -> None:
    assert normalised(f"Nobody has{end}been expelled{end}{end}") == "Nobody has\nbeen expelled\n\n"


@pytest.mark.parametrize(
    ("entered", "kept"),
    [
        ("", ""),
        ("  a\tb \n", "  a\tb \n"),
        ("a\x00b\x07c\x1cd\x7fe\x9ff", "abcdef"),
        ("cafe\u0301", "café"),
        ("e\u202e\u0301", "é"),
        ("\u202eevil\u202c \u2067name\u2069", "evil name"),
        ("می\u200cروند \u0644\u0627\u200d", "می\u200cروند \u0644\u0627\u200d"),
        ("\u200eA\u200f\u061c", "\u200eA\u200f\u061c"),
        ("\ufeff\ufeffA\ufeffB", "A\ufeffB"),
        ("\x00\u202a\ufeffA", "A"),
        ("\ud83dA\ude00", "\ufffdA\ufffd"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
        ("\ud83d\ude00", "\U0001f600"),
        ("\ufffeA\uffff", "\ufffdA\ufffd"),
        ("\r\x00\n", "\n"),
    ],
)
def test_what_is_kept_of_what_is_entered(entered: str, kept: str) -> None:
    assert normalised(entered) == kept


@seeded
@given(text=anything)
def test_what_is_kept_is_clean_and_entering_it_again_changes_nothing(text: str) -> None:
    kept = normalised(text)
    assert normalised(kept) == kept
    assert all(map(is_clean, kept))
    assert unicodedata.is_normalized("NFC", kept)
    assert not kept.startswith("\ufeff")
    assert kept.encode().decode() == kept


@seeded
@given(text=anything)
def test_a_browser_that_sends_other_line_ends_has_touched_nothing(text: str) -> None:
    kept = normalised(text)
    assert normalised(kept.replace("\n", "\r\n")) == kept
    assert same_text(kept, kept.replace("\n", "\r\n"))
    assert not same_text(kept, f"{kept} ")


def test_one_line_holds_no_line_end_and_no_tab() -> None:
    assert (
        one_line("\r\n At least\t 37\r\n\r\npeople  were\u2028killed \u00a0")
        == "At least 37 people  were killed"
    )
    assert one_line(" \ufeff \n\ufeffA") == "A"
    assert one_line(" \t\n") == ""


@seeded
@given(text=anything)
def test_one_line_is_kept_as_it_is_when_it_enters_again(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == normalised(line) == line == line.strip()
    assert not set(line) & set("\t\n")


@pytest.mark.parametrize("text", ["A", "7", "مریم", "۳۷", " .x", "\u3164a", "張", "Ⅷ"])
def test_a_name_has_a_letter_that_is_seen(text: str) -> None:
    assert has_visible_letter(text)
    assert not is_blank(text)


@pytest.mark.parametrize(
    "text", ["", " ", "\u3164", "\u115f\u1160\uffa0", "\u2800", "\u200b\u200c", "\u0301", "—", "…", "☺"]
)
def test_marks_signs_spaces_and_fillers_are_no_name(text: str) -> None:
    assert not has_visible_letter(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \t\n\u00a0\u2003\u3000",
        "\u200b\u200c\u200d\u200e\u2060\ufeff\u00ad",
        "\u3164\u2800",
        "\ufe0f\u034f",
        "\U000e0041",
    ],
)
def test_text_of_which_nothing_is_seen_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["—", "…", "☺", "\ufffd", " . ", "\u0301"])
def test_a_sign_is_seen(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    "text",
    [
        "a line\n" * 150_000,
        "مریم گفت\n" * 110_000,
        " " * 1_000_000,
        "a" + "\u0301\u0323" * 300_000,
        "a\r\n" * 300_000,
    ],
)
def test_a_long_text_enters_at_once(text: str) -> None:
    began = time.process_time()
    one_line(text)
    assert time.process_time() - began < 1
