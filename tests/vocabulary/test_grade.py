"""Grades: two separate scales, on which "cannot be judged" is not the bottom."""

from cases.vocabulary.grade import CANNOT_BE_JUDGED, Credibility, Reliability


def test_reliability_falls_from_a_to_e() -> None:
    assert [Reliability(letter).rank for letter in "ABCDE"] == [5, 4, 3, 2, 1]


def test_credibility_falls_from_one_to_five() -> None:
    assert [Credibility(digit).rank for digit in "12345"] == [5, 4, 3, 2, 1]


def test_what_cannot_be_judged_has_no_place_in_the_order() -> None:
    assert {Reliability("F"), Credibility("6")} == CANNOT_BE_JUDGED
    assert Reliability.F.rank is None
    assert Credibility("6").rank is None


def test_only_confirmed_information_needs_a_second_origin() -> None:
    assert [Credibility(digit).origins_needed for digit in "123456"] == [2, 1, 1, 1, 1, 1]
