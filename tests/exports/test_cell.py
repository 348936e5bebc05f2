"""Cells: every absence keeps its own words, and nothing is run as a formula."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.exports.cell import cell, neutral
from cases.vocabulary.canonical import Json

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠x")


def read_back(text: str) -> str:
    """What a reader of the file does who knows the rule: one apostrophe before what would be run goes."""
    return text[1:] if text.startswith("'") and neutral(text[1:]) != text[1:] else text


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize("before", ["", " ", "'", '"', "\u200f", "\ufeff", "  '"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(before: str, formula: str) -> None:
    assert neutral(before + formula) == f"'{before}{formula}"


@pytest.mark.parametrize(
    "text", ["", "218", "2021-08/..", "Fahim", "چهارشنبه", "[of safety]", "a=b", "'quoted'"]
)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


@given(st.text(alphabet="'=+-@＝ \t\r\n\0\"ab", max_size=8))
def test_nothing_is_lost(text: str) -> None:
    assert read_back(neutral(text)) == text


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ({"unknown": "not stated"}, "not stated"),
        ({"unknown": "unknown"}, "unknown"),
        ({"withheld": "safety"}, "withheld: safety"),
        (None, ""),
        (0, "0"),
        (True, "yes"),
        (["PK", {"unknown": "unknown"}], "PK; unknown"),
        ({"edtf": "2021~", "earliest": "2021-01-01", "latest": "2021-12-31"}, "2021~"),
        ({"ref": "A-0000000001", "name": "Radio"}, "Radio"),
        ({"name": {"withheld": "consent"}}, "withheld: consent"),
    ],
)
def test_a_value_is_written_in_words(value: Json, words: str) -> None:
    assert cell(value) == words
