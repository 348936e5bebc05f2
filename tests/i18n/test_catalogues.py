"""The catalogues hold what the code says, and the check that says so can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages import Catalog
from django.conf import settings
from django.utils import translation

from cases.vocabulary.language import direction
from dossier.start.messages import BORROWED, catalogues, compiled, extracted, faults_found, faults_in


def test_nothing_a_reader_meets_is_untranslated_and_nothing_is_kept_in_vain() -> None:
    assert list(faults_found()) == []


def test_every_language_of_the_site_has_a_catalogue_and_every_catalogue_a_language() -> None:
    codes = {translation.to_locale(code) for code, _name in settings.LANGUAGES} - {"en"}
    assert {file.parts[-3] for file in catalogues()} == codes


def test_the_desk_is_not_asked_of_translators() -> None:
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in extracted()}
    assert {"Leave this page quickly", "at least", "testimony", "Not before", BORROWED[1]} <= known
    assert "Who sees what" not in known


@pytest.fixture
def template() -> Catalog:
    found = Catalog(fuzzy=False)
    found.add("%(n)s left of %(total)s")
    found.add(("%(n)s word", "%(n)s words"))
    return found


def _translated(**overrides: str | tuple[str, ...]) -> Catalog:
    catalogue = Catalog(locale="ps", fuzzy=False)
    catalogue.add("%(n)s left of %(total)s", overrides.get("left", "%(n)s له %(total)s پاتې"))
    catalogue.add(("%(n)s word", "%(n)s words"), overrides.get("words", ("%(n)s ټکی", "%(n)s ټکي")))
    return catalogue


def test_a_complete_catalogue_has_no_faults(template: Catalog) -> None:
    assert list(faults_in(_translated(), template)) == []


@pytest.mark.parametrize(
    ("overrides", "fault"),
    [
        ({"left": ""}, "not translated"),
        ({"left": "%(n)s پاتې"}, "other placeholders"),
        ({"left": "%(n)d له %(total)s پاتې"}, "other placeholders"),
        ({"words": ("%(n)s ټکی", "ټکي")}, "other placeholders"),
        ({"words": ("%(n)s ټکی", "")}, "not translated"),
        ({"words": ("%(n)s ټکی",)}, "1 plural forms instead of 2"),
    ],
)
def test_a_faulty_translation_is_found(
    template: Catalog, overrides: dict[str, str | tuple[str, ...]], fault: str
) -> None:
    (found,) = faults_in(_translated(**overrides), template)
    assert found.startswith(fault)


def test_guessed_and_forgotten_translations_are_found(template: Catalog) -> None:
    catalogue = _translated()
    catalogue.add("gone", "تللی")
    catalogue["%(n)s left of %(total)s"].flags.add("fuzzy")
    found = sorted(fault.split(":", 1)[0] for fault in faults_in(catalogue, template))
    assert found == ["fuzzy", "not used any more"]


def test_the_same_translations_compile_to_the_same_bytes() -> None:
    assert compiled(_translated()) == compiled(_translated())


def test_a_catalogue_says_that_nobody_has_checked_it() -> None:
    for file in catalogues():
        assert "no native speaker has read this translation yet" in Path(file).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", ["en", "fa-af", "ps"])
def test_django_knows_name_and_direction_of_each_language(code: str) -> None:
    with translation.override(code):
        assert translation.get_language_bidi() == (direction(code) == "rtl")
    assert translation.get_language_info(code)["code"] == code
