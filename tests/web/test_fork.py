"""A dossier that was put back from a copy: what a reader holds of the other history is told from this."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest
from django.db import transaction
from django.test import Client

from cases.catalog.apply import apply, apply_all
from cases.catalog.entry import Entry
from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.catalog.documents import entry

SENTENCE = "This list was put together anew after the page before was made, so it begins again."
MANY = 60

TURNED = (
    "/testimonies/?page_size=2",
    "/testimonies/?q=lost&page_size=2",
    "/corrections/?",
    "/search/?q=lost",
)
FEEDS = ("/feed.atom?", "/feed.json?", "/testimonies/feed.atom?", "/testimonies/feed.json?")
TAGGED = (
    "/",
    "/testimonies/",
    "/corrections/",
    "/search/?q=shared",
    "/testimonies/T-0000000001/",
    "/testimonies/T-0000000001/v1/",
    "/testimonies/T-0000000001/cite.bib",
    "/testimonies/T-0000000001/schema.jsonld",
    "/testimonies/T-0000000001/card.png",
    "/testimonies/schema.jsonld",
    "/testimonies/export.csv",
    "/testimonies/export.jsonl",
    "/testimonies/feed.atom",
    "/feed.json",
    "/map/residence/",
    "/map/residence/map.svg",
    "/sitemap.xml",
    "/opensearch.xml",
    "/card.png",
    "/api/v1/",
    "/api/v1/changes/",
    "/api/v1/testimonies/",
    "/api/v1/testimonies/T-0000000001/",
    "/api/v1/places/",
)


def put_back(reader: Client, hold: Callable[[Client], list[str]]) -> list[str]:
    """What a reader came to `hold` of a history that is gone, another as long as it in its place."""
    apply(entry(1, documents.a_testimony(1, summary="shared")))
    copy = transaction.savepoint(using="catalog")
    _go_on("lost", digit="0")
    held = hold(reader)
    transaction.savepoint_rollback(copy, using="catalog")
    _go_on("lost and found", digit="f")
    return held


def _go_on(summary: str, *, digit: str) -> None:
    """Testimonies, and each of them corrected, up to the same number."""
    said: list[Entry] = []
    for version, action in ((1, Action.PUBLISH), (2, Action.CORRECT)):
        for number in range(2, MANY + 2):
            document = documents.a_testimony(number, summary=summary, statements=[])
            said.append(entry(len(said) + 2, document, action=action, version=version))
    apply_all([replace(each, digest=each.digest.replace("0", digit)) for each in said])


def following(reader: Client, address: str) -> str:
    """The address of the page after this one."""
    answer = unescape(reader.get(address).content.decode())
    cursor, *_others = re.findall(r"cursor=([-\w]+)", answer)
    return f"{address}&cursor={cursor}"


@pytest.mark.parametrize("address", TURNED)
def test_a_page_says_that_its_list_begins_again_and_shows_the_first_page(
    reader: Client, address: str
) -> None:
    (turned,) = put_back(reader, lambda reader: [following(reader, address)])
    answer = reader.get(turned)
    assert (answer.status_code, "ETag" in answer.headers) == (400, False)
    assert SENTENCE in unescape(answer.content.decode())
    first = set(re.findall(r"T-[0-9A-Z]{10}", reader.get(address).content.decode()))
    assert set(re.findall(r"T-[0-9A-Z]{10}", answer.content.decode())) == first


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_says_so_to_whoever_turns_its_pages(reader: Client, address: str) -> None:
    (turned,) = put_back(reader, lambda reader: [following(reader, address)])
    answer = reader.get(turned)
    assert (answer.status_code, answer.content.decode()) == (400, f"cursor: {SENTENCE}\n")


@pytest.mark.parametrize("plural", ["testimonies", "places"])
def test_a_list_of_the_api_says_so_with_a_code(reader: Client, plural: str) -> None:
    address = f"/api/v1/{plural}/?page_size=1"
    (turned,) = put_back(reader, lambda reader: [reader.get(address).json()["next"]])
    answer = reader.get(turned)
    assert (answer.status_code, answer.json()["code"]) == (410, "begin_again")
    assert answer.headers["Content-Type"] == "application/problem+json"
    unreadable = reader.get(f"{turned}&page_size=none")
    assert (unreadable.status_code, "code" in unreadable.json()) == (400, False)


def test_what_was_put_back_to_is_still_gone_on_from(reader: Client) -> None:
    """A page of before the copy was made is a page of both histories."""
    for number in range(1, 4):
        apply(entry(number, documents.a_testimony(number, statements=[])))
    turned = following(reader, "/testimonies/?page_size=2")
    for number, digest in ((4, "e" * 64), (5, "f" * 64)):
        apply(replace(entry(number, documents.a_testimony(number + 5)), digest=digest))
    assert reader.get(turned).status_code == 200


@pytest.mark.parametrize("address", TAGGED)
def test_no_answer_of_the_other_history_is_taken_for_one_of_this(reader: Client, address: str) -> None:
    """The numbers are the same; the tags are not, so nobody is told that what they hold still stands."""

    def hold(reader: Client) -> list[str]:
        answer = reader.get(address)
        assert answer.status_code == 200, address
        assert reader.get(address, headers={"If-None-Match": answer["ETag"]}).status_code == 304
        return [answer["ETag"]]

    (tag,) = put_back(reader, hold)
    answer = reader.get(address, headers={"If-None-Match": tag})
    assert (answer.status_code, answer["ETag"] == tag) == (200, False)
