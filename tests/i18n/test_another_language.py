"""A language is a catalogue and nothing else: one is made up, compiled, and read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po
from django.conf.locale import LANG_INFO
from django.test import Client
from pytest_django.fixtures import Settings

from dossier.develop.messages import collect, extracted, faults_in
from dossier.settings.languages import introduce, languages, right_to_left
from tests.i18n.reading import own_words
from tests.web.reading import html
from tests.web.test_pages import PAGES

WORD = re.compile(r"(%\(\w+\)[sd]|%[sd%]|#|<[^>]+>)|[A-Za-z’]+")
FACTS = {"English": "اردو", "0123456789,.": "0123456789,."}


@pytest.fixture(scope="module")
def template() -> Catalog:
    """What the code says."""
    return extracted()


@pytest.fixture(params=["ur", "bal"])
def locale(request: pytest.FixtureRequest, tmp_path: Path, template: Catalog) -> Path:
    """A folder with a catalogue, begun empty, collected, translated and collected again.

    Django knows Urdu. It does not know Balochi.
    """
    file = tmp_path / request.param / "LC_MESSAGES" / "django.po"
    file.parent.mkdir(parents=True)
    _write(file, Catalog(locale="ur", fuzzy=False))
    collect(file, template)
    assert languages(tmp_path) == [("en", "English")], "it does not say its own name yet"
    catalogue = _read(file)
    for message in catalogue:
        if message.id:
            said = _made_up(message.id if isinstance(message.id, str) else message.id[-1])
            message.string = (said, said) if message.pluralizable else said
    _write(file, catalogue)
    collect(file, template)
    assert list(faults_in(_read(file), template)) == []
    return tmp_path


@pytest.fixture
def code(locale: Path, settings: Settings) -> Iterator[str]:
    """The language's code, on a site whose settings were made from that folder."""
    settings.LOCALE_PATHS = [locale]
    settings.LANGUAGES = languages(locale)
    settings.LANGUAGES_BIDI = right_to_left(settings.LANGUAGES)
    known = dict(LANG_INFO)
    introduce(settings.LANGUAGES)
    yield settings.LANGUAGES[1][0]
    LANG_INFO.clear()
    LANG_INFO.update(known)


@pytest.mark.usefixtures("dossier")
def test_a_catalogue_alone_makes_a_language_of_the_site(reader: Client, code: str) -> None:
    for address in PAGES:
        page = html(reader.get(f"/{code}{address}"))
        assert f'<html lang="{code}" dir="rtl">' in page, address
        assert "لفظ" in own_words(page, code), address
    page = html(reader.get(f"/{code}/testimonies/?sort=oldest"))
    assert f'<link rel="alternate" hreflang="{code}" href="http://testserver/{code}/testimonies/' in page
    assert '<a href="/testimonies/?sort=oldest" lang="en" dir="ltr" hreflang="en">English</a>' in page
    assert f'lang="{code}" dir="rtl" aria-current="true">اردو</a>' in page


@pytest.mark.usefixtures("dossier")
def test_files_for_machines_know_it_too(reader: Client, code: str) -> None:
    assert f"<loc>http://testserver/{code}/sources/S-0000000001/</loc>" in html(reader.get("/sitemap.xml"))
    assert f"http://testserver/{code}/search/?q={{searchTerms}}" in html(
        reader.get(f"/{code}/opensearch.xml")
    )
    assert f'xml:lang="{code}"' in html(reader.get(f"/{code}/testimonies/feed.atom"))


def _made_up(text: str) -> str:
    """`text` with another word for each of its words, its marks left alone."""
    return FACTS.get(text) or WORD.sub(lambda found: found[1] or "لفظ", text)


def _read(file: Path) -> Catalog:
    with file.open("rb") as stored:
        return read_po(stored, domain="django")


def _write(file: Path, catalogue: Catalog) -> None:
    with file.open("wb") as written:
        write_po(written, catalogue)
