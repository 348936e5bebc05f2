"""From a reference to the record that goes by it."""

import pytest

from cases.actions.records import NoSuchRecord, find_record
from tests.factories import make_person, make_source

pytestmark = pytest.mark.django_db


def test_a_record_is_found_by_its_reference() -> None:
    source = make_source()
    assert find_record(source.ref) == source


@pytest.mark.parametrize("ref", ["S-0000000000", "s-7k3m9q2xab", "an article", ""])
def test_nothing_goes_by_another_word(ref: str) -> None:
    with pytest.raises(NoSuchRecord, match="No record"):
        find_record(ref)


def test_a_person_is_not_found_as_a_record() -> None:
    with pytest.raises(NoSuchRecord):
        find_record(make_person().ref)
