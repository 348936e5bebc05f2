"""The catalogues hold what the code says, and the check that says so can fail."""

from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.test import Client
from django.utils import translation

from cases.vocabulary.language import UNCHECKED_COUNT, direction
from dossier.develop.messages import (
    BORROWED,
    catalogues,
    collect,
    compiled,
    extracted,
    faults_found,
    faults_in,
)
from dossier.develop.translation_review import mark, share, unchecked
from tests.web.reading import html


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
    mark(catalogue)
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
    catalogue.add("gone", "تللی", user_comments=["unchecked"])
    catalogue["%(n)s left of %(total)s"].flags.add("fuzzy")
    found = sorted(fault.split(":", 1)[0] for fault in faults_in(catalogue, template))
    assert found == ["fuzzy", "not used any more"]


def test_the_same_translations_compile_to_the_same_bytes() -> None:
    assert compiled(_translated()) == compiled(_translated())


def test_digits_are_translated_one_by_one() -> None:
    template, catalogue = Catalog(fuzzy=False), Catalog(locale="ps", fuzzy=False)
    template.add("0123456789,.", context="digits")
    catalogue.add("0123456789,.", "۰۱۲۳۴۵۶۷۸۹", context="digits", user_comments=["unchecked"])
    (found,) = faults_in(catalogue, template)
    assert found.startswith("not one character for each")


@pytest.mark.parametrize("comment", ["checked", "checked: someone", "checked: Zohra, yesterday", "Unread"])
def test_a_sentence_that_does_not_say_whether_it_is_checked_is_found(template: Catalog, comment: str) -> None:
    catalogue = _translated()
    catalogue["%(n)s left of %(total)s"].user_comments = [comment]
    (found,) = faults_in(catalogue, template)
    assert found.startswith("does not say whether it is checked")


def test_a_check_stays_with_its_sentence_and_what_is_new_is_unchecked(
    template: Catalog, tmp_path: Path
) -> None:
    file, catalogue = tmp_path / "django.po", _translated()
    catalogue["%(n)s left of %(total)s"].user_comments = ["checked: Zohra, 2026-12-01"]
    with file.open("wb") as written:
        write_po(written, catalogue)
    template.add("new")
    collect(file, template)
    with file.open("rb") as stored:
        kept = read_po(stored)
    assert {message.id: message.user_comments for message in kept if isinstance(message.id, str)} == {
        "": [],
        "%(n)s left of %(total)s": ["checked: Zohra, 2026-12-01"],
        "new": ["unchecked"],
    }
    assert (share(kept), unchecked(kept)) == ("1 of 3 sentences checked by a native speaker", 2)


def test_the_pages_say_that_a_translation_is_unchecked_until_all_of_it_is_checked(
    reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogue = _translated()
    assert _said_to_be_left(catalogue) == "2"
    for message in catalogue:
        message.user_comments = ["checked: Zohra, 2026-12-01"]
    assert _said_to_be_left(catalogue) == "0"
    notice = "ترجمه هنوز بررسی نشده است"
    assert notice in html(reader.get("/fa-af/method/"))
    monkeypatch.setattr("cases.pages.records.frame.pgettext", lambda _context, _name: "0")
    assert notice not in html(reader.get("/fa-af/method/"))


def _said_to_be_left(catalogue: Catalog) -> str:
    """The number of unchecked sentences that a page finds in the compiled catalogue."""
    return GNUTranslations(BytesIO(compiled(catalogue))).pgettext(*UNCHECKED_COUNT)


@pytest.mark.parametrize("code", ["en", "fa-af", "ps"])
def test_django_knows_name_and_direction_of_each_language(code: str) -> None:
    with translation.override(code):
        assert translation.get_language_bidi() == (direction(code) == "rtl")
    assert translation.get_language_info(code)["code"] == code
