"""The lists of places, themes and indicators: what something published uses, found by any of its names."""

import pytest
from django.http import QueryDict

from cases.catalog.apply import apply
from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_testimony, entry

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def codes(noun: Noun, query: str = "") -> list[str]:
    return [str(row) for row in read(noun, QueryDict(query), audience=Audience.PUBLIC).iterator()]


def test_only_what_is_used_is_there() -> None:
    assert codes(Noun.PLACE) == []
    apply(entry(1, a_testimony()))
    assert codes(Noun.PLACE) == ["PK", "PK-PB"]
    assert codes(Noun.THEME) == ["forced-return", "reprisals"]


@pytest.mark.parametrize("words", ["پاکستان", "PAKISTAN", "pk"])
def test_a_place_is_found_by_its_name_in_any_language_and_by_its_code(words: str) -> None:
    apply(entry(1, a_testimony()))
    assert "PK" in codes(Noun.PLACE, f"q={words}")
    assert codes(Noun.PLACE, "q=nowhere") == []
