"""A figure holds together: its numbers, its passage, and what it repeats."""

import pytest

from cases.actions.writing import Invalid
from tests.factories import make_passage, make_source, make_statistic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("low", "high"), [(10, 98), (20, 29), (1, 9), (100, 9999)], ids=str)
def test_an_order_of_magnitude_is_one_decade(low: int, high: int) -> None:
    with pytest.raises(Invalid, match="decade"):
        make_statistic(qualifier="order", low=low, high=high)


def test_tens_of_thousands_are_one() -> None:
    assert make_statistic(qualifier="order", low=10_000, high=99_999).high == 99_999


def test_a_copy_is_no_better_verified_than_what_it_repeats() -> None:
    alleged = make_statistic(verification="alleged")
    with pytest.raises(Invalid, match="better verified"):
        make_statistic(verification="verified", repeats=alleged)
    assert make_statistic(verification="alleged", repeats=alleged).repeats == alleged


def test_a_forgotten_verification_is_a_sentence_and_no_crash() -> None:
    with pytest.raises(Invalid) as refused:
        make_statistic(verification="", repeats=make_statistic())
    assert "verification" in refused.value.faults.message_dict


def test_the_passage_was_read_in_the_source_that_is_named() -> None:
    with pytest.raises(Invalid, match="another source"):
        make_statistic(passage=make_passage(), source=make_source())
