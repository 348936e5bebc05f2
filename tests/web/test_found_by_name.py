"""Readers find what is published of a place, theme or organisation by any of its names, in any script."""

from urllib.parse import quote

import pytest
from django.test import Client

from cases.vocabulary.canonical import Json
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import words

PLACES: Json = {
    "BD": {
        "en": "Bangladesh",
        "fa-AF": "بنگله\u200cدیش",
        "ps": "بنگله دېش",
        "parent": None,
        "kind": "country",
    },
    "BD-C": {"en": "Dhaka", "fa-AF": "داکه", "ps": "ډهاکه", "parent": "BD", "kind": "province"},
}
THEMES: Json = {
    "eviction": {"en": "Eviction", "fa-AF": "اخراج از خانه", "ps": "له کوره ایستل", "parent": None}
}
MINISTRY: Json = {"en": "A ministry", "fa-AF": "وزارت مهاجرین", "ps": "د کډوالو وزارت"}
IN_ANY_SCRIPT = (
    "Bangladesh",
    "بنگله\u200cدیش",
    "بنگله ديش",
    "بنگلهدیش",
    "بنګله دېش",
    "Dhaka",
    "داكه",
    "ډهاکه",
)


@pytest.fixture(autouse=True)
def published(publish: Publish) -> None:
    """One testimony from Dhaka, and another from elsewhere; a ministry."""
    labels: Json = {"places": PLACES, "themes": THEMES}
    publish(documents.a_testimony(1, residence="BD-C", themes=["eviction"], labels=labels))
    publish(documents.a_testimony(2))
    publish(documents.an_actor(3, name="A ministry", names=MINISTRY))


@pytest.mark.parametrize("name", IN_ANY_SCRIPT)
def test_a_testimony_is_found_by_every_name_of_its_place(reader: Client, name: str) -> None:
    asked = quote(name)
    assert "1 of 2 testimonies" in words(reader.get(f"/testimonies/?q={asked}"))
    found = reader.get(f"/api/v1/testimonies/?q={asked}").json()["results"]
    assert [each["ref"] for each in found] == ["T-0000000001"]
    assert "T-0000000001" in words(reader.get(f"/search/?q={asked}"))


@pytest.mark.parametrize("name", IN_ANY_SCRIPT[:5])
def test_a_place_itself_is_found_by_every_name(reader: Client, name: str) -> None:
    found = reader.get(f"/api/v1/places/?q={quote(name)}").json()["results"]
    assert [each["code"] for each in found] == ["BD"]


@pytest.mark.parametrize("name", ["eviction", "خانه", "كوره"])
def test_so_is_a_theme(reader: Client, name: str) -> None:
    found = reader.get(f"/api/v1/themes/?q={quote(name)}").json()["results"]
    assert [each["code"] for each in found] == ["eviction"]


@pytest.mark.parametrize("name", ["ministry", "مهاجرين", "کډوالو"])
def test_so_is_an_organisation(reader: Client, name: str) -> None:
    found = reader.get(f"/api/v1/actors/?q={quote(name)}").json()["results"]
    assert [each["ref"] for each in found] == ["A-0000000003"]
