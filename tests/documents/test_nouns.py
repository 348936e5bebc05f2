"""Every noun that is published has its documents declared, with its list and its columns."""

import pytest

from cases.catalog.row import Row
from cases.documents.nouns import DOCUMENTS, record_of
from cases.exports.tables import COLUMNS
from cases.filters.nouns import FILTERS
from cases.vocabulary.noun import EDITIONED, Noun


@pytest.mark.parametrize("noun", EDITIONED)
def test_what_is_published_as_an_edition_is_declared(noun: Noun) -> None:
    assert noun in DOCUMENTS, (
        f"Nobody declared what is published of a {noun.value}: declare its keys in "
        f"cases/documents/{noun.value}.py and add it to DOCUMENTS in cases/documents/nouns.py."
    )


@pytest.mark.parametrize("noun", sorted({*DOCUMENTS, *FILTERS}))
def test_what_is_declared_can_be_listed_and_what_can_be_listed_is_declared(noun: Noun) -> None:
    assert noun in FILTERS, f"There is no list of {noun.plural}: add one in cases/filters/nouns.py."
    assert noun in DOCUMENTS, f"Nothing says what a {noun.value} is: add it to cases/documents/nouns.py."


@pytest.mark.parametrize("noun", [noun for noun in FILTERS if issubclass(FILTERS[noun].model, Row)])
def test_records_can_be_downloaded(noun: Noun) -> None:
    assert noun in COLUMNS, (
        f"A list of {noun.plural} cannot be downloaded: say in cases/documents/{noun.value}.py which "
        "`columns` show one."
    )


@pytest.mark.parametrize("noun", DOCUMENTS)
def test_the_documents_of_a_noun_say_that_they_are(noun: Noun) -> None:
    declared = DOCUMENTS[noun].component.keys["noun"]
    assert (declared.schema["enum"], declared.example) == ([noun.value], noun.value)


@pytest.mark.parametrize("noun", DOCUMENTS)
def test_a_document_is_read_as_the_record_that_it_says_it_is(noun: Noun) -> None:
    document = dict(DOCUMENTS[noun].component.example)  # type: ignore[arg-type]
    if noun in (Noun.INDICATOR, Noun.PLACE, Noun.THEME, Noun.TERM):
        with pytest.raises(ValueError, match=f"a {noun.value} is no record"):
            record_of(document)
    else:
        assert type(record_of(document)) is DOCUMENTS[noun]


def test_a_document_that_does_not_say_what_it_is_is_no_record() -> None:
    with pytest.raises(ValueError, match="not a valid Noun"):
        record_of({"ref": "T-AZAQZS2FYX"})
