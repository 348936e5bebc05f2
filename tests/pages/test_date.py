"""Dates in words."""

import pytest

from cases.documents.date import Date
from cases.pages.words.date import in_words, when
from cases.vocabulary.absence import Unknown


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-11-01", "1 November 2023"),
        ("2023-11", "November 2023"),
        ("2023", "2023"),
        ("2021~", "about 2021"),
        ("2021-08?", "perhaps August 2021"),
        ("2021%", "perhaps about 2021"),
        ("198X", "1980s"),
        ("198X/2023", "1980s to 2023"),
        ("2021-08/..", "August 2021 onward"),
        ("../2023-06-30", "until 30 June 2023"),
        ("2021-08-15/2023-06-30", "15 August 2021 to 30 June 2023"),
    ],
)
def test_a_date_reads_as_precisely_as_it_is_recorded(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "shape", "machine", "note"),
    [
        ("2023-11-01", "day", "2023-11-01", ""),
        ("2023-11", "month", "2023-11", "day not stated"),
        ("2023", "year", "2023", "month not stated"),
        ("2021~", "approx", "2021", "approximate"),
        ("2021/2023", "year", "", ""),
        ("2021~/2023", "approx", "", "approximate"),
        ("2021-08/..", "open", "", ""),
        ("../2023-06-30", "until", "", ""),
        ("198X", "year", "", ""),
    ],
)
def test_a_date_is_drawn_as_precisely_as_it_is_recorded(
    edtf: str, shape: str, machine: str, note: str
) -> None:
    shown = when(Date({"edtf": edtf}))
    assert shown is not None
    assert (shown.shape, shown.machine, shown.note) == (shape, machine, note)


def test_an_inferred_date_carries_its_reason() -> None:
    shown = when(Date({"edtf": "2023", "inferred": "the year of the deadline"}))
    assert shown is not None
    assert shown.value.inferred == "the year of the deadline"


def test_a_date_that_is_not_stated_says_so_and_one_that_does_not_apply_is_not_there() -> None:
    shown = when(Unknown())
    assert shown is not None
    assert (shown.value.text, shown.value.unstated, shown.machine) == ("not stated", True, "")
    assert when(None) is None
