"""A reader of Dari or Pashto meets the whole dossier in their language, but for what others said."""

from collections.abc import Iterator

import pytest

from cases.models.json_fields import own_words
from cases.models.nouns import MODELS
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.translated import other_languages
from tests.first_dossier.library import Library, part, parts

KEYS = {"description": {Noun.SOURCE: "note"}}
"""Columns whose key in documents is called otherwise."""


def _owned(library: Library) -> Iterator[tuple[Noun, Document]]:
    """Every document, and every statement within one."""
    for document in library.documents:
        noun = Noun(str(document["noun"]))
        yield noun, document
        if noun is Noun.TESTIMONY:
            yield from ((Noun.STATEMENT, each) for each in parts(document, "statements"))


def test_every_word_of_the_desk_stands_in_every_language(public: Library) -> None:
    told = 0
    for noun, document in _owned(public):
        translated = document.get("translated", {})
        assert isinstance(translated, dict)
        for column in own_words(MODELS[noun]):
            key = KEYS.get(column, {}).get(noun, column)
            words = document.get(key)
            if not column.startswith("inferred.") and isinstance(words, str):
                assert set(part(translated, key)) == set(other_languages()), (document["ref"], key)
                told += 1
    assert told > 60


def test_every_reason_of_an_inference_stands_in_every_language(public: Library) -> None:
    told = 0
    for _noun, document in _owned(public):
        translated = document.get("translated", {})
        assert isinstance(translated, dict)
        inferred = document.get("inferred", {})
        assert isinstance(inferred, dict)
        for key in inferred:
            assert set(part(translated, f"inferred.{key}")) == set(other_languages()), (document["ref"], key)
            told += 1
    assert told == 10


def test_so_does_every_reason_of_a_date(public: Library) -> None:
    dates = [
        value
        for document in public.documents
        for value in document.values()
        if isinstance(value, dict) and "edtf" in value and "inferred" in value
    ]
    assert len(dates) > 20
    for date in dates:
        assert set(part(part(date, "translated"), "inferred")) == set(other_languages())


@pytest.mark.parametrize("kind", ["indicators", "themes", "places"])
def test_every_label_has_a_name_in_every_language(public: Library, kind: str) -> None:
    labels = [part(document, "labels") for document in public.documents if "labels" in document]
    found = [part(each, kind) for each in labels if kind in each]
    assert found
    for names in found:
        for code in names:
            assert {"en", *other_languages()} <= part(names, code).keys(), code


def test_the_unit_and_the_definition_of_what_is_counted_are_translated(public: Library) -> None:
    for document in public.all(Noun.STATISTIC):
        label = part(part(part(document, "labels"), "indicators"), str(document["indicator"]))
        assert {"unit", "definition"} <= part(label, "translated").keys()


def test_nothing_claims_to_have_been_checked(public: Library) -> None:
    for _noun, document in _owned(public):
        for by_language in (document.get("translated") or {}).values():  # type: ignore[union-attr]
            assert isinstance(by_language, dict)
            assert all(one["checked"] is False for one in by_language.values())  # type: ignore[call-overload,index]


def test_what_others_said_is_not_translated_by_the_desk(public: Library) -> None:
    for statement in public.all(Noun.STATEMENT):
        assert statement["translations"] == []
