"""Absence: said in a document's own words, and told apart."""

import pytest

from cases.vocabulary.absence import (
    Absence,
    Unknown,
    Withheld,
    WithheldReason,
    absent,
    is_unknown,
    is_withheld,
)
from cases.vocabulary.canonical import Json


def test_unknown_says_why() -> None:
    assert Unknown(Absence.NOT_STATED).as_json() == {"unknown": "not stated"}
    assert Unknown(Absence.UNKNOWN).as_json() == {"unknown": "unknown"}


@pytest.mark.parametrize("why", [Absence.WITHHELD, Absence.NOT_APPLICABLE])
def test_what_is_hidden_or_does_not_apply_is_not_called_unknown(why: Absence) -> None:
    with pytest.raises(ValueError, match="not unknown because"):
        Unknown(why)


@pytest.mark.parametrize("reason", WithheldReason)
def test_withheld_says_its_reason(reason: WithheldReason) -> None:
    assert Withheld(reason).as_json() == {"withheld": reason.value}


@pytest.mark.parametrize(
    ("value", "unknown", "withheld", "missing"),
    [
        (Unknown().as_json(), True, False, True),
        (Withheld(WithheldReason.SAFETY).as_json(), False, True, True),
        (None, False, False, True),
        (0, False, False, False),
        (False, False, False, False),
        ([], False, False, False),
        ("unknown", False, False, False),
        ({"unknown": "x", "withheld": "y"}, False, False, False),
        ({"ref": "A-7K3M9Q2XAB", "unknown": "x"}, False, False, False),
    ],
)
def test_absences_are_told_apart(value: Json, unknown: bool, withheld: bool, missing: bool) -> None:
    assert (is_unknown(value), is_withheld(value), absent(value)) == (unknown, withheld, missing)
