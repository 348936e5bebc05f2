"""Feeds on the site: the same entries in both formats, under the filters of their list."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html

ATOM = "{http://www.w3.org/2005/Atom}"
LISTS = ("cases", "testimonies", "statistics", "sources", "timeline", "actors")
KNOWN = {"version", "title", "home_page_url", "feed_url", "language", "authors", "items", "next_url"}
KNOWN_OF_AN_ITEM = {
    *("id", "url", "title", "content_text", "date_published", "date_modified", "language", "_dossier")
}


def read_atom(client: Client, address: str) -> list[tuple[str, str, str]]:
    """Id, title and address of each entry."""
    feed = ET.fromstring(client.get(address).content)  # noqa: S314 - our own
    found = []
    for entry in feed.iter(f"{ATOM}entry"):
        link = entry.find(f"{ATOM}link")
        assert link is not None
        found.append(
            (entry.findtext(f"{ATOM}id", ""), entry.findtext(f"{ATOM}title", ""), link.attrib["href"])
        )
    return found


def read_json(client: Client, address: str) -> list[tuple[str, str, str]]:
    """The same of JSON Feed, which must keep to version 1.1."""
    response = client.get(address)
    assert response["Content-Type"] == "application/feed+json; charset=utf-8"
    feed: dict[str, Any] = json.loads(response.content)
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert set(feed) <= KNOWN
    assert feed["feed_url"] == f"http://testserver{address}"
    for item in feed["items"]:
        assert set(item) <= KNOWN_OF_AN_ITEM
        assert item["content_text"]
        assert item["date_modified"] == "2026-11-22T00:00:00Z"
    return [(item["id"], item["title"], item["url"]) for item in feed["items"]]


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("prefix", ["", "/fa-af"])
@pytest.mark.parametrize("name", [*(f"/{each}/feed" for each in LISTS), "/feed"])
def test_both_formats_hold_the_same_entries(reader: Client, prefix: str, name: str) -> None:
    entries = read_atom(reader, f"{prefix}{name}.atom")
    tag = "fa-AF" if prefix else "en"
    assert {reader.get(f"{prefix}{name}.{form}")["Content-Language"] for form in ("atom", "json")} == {tag}
    assert entries == read_json(reader, f"{prefix}{name}.json")
    assert entries
    assert all(url.startswith(f"http://testserver{prefix}/") for _id, _title, url in entries)


def test_a_feed_holds_what_the_lists_filters_find_and_the_list_leads_to_it(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_testimony(1))
    publish(documents.a_testimony(2, residence="PK"))
    asked = "?residence=PK-PB&sort=oldest"
    for form, read in (("atom", read_atom), ("json", read_json)):
        assert f'href="/testimonies/feed.{form}?residence=PK-PB&amp;sort=oldest"' in html(
            reader.get(f"/testimonies/{asked}")
        )
        found = read(reader, f"/testimonies/feed.{form}?residence=PK-PB")
        assert [url for _id, _title, url in found] == ["http://testserver/testimonies/T-0000000001/"]
        assert reader.get(f"/testimonies/feed.{form}?colour=red").status_code == 400


def test_what_is_withdrawn_leaves_every_feed_and_the_stream_says_so(reader: Client, publish: Publish) -> None:
    publish(documents.a_testimony(1))
    publish(documents.a_testimony(1), action=Action.WITHDRAW, version=2)
    for form, read in (("atom", read_atom), ("json", read_json)):
        assert read(reader, f"/testimonies/feed.{form}") == []
        assert [title for _id, title, _url in read(reader, f"/feed.{form}")] == [
            "Testimony T-0000000001: withdrawn"
        ]
        assert "Fawad" not in html(reader.get(f"/feed.{form}"))


def test_a_long_feed_goes_on_at_another_address(reader: Client, publish: Publish) -> None:
    for number in range(1, 53):
        publish(documents.an_actor(number))
    first = json.loads(reader.get("/actors/feed.json").content)
    second = json.loads(reader.get(first["next_url"].removeprefix("http://testserver")).content)
    assert "next_url" not in second
    assert len({item["id"] for item in first["items"] + second["items"]}) == 52
