"""Lists with words: what comes closest to them stands first, and among equals the newest."""

import pytest
from django.http import QueryDict

from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.catalog.text.test_matching import publish

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def told(number: int, summary: str, *, day: str) -> str:
    """A testimony reported on a day."""
    date: Document = {"edtf": day, "earliest": day, "latest": day}
    quotations: list[Json] = [documents.a_quotation(number)]
    return publish(documents.a_testimony(number, summary=summary, statements=quotations, date=date))


def listed(query: str) -> list[str]:
    """The references of a list, in its order."""
    asked = read(Noun.TESTIMONY, QueryDict(query), audience=Audience.PUBLIC)
    assert asked.problems == ()
    return [str(row) for row in asked.iterator()]


def test_the_words_together_come_first_then_the_words_then_their_forms_and_the_newest_among_equals() -> None:
    form = told(1, "the nights in a prison", day="2023-05-01")
    apart = told(2, "a night, and then a prison", day="2023-01-01")
    newer = told(3, "a prison at night", day="2023-02-01")
    together = told(4, "one night prison", day="2021-01-01")
    assert listed("q=night+prison") == [together, newer, apart, form]
    assert listed("q=night") == [newer, apart, together, form]
    assert listed("q=night+prison&sort=newest") == [form, newer, apart, together]


def test_a_name_as_it_was_asked_for_comes_before_its_other_spellings() -> None:
    other = told(1, "told by Mohammed", day="2023-05-01")
    same = told(2, "told by Muhammad", day="2021-01-01")
    assert listed("q=Muhammad") == [same, other]
    assert listed("q=Mohammed") == [other, same]


def test_what_must_not_occur_does_not_occur_in_any_of_them() -> None:
    kept = told(1, "one night prison", day="2021-01-01")
    told(2, "one night prison bazaar", day="2022-01-01")
    assert listed("q=night+prison+-bazaar") == [kept]
