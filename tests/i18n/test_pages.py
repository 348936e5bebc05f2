"""Every page in three languages: its language and direction, its words, its links, its weight."""

from __future__ import annotations

import gzip
import re

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation
from django.utils.translation import gettext
from pytest_django.fixtures import Settings

from cases.vocabulary.edition import Action
from cases.vocabulary.language import direction, language_tag
from tests.catalog import documents
from tests.i18n.reading import own_words
from tests.web.conftest import Publish
from tests.web.reading import html
from tests.web.test_pages import PAGES, STYLESHEET

TRANSLATED = tuple(
    (f"/{code}", language_tag(code), direction(code)) for code, _name in settings.LANGUAGES[1:]
)
LANGUAGES = (("", "en", "ltr"), *TRANSLATED)
NOTICE = "Translation not yet checked by a native speaker."
VERSIONS = ("/testimonies/T-0000000001/v1/", "/statistics/N-0000000001/v1/")
EVERY = (*PAGES, *VERSIONS)
# Names of formats, of a program and of grades: the same in every language.
ALLOWED = {
    *("Atom", "Feed", "API", "CSV", "JSONL", "PNG", "SVG"),
    *("SHA-256", "EDTF", "UTC", "BibTeX", "RIS", "CSL", "JSON"),
    *("CSL-JSON", "Tor", "Browser", "T-7K3M9Q2XAB", "threats"),
}
GRADE = re.compile(r"[A-F][1-6]?")

pytestmark = pytest.mark.usefixtures("dossier")


@pytest.mark.parametrize(("prefix", "lang", "direction"), LANGUAGES)
@pytest.mark.parametrize("address", EVERY)
def test_a_page_says_its_language_and_remembers_nothing(
    reader: Client, address: str, prefix: str, lang: str, direction: str
) -> None:
    response = reader.get(prefix + address, headers={"Accept-Language": "de, ur;q=0.9"})
    page = html(response)
    assert response.status_code == 200
    assert f'<html lang="{lang}" dir="{direction}">' in page
    assert response["Content-Language"] == lang
    assert "Accept-Language" not in response.get("Vary", "")
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies
    assert len(re.findall(r"<h1[ >]", page)) == 1


@pytest.mark.parametrize(("prefix", "lang", "direction"), TRANSLATED)
@pytest.mark.parametrize("address", EVERY)
def test_no_english_word_stands_unmarked_on_a_translated_page(
    reader: Client, address: str, prefix: str, lang: str, direction: str
) -> None:
    words = own_words(html(reader.get(prefix + address)), lang)
    latin = {word.strip(".-'") for word in re.findall(r"[A-Za-z][\w.'-]*", words, re.ASCII)}
    assert {word for word in latin - ALLOWED if not GRADE.fullmatch(word)} == set()
    with translation.override(lang):
        assert gettext(NOTICE) != NOTICE
        assert gettext(NOTICE) in words


@pytest.mark.parametrize(("prefix", "lang", "direction"), TRANSLATED)
@pytest.mark.parametrize("address", EVERY)
def test_links_keep_the_language_except_those_that_change_it(
    reader: Client, address: str, prefix: str, lang: str, direction: str
) -> None:
    page = html(reader.get(prefix + address))
    english = re.compile(r'<div lang="en" dir="ltr">.*?</div>\n', re.DOTALL)
    links = re.findall(r"<(?:a|form)\b[^>]*>", english.sub("", page))
    kept = [link for link in links if "hreflang=" not in link and f'lang="{lang}"' not in link]
    for target in re.findall(r'(?:href|action)="(/[^"]*)"', "".join(kept)):
        assert target.removeprefix("/n").startswith(f"{prefix}/"), target


@pytest.mark.parametrize(("prefix", "lang", "direction"), LANGUAGES)
def test_the_switch_stays_on_the_page_and_keeps_what_was_asked(
    reader: Client, prefix: str, lang: str, direction: str
) -> None:
    page = html(reader.get(f"{prefix}/testimonies/?role=former-soldier&sort=oldest"))
    for other, tag, _direction in LANGUAGES:
        address = f"{other}/testimonies/?role=former-soldier&amp;sort=oldest"
        assert f'<link rel="alternate" hreflang="{tag}" href="http://testserver{address}">' in page
        assert re.search(rf'<a href="{re.escape(address)}" lang="{tag}"', page)


@pytest.mark.parametrize("prefix", ["/fa", "/FA-AF", "/fa-AF", "/en", "/de", "/prs"])
def test_only_the_languages_there_are_have_addresses(reader: Client, prefix: str) -> None:
    response = reader.get(f"{prefix}/testimonies/")
    assert response.status_code == 404
    assert '<html lang="en" dir="ltr">' in html(response)


def test_a_missing_page_answers_in_the_language_of_its_address(reader: Client) -> None:
    response = reader.get("/fa-af//elsewhere.example/")
    page = html(response)
    assert response.status_code == 404
    assert '<html lang="fa-AF" dir="rtl">' in page
    assert "این‌جا چیزی نشر نشده است" in page
    assert '"//' not in page


@pytest.mark.parametrize(
    ("prefix", "title"),
    [("/fa-af", "این گواهی از نشر برداشته شده است"), ("/ps", "دا شاهدي له خپرونې لرې شوې ده")],
)
def test_what_is_gone_is_gone_in_every_language(
    reader: Client, publish: Publish, prefix: str, title: str
) -> None:
    publish(documents.a_testimony(), action=Action.WITHDRAW, version=2)
    response = reader.get(f"{prefix}/testimonies/T-0000000001/")
    assert response.status_code == 410
    assert title in html(response)
    assert "۴۱۰" in html(response)


def test_what_an_operator_wrote_says_its_language(reader: Client, settings: Settings) -> None:
    settings.WITHDRAW_CONTACTS = ["Signal: ask for the number"]
    assert '<li><bdi lang="en">Signal: ask for the number</bdi></li>' in html(reader.get("/ps/withdraw/"))


@pytest.mark.parametrize("address", EVERY)
@pytest.mark.parametrize("prefix", ["/fa-af", "/ps"])
def test_a_translated_page_is_as_small(reader: Client, prefix: str, address: str) -> None:
    page = reader.get(prefix + address).content
    sent = len(gzip.compress(page, 9)) + len(gzip.compress(STYLESHEET.read_bytes(), 9))
    assert sent <= (20 if address == "/" else 14) * 1024


@pytest.mark.parametrize("address", ["/safety/", "/withdraw/"])
@pytest.mark.parametrize("prefix", ["/fa-af", "/ps"])
def test_what_safety_hangs_on_stands_in_english_too(reader: Client, prefix: str, address: str) -> None:
    said = re.search(
        r'<div lang="en" dir="ltr">(.*)</div></div>', html(reader.get(prefix + address)), re.DOTALL
    )
    assert said
    english = html(reader.get(address)).split("<main", 1)[1].split("</main>")[0]
    sentences = [each for each in re.findall(r"<(?:li|h2)>([^<]+)</", english) if "/" not in each]
    assert len(sentences) > 5
    assert all(sentence in said[1] for sentence in sentences[1:])


def test_what_is_not_translated_says_its_language(reader: Client, publish: Publish) -> None:
    publish(documents.a_testimony(2, summary="He was threatened."))
    page = html(reader.get("/fa-af/testimonies/T-0000000002/"))
    assert '<p lang="en" dir="ltr">\u2068He was threatened.\u2069</p>' in page
    assert 'lang="en" dir="ltr"><p>“There were threats.”</p></blockquote>' in page
    assert '<h1><bdi lang="en">Fawad</bdi></h1>' in page
    assert "سرباز پیشین" in page
    assert "\u2068" not in html(reader.get("/testimonies/T-0000000002/"))


def test_a_quotation_in_the_language_of_the_page_needs_no_mark(reader: Client, publish: Publish) -> None:
    said = documents.a_quotation(3, text="تهدید شدم.", lang="fa-AF", dir="rtl")
    publish(documents.a_testimony(3, statements=[said]))
    page = html(reader.get("/fa-af/testimonies/T-0000000003/"))
    assert "<p>«تهدید شدم.»</p></blockquote>" in page
    assert "ترجمه در انتظار است" not in page


@pytest.mark.parametrize("prefix", ["/fa-af", "/ps"])
@pytest.mark.parametrize(
    "name",
    [
        *("testimonies/export.csv", "statistics/export.jsonl", "actors/export.csv"),
        *("testimonies/T-0000000001/cite.bib", "sources/S-0000000001/cite.csl.json"),
        "statistics/N-0000000001/schema.jsonld",
    ],
)
def test_files_are_the_same_in_every_language(reader: Client, prefix: str, name: str) -> None:
    assert html(reader.get(f"{prefix}/{name}")) == html(reader.get(f"/{name}"))


def test_the_api_and_the_desk_speak_english_whatever_is_asked(reader: Client) -> None:
    for address in ("/api/v1/testimonies/?colour=red", "/desk/login/"):
        plain, asked = (
            reader.get(address, headers=headers) for headers in ({}, {"Accept-Language": "fa-AF, ps"})
        )
        assert re.sub(r'value="\w{64}"', "", html(plain)) == re.sub(r'value="\w{64}"', "", html(asked))
        assert reader.get(f"/fa-af{address}").status_code == 404


def test_a_case_named_by_its_reference_is_found_in_the_same_language(reader: Client) -> None:
    response = reader.get("/ps/cases/C-0000000001/")
    assert (response.status_code, response["Location"]) == (302, "/ps/cases/former-soldiers/")
