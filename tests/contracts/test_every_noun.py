"""Whatever is published has its place at every door: what a floor forgot is a red test, and no error page."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final
from urllib.parse import SplitResult, urlsplit

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from cases.actions.withdraw import withdraw
from cases.ledger.follow import follow
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import EDITIONED
from tests.contracts.doors import WORDS
from tests.factories import ENTROPY, NOW, publish_whole, the_cast
from tests.factories.nouns import MAKERS
from tests.taken_back import made_once

pytestmark = pytest.mark.django_db

WORD: Final = "Zarbolat"
STYLES: Final = ("bib", "ris", "csl.json")
LANGUAGES: Final = ("", "/fa-af", "/ps")
_PICTURE: Final = re.compile(r'<meta property="og:image" content="([^"]+)">')


@pytest.fixture(scope="module", params=EDITIONED)
def published(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Record]:
    """One published record of a noun, with whatever it cannot be read without; made once for its tests."""
    with made_once(django_db_blocker):
        made = MAKERS[request.param](WORD)
        publish_whole(made)
        followed()
        yield made


@pytest.fixture
def record(published: Record, db: None) -> Record:
    """The published record; what the test does to it is taken back."""
    return published


def followed() -> None:
    """Readers are told."""
    assert not follow(Audience.PUBLIC, at=NOW).fault


def read(client: Client, address: str) -> str:
    """What an address answers; there has to be an answer."""
    response = client.get(address)
    assert response.status_code == 200, address
    content = b"".join(response) if response.streaming else response.content
    return content.decode(errors="replace")


def names(text: str, record: Record) -> bool:
    """Whether a text leads to the record: a case goes by its slug where readers go."""
    return any(name in text for name in (record.ref, f"/{getattr(record, 'slug', record.ref)}/"))


def where(client: Client, record: Record) -> SplitResult:
    """The address of the record's page as the API tells it; one on a list's page has a fragment."""
    told = client.get(f"/api/v1/{record.noun.plural}/{record.ref}/").json()
    return urlsplit(str(told["url"]))


def test_the_api_has_it(client: Client, record: Record) -> None:
    """Alone, in its list, by its words, and among what changed."""
    plural = record.noun.plural
    for address in (f"{plural}/{record.ref}/", f"{plural}/", f"{plural}/?q={WORD}", "changes/"):
        assert record.ref in read(client, f"/api/v1/{address}"), address


def test_it_has_a_page_in_every_language_and_under_a_title_that_says_nothing(
    client: Client, record: Record
) -> None:
    page = where(client, record).path
    for prefix in (*LANGUAGES, *(f"/n{language}" for language in LANGUAGES)):
        assert names(read(client, f"{prefix}{page}"), record), prefix


def test_its_list_has_it_on_the_page_and_in_every_file(client: Client, record: Record) -> None:
    """By its words, too. What describes the list for machines describes the list, not what is in it."""
    word = WORDS[record.noun]
    for file in ("", "export.csv", "export.jsonl", "feed.atom", "feed.json"):
        for asked in ("", f"?q={WORD}"):
            assert names(read(client, f"/{word}/{file}{asked}"), record), file
    assert read(client, f"/{word}/schema.jsonld")


def test_it_is_found_in_all_that_is_published(client: Client, record: Record) -> None:
    for language in LANGUAGES:
        assert names(read(client, f"{language}/search/?q={WORD}"), record), language


def test_the_feed_of_all_that_happens_tells_it(client: Client, record: Record) -> None:
    for form in ("atom", "json"):
        for language in LANGUAGES:
            assert names(read(client, f"{language}/feed.{form}"), record), form


def test_it_can_be_cited_now_and_as_it_was(client: Client, record: Record) -> None:
    """Where it has a page of its own; what stands on a list's page is cited by the source it was read in."""
    page = where(client, record)
    ref = f"/{record.noun.plural}/{record.ref}/"
    for version in ("", "v1/"):
        for file in ("", *(f"cite.{style}" for style in STYLES)):
            response = client.get(f"{ref}{version}{file}", follow=True)
            assert response.status_code == (404 if page.fragment else 200), file
    assert client.get(f"{ref}schema.jsonld").status_code == (404 if page.fragment else 200)


def test_a_search_engine_is_led_to_its_page(client: Client, record: Record) -> None:
    page = where(client, record)
    assert f"{page.path}</loc>" in read(client, "/sitemap.xml")


def test_whoever_shares_its_page_shares_a_picture(client: Client, record: Record) -> None:
    page = read(client, where(client, record).path)
    (picture,) = _PICTURE.findall(page)
    assert client.get(urlsplit(unescape(picture)).path).headers["Content-Type"] == "image/png"


def test_when_it_is_withdrawn_every_door_says_so(client: Client, record: Record) -> None:
    """Gone, under its address and among what changed, with nothing of what it said."""
    page = where(client, record)
    row = type(record)._default_manager.get(pk=record.pk)
    withdraw(records=[row], by=the_cast().guardian, at=NOW, why="asked", entropy=ENTROPY)
    followed()
    assert client.get(f"/api/v1/{record.noun.plural}/{record.ref}/").status_code == 410
    if not page.fragment:
        for language in LANGUAGES:
            assert client.get(f"{language}/{record.noun.plural}/{record.ref}/").status_code == 410
    for address in ("/feed.atom", "/feed.json", "/api/v1/changes/"):
        told = read(client, address)
        assert record.ref in told, address
        assert WORD not in told, address
    assert record.ref not in read(client, f"/{WORDS[record.noun]}/")
    assert WORD not in read(client, "/search/")
