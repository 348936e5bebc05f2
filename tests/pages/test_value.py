"""Values in words."""

from cases.documents.key import absence
from cases.pages.words.value import value_of
from cases.vocabulary.absence import Absence, Unknown, Withheld, WithheldReason


def test_absences_never_look_alike() -> None:
    unstated, unknown, withheld = (
        value_of(Unknown(Absence.NOT_STATED)),
        value_of(Unknown(Absence.UNKNOWN)),
        value_of(Withheld(WithheldReason.SAFETY)),
    )
    assert (unstated.text, unstated.unstated, unstated.withheld) == ("not stated", True, False)
    assert (unknown.text, unknown.unstated, unknown.withheld) == ("unknown", True, False)
    assert (withheld.text, withheld.unstated, withheld.withheld) == ("withheld for safety", False, True)


def test_a_reason_that_is_not_on_the_list_tells_nothing() -> None:
    assert value_of(absence({"withheld": "lives in Kabul"})).text == "not published"


def test_a_known_word_is_said_in_words() -> None:
    value = value_of("PK", say=lambda code: {"PK": "Pakistan"}[code], inferred="the text says so")
    assert (value.text, value.known, value.inferred) == ("Pakistan", True, "the text says so")
