"""Wording: nobody is quoted with words that are not theirs, and what the source says stands beside them."""

import csv
import json
import re
from collections.abc import Callable

import pytest
from django.test import Client

from cases.vocabulary.canonical import Document, Json
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

PARAPHRASE = "Officers had threatened his family"
WORDS = "They said my brothers would pay"
DARI = "برادرانم را تهدید کردند"
ADDRESS = "/testimonies/T-0000000001/"
EVERYWHERE = (
    "/", "/testimonies/", ADDRESS, f"{ADDRESS}v1/", "/sources/S-0000000001/", "/cases/former-soldiers/",
    "/actors/A-0000000001/", "/search/?q=officers", "/search/?q=threatened", "/compare/?ref=T-0000000001",
    "/testimonies/feed.atom", "/testimonies/feed.json", "/feed.atom", f"{ADDRESS}cite.bib",
    f"{ADDRESS}cite.csl.json", f"{ADDRESS}statements/Q-0000000001/cite.bib",
    f"{ADDRESS}statements/Q-0000000001/cite.ris", "/testimonies/export.csv",
)  # fmt: skip
SITE = {"@type": "Organization", "name": "Dossier", "url": "http://testserver/"}
Told = Callable[..., None]


@pytest.fixture
def told(publish: Publish) -> Told:
    """Publishes a dossier whose testimony holds one statement, of the wording and with the passage given."""

    def tell(wording: str, text: str, exact: str, passage: Json = None, **said: Json) -> None:
        place = documents.a_passage(exact=exact) if passage is None else passage
        statement = documents.a_quotation(wording=wording, text=text, passage=place, **said)
        publish(documents.a_testimony(statements=[statement]))

    for each in (documents.a_source(), documents.an_actor(), documents.a_case()):
        publish(each)
    return tell


@pytest.mark.parametrize("language", ["", "/fa-af"])
@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_paraphrase_stands_between_no_quotation_marks(
    reader: Client, told: Told, path: str, language: str
) -> None:
    told("paraphrase", PARAPHRASE, WORDS)
    response = reader.get(f"{'' if 'export' in path else language}{path}")
    assert response.status_code == 200, path
    assert not re.search(f'[“«"„‘]\\s*(?:<[^>]*>)*{PARAPHRASE}', html(response).replace('="', "=")), path
    assert not re.search(f'class="q[^>]*><p>[^<]*{PARAPHRASE}', html(response)), path


def test_the_words_of_the_source_stand_beside_a_paraphrase_wherever_it_stands(
    reader: Client, told: Told
) -> None:
    told("paraphrase", PARAPHRASE, WORDS)
    for path in (
        "/", "/testimonies/", ADDRESS, "/cases/former-soldiers/", "/search/?q=officers",
        "/compare/?ref=T-0000000001",
    ):  # fmt: skip
        text = words(reader.get(path))
        assert f"“{WORDS}”" in text, path
        assert text.index("in other words") < text.index("The words of the source:") < text.index(WORDS), path


def test_the_page_of_a_source_shows_its_words_and_not_our_paraphrase(reader: Client, told: Told) -> None:
    told("paraphrase", PARAPHRASE, WORDS)
    text = words(reader.get("/sources/S-0000000001/"))
    assert f"“{WORDS}” Fawad" in text
    assert PARAPHRASE not in text


def test_a_paraphrase_never_heads_anything(reader: Client, told: Told) -> None:
    told("paraphrase", PARAPHRASE, WORDS)
    for path in ("/", ADDRESS):
        assert "q-hero" not in html(reader.get(path))
    cited = html(reader.get(f"{ADDRESS}statements/Q-0000000001/cite.ris"))
    assert "TI  - Told in other words than those of Fawad" in cited
    for path in ("/testimonies/feed.atom", f"{ADDRESS}cite.bib"):
        assert PARAPHRASE not in html(reader.get(path))


def test_somebodys_own_words_stand_first_before_any_paraphrase(reader: Client, publish: Publish) -> None:
    publish(documents.a_source())
    publish(documents.a_testimony(2, statements=[_paraphrase(2)], person={"shown_as": "Fahim"}))
    spoken = documents.a_quotation(1, text="They came.", wording="verbatim", passage=documents.a_passage())
    publish(documents.a_testimony(1, statements=[_paraphrase(3), spoken]))
    assert re.findall(r'<blockquote class="q q-hero"[^>]*><p>(.*?)</p>', html(reader.get("/"))) == [
        "“They came.”"
    ]
    text = words(reader.get(ADDRESS))
    assert text.index("They came.") < text.index(PARAPHRASE)


def test_a_translation_of_the_desk_says_so_and_shows_the_original_in_its_language(
    reader: Client, told: Told
) -> None:
    told("translation", "They threatened my brothers.", DARI, original_lang="fa-AF")
    for path in ("/", "/testimonies/", ADDRESS, "/search/?q=brothers", "/cases/former-soldiers/"):
        response = reader.get(path)
        assert f'<blockquote class="q q-s" lang="fa-AF" dir="rtl"><p>«{DARI}»</p>' in html(response), path
        said = words(response)
        assert "translation by the desk, not the speaker’s own wording. The original, in Dari:" in said, path
    assert f"«{DARI}»" in words(reader.get("/sources/S-0000000001/"))


def test_an_original_whose_language_is_not_known_keeps_its_direction(reader: Client, told: Told) -> None:
    told("translation", "They threatened my brothers.", DARI)
    page = html(reader.get(ADDRESS))
    assert f'<blockquote class="q q-s" lang="" dir="rtl"><p>«{DARI}»</p>' in page
    assert "The original:" in page


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("translation", "The original: withheld for safety"),
        ("paraphrase", "The words of the source: withheld for safety"),
    ],
)
def test_where_the_words_of_the_source_are_withheld_that_is_said_in_their_place(
    reader: Client, told: Told, wording: str, said: str
) -> None:
    told(wording, PARAPHRASE, "", passage={"withheld": "safety"})
    assert said in words(reader.get(ADDRESS))


def test_machines_are_told_of_no_quotation_where_nobody_is_quoted(reader: Client, told: Told) -> None:
    told("paraphrase", PARAPHRASE, WORDS)
    (part,) = _parts(reader)
    assert (part["@type"], part["text"]) == ("CreativeWork", PARAPHRASE)
    assert part["creator"] == SITE


def test_machines_are_told_who_translated_what(reader: Client, told: Told) -> None:
    told("translation", "They threatened my brothers.", DARI, original_lang="fa-AF")
    (part,) = _parts(reader)
    assert (part["@type"], part["translator"]) == ("Quotation", SITE)
    assert part["translationOfWork"] == {"@type": "Quotation", "text": DARI, "inLanguage": "fa-AF"}


def test_what_was_published_before_this_was_recorded_is_quoted_as_before(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_testimony())
    text = words(reader.get(ADDRESS))
    assert "“There were threats.”" in text
    assert "compared" not in text
    assert "other words" not in text


def test_api_and_files_say_whose_words_they_are(reader: Client, told: Told) -> None:
    told("paraphrase", PARAPHRASE, WORDS)
    statement = reader.get("/api/v1/statements/Q-0000000001/").json()
    assert statement["wording"] == "paraphrase"
    header, row = csv.reader(html(reader.get("/testimonies/export.csv")).splitlines())
    cells = dict(zip(header, row, strict=True))
    assert (cells["wordings"], cells["texts"]) == ("paraphrase", PARAPHRASE)
    (line,) = html(reader.get("/testimonies/export.jsonl")).splitlines()
    assert [each["wording"] for each in json.loads(line)["statements"]] == ["paraphrase"]


def _paraphrase(number: int) -> Json:
    made: Document = documents.a_quotation(
        number, wording="paraphrase", text=PARAPHRASE, passage=documents.a_passage(number, exact=WORDS)
    )
    return made


def _parts(reader: Client) -> list[dict[str, Json]]:
    found: list[dict[str, Json]] = json.loads(html(reader.get(f"{ADDRESS}schema.jsonld")))["hasPart"]
    return found
