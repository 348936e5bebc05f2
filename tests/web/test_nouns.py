"""What is published has a list and words on the site: whatever was forgotten is told here, not to readers."""

import pytest

from cases.pages.records.headline import NOUNS as WORDS
from cases.queries.incoming import asked_by
from cases.vocabulary.noun import EDITIONED, PAGED, Noun
from cases.web.nouns import NOUNS as VIEWS


@pytest.mark.parametrize("noun", EDITIONED)
def test_every_published_noun_has_words_and_a_list_on_the_site(noun: Noun) -> None:
    assert noun in WORDS, f"cases/pages/records/headline.py does not say what readers call a {noun.value}"
    assert noun in VIEWS, f"cases/web/nouns.py has no list for a {noun.value}"


def test_nothing_else_has_them() -> None:
    assert {*WORDS} == {*VIEWS} == {*EDITIONED}


def test_whoever_has_an_address_of_its_own_has_a_page() -> None:
    assert [noun for noun in VIEWS if VIEWS[noun].paged] == [noun for noun in VIEWS if noun in PAGED]


@pytest.mark.parametrize(
    ("parameter", "nouns"),
    [
        ("source", (Noun.TESTIMONY, Noun.DECLARATION, Noun.STATISTIC, Noun.EVENT, Noun.SOURCE, Noun.CASE)),
        ("actor", (Noun.TESTIMONY, Noun.DECLARATION, Noun.STATISTIC, Noun.EVENT, Noun.SOURCE, Noun.ACTOR)),
        ("theme", (Noun.TESTIMONY, Noun.DECLARATION, Noun.STATISTIC, Noun.CASE)),
    ],
)
def test_what_leads_to_a_record_is_asked_of_every_list_that_can_tell(
    parameter: str, nouns: tuple[Noun, ...]
) -> None:
    assert asked_by(parameter) == nouns
