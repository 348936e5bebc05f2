"""Every noun that the catalog keeps has a list, and one that has none has a reason."""

import pytest

from cases.catalog.label import Label
from cases.catalog.row import Row
from cases.filters.nouns import FILTERS, SEARCHED
from cases.vocabulary.noun import EDITIONED, Noun

WITHOUT_A_LIST = {
    Noun.PERSON: "a list of people would link their testimonies",
    Noun.PASSAGE: "stands in the records that were read in it",
    Noun.SNAPSHOT: "stands in its source",
    Noun.SNAPSHOT_TEXT: "stands in its source",
    Noun.RIGHT_OF_REPLY: "stands in its case",
    **dict.fromkeys(
        (
            *(Noun.CONSENT, Noun.STRIKE, Noun.REVIEW, Noun.AUDIT_ENTRY, Noun.ACCOUNT, Noun.REVISION),
            *(Noun.DEPENDENCY, Noun.READING, Noun.FINDING, Noun.SHORTCOMING, Noun.SEAL),
            *(Noun.CUSTODY, Noun.PACKET, Noun.PACKET_MEMBER, Noun.DECISION),
            *(Noun.ERRAND, Noun.SIGHTING),
        ),
        "is the desk's own",
    ),
}


@pytest.mark.parametrize("noun", Noun)
def test_a_noun_has_a_list_or_a_reason_for_having_none(noun: Noun) -> None:
    assert (noun in FILTERS) != (noun in WITHOUT_A_LIST), (
        f"Nobody decided whether readers can list {noun.plural}: declare what they can ask in "
        f"cases/filters/{noun.value}.py and add it to FILTERS in cases/filters/nouns.py, or say here why not."
    )


@pytest.mark.parametrize("noun", FILTERS)
def test_a_list_is_that_of_its_noun(noun: Noun) -> None:
    model = FILTERS[noun].model
    assert FILTERS[noun].noun is noun
    assert model.noun is noun if issubclass(model, Row) else issubclass(model, Label)
    assert model._meta.model_name == noun.value


def test_everything_that_is_published_as_an_edition_is_searched() -> None:
    assert set(SEARCHED) == set(EDITIONED), "a noun is searched as soon as it has a list"
