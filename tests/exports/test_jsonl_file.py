"""JSON Lines: the stored documents, with what a file alone must still say."""

import json

import pytest
from django.http import QueryDict

from cases.catalog.apply import apply
from cases.catalog.models import Testimony
from cases.exports.file_format import FORMATS
from cases.filters.query import read
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from tests.catalog.documents import a_quotation, a_source, a_testimony, an_actor, entry, source_brief

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])


def lines(noun: Noun, *documents: Document) -> list[bytes]:
    for number, document in enumerate(documents, 1):
        apply(entry(number, document))
    asked = read(noun, QueryDict(), audience=Audience.PUBLIC)
    return b"".join(FORMATS["jsonl"].write(asked, base="https://dossier.example")).splitlines()


def test_a_line_is_the_stored_document_and_two_fields_more() -> None:
    quotation = a_quotation(
        text="‘There is no guarantee’ \u2028 [of safety]", source=source_brief(rights="© R")
    )
    (line,) = lines(Noun.TESTIMONY, a_testimony(statements=[quotation]))
    (row,) = Testimony.objects.all()
    assert row.document[1:].encode() in line
    assert json.loads(line) == json.loads(row.document) | {
        "permalink": "https://dossier.example/testimonies/T-0000000001/",
        "rights": "© R",
    }


def test_a_source_keeps_the_rights_it_states() -> None:
    (line,) = lines(Noun.SOURCE, a_source(rights={"unknown": "not stated"}))
    assert json.loads(line)["rights"] == {"unknown": "not stated"}


def test_what_quotes_no_source_has_no_rights_to_state() -> None:
    (line,) = lines(Noun.ACTOR, an_actor())
    assert json.loads(line)["rights"] is None


def test_nothing_found_is_an_empty_file() -> None:
    assert lines(Noun.TESTIMONY) == []


def test_a_file_is_named_after_the_list_and_the_edition() -> None:
    assert FORMATS["jsonl"].file_name(Noun.TESTIMONY, edition=12) == "testimonies-12.jsonl"
