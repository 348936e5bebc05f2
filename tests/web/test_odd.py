"""Odd records: what is allowed at its ends works wherever it is shown, and takes nothing else away."""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from cases.catalog.apply import apply_all
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.web.odd import DESCRIBED, WAYS, odd_documents
from tests.web.reading import html, words

PLURALS = ("cases", "testimonies", "statistics", "sources", "actors", "timeline", "declarations")
LANGUAGES = ("", "/fa-af")
_LEAKED = re.compile(r"\{(?:'|&#39;|&quot;|\")(?:withheld|unknown)")


@pytest.fixture
def odd() -> list[Document]:
    """Everything odd, published; each in a version that follows its first."""
    made = list(odd_documents())
    editions = [(each, 1, Action.PUBLISH) for each in made] + [(each, 2, Action.CORRECT) for each in made]
    apply_all(
        [
            documents.entry(number, each, version=version, action=action)
            for number, (each, version, action) in enumerate(editions, 1)
        ]
    )
    return made


def test_every_way_is_published_and_counted(reader: Client, odd: list[Document]) -> None:
    shown = {plural: int(re.findall(r"of (\d+) ", words(reader.get(f"/{plural}/")))[0]) for plural in PLURALS}
    assert sum(shown.values()) == len(odd)
    assert min(shown.values()) == len(WAYS)


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_no_odd_record_takes_a_list_away_or_its_own_page(
    reader: Client, odd: list[Document], prefix: str
) -> None:
    for path in (*_lists(), *_pages(odd)):
        response = reader.get(f"{prefix}{path}")
        assert response.status_code == 200, path
        assert not _LEAKED.search(html(response)), path


def test_every_file_of_odd_records_is_well_formed(reader: Client, odd: list[Document]) -> None:
    for path in _files(odd):
        response = reader.get(path)
        assert response.status_code == 200, path
        body = html(response)
        if "json" in path and not path.endswith(".jsonl"):
            json.loads(body)
        elif path.endswith((".atom", ".xml", ".svg")):
            ET.fromstring(body)  # noqa: S314 - our own
        if path.endswith(".csv"):
            assert not _LEAKED.search(body), path


def test_the_map_and_the_chart_are_drawn(reader: Client, odd: list[Document]) -> None:
    for path in (*_charts(odd, "png"), "/map/residence/map.png", "/map/movement/map.png"):
        response = reader.get(path)
        assert (response.status_code, response["Content-Type"]) == (200, "image/png"), path


def test_a_card_of_every_odd_record_is_drawn_where_it_may_be(reader: Client, odd: list[Document]) -> None:
    for document in odd:
        if document["noun"] in ("testimony", "statistic", "case"):
            response = reader.get(f"{_address(document, by_slug=False)}card.png")
            allowed = (200, 302, 404) if document["noun"] == "testimony" else (200,)
            assert response.status_code in allowed, document["ref"]


def test_the_api_answers_with_every_odd_record(reader: Client, odd: list[Document]) -> None:
    for document in odd:
        noun = Noun(str(document["noun"]))
        name = document["slug"] if noun is Noun.CASE else document["ref"]
        response = reader.get(f"/api/v1/{noun.plural}/{name}/")
        assert (response.status_code, response.json()["ref"]) == (200, document["ref"])
    for noun in DESCRIBED:
        listed = reader.get(f"/api/v1/{noun.plural}/?page_size=100").json()
        assert len(listed["results"]) == listed["count"] >= len(WAYS)
    assert reader.get("/api/v1/changes/?page_size=100").status_code == 200


def _lists() -> Iterator[str]:
    yield from ("/", "/corrections/", "/map/", "/map/movement/", "/map/figures/", "/map/origin/")
    for plural in PLURALS:
        yield from (f"/{plural}/?page_size=100", f"/{plural}/?q=x")
    for asked in ("x", "they", "گفت", "Khan", "left*", '"x"'):
        yield f"/search/?q={asked}"


def _pages(odd: list[Document]) -> Iterator[str]:
    for document in odd:
        if document["noun"] == "event":
            continue
        yield from (_address(document), f"{_address(document, by_slug=False)}v1/")
        if document["noun"] == "statistic":
            yield f"{_address(document)}compared/"
        if document["noun"] in ("statistic", "testimony"):
            yield f"/compare/?ref={document['ref']}&ref=T-0000000001&ref=N-0000000001"


def _files(odd: list[Document]) -> Iterator[str]:
    for plural in PLURALS:
        yield from (f"/{plural}/export.csv", f"/{plural}/export.jsonl")
        yield from (f"/{plural}/feed.atom", f"/{plural}/feed.json", f"/{plural}/schema.jsonld")
    yield from ("/feed.atom", "/feed.json", "/sitemap.xml", "/map/residence/map.svg", *_charts(odd, "svg"))
    for document in odd:
        if document["noun"] == "event":
            continue
        here = _address(document, by_slug=False)
        yield from (f"{here}cite.bib", f"{here}cite.ris", f"{here}cite.csl.json", f"{here}schema.jsonld")


def _charts(odd: list[Document], kind: str) -> Iterator[str]:
    refs = [str(document["ref"]) for document in odd if document["noun"] == "statistic"]
    for place in range(0, len(refs), 4):
        yield f"/statistics/chart.{kind}?of={','.join(refs[place : place + 4])}"


def _address(document: Document, *, by_slug: bool = True) -> str:
    if document["noun"] == "case":
        return f"/cases/{document['slug' if by_slug else 'ref']}/"
    return f"/{Noun(str(document['noun'])).plural}/{document['ref']}/"
