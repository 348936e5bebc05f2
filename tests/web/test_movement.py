"""Movements on the map: from where people come to where they are now, counted as the list counts them."""

import re
from html import unescape

import pytest
from django.test import Client

from cases.pages.maps.map import LISTED
from cases.vocabulary.canonical import Json
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words
from tests.web.test_map import COUNTRIES, drawn, found_by, table

WITHHELD: Json = {"withheld": "precision"}
NOT_STATED: Json = {"unknown": "not stated"}
PAIRS: list[tuple[Json, Json]] = [
    ("AF-KAB", "IR"),
    ("AF-KAB-1", "IR"),
    ("AF-HER", "IR"),
    ("AF", "IR"),
    ("AF", "DE"),
    ("IR", "AF-KAB"),
    ("AF-KAB", "AF-HER"),
    ("AF-KAB", NOT_STATED),
    (WITHHELD, "IR"),
]


@pytest.fixture
def moved(publish: Publish) -> None:
    """Testimonies of people who are elsewhere than they come from, and of some of whom that is not known."""
    for number, (origin, residence) in enumerate(PAIRS, 1):
        role = "former-police" if number % 2 else "former-soldier"
        person: Json = {"shown_as": "Fawad", "naming": "single_name", "role": role}
        labels: Json = {"places": COUNTRIES}
        publish(
            documents.a_testimony(
                number, origin=origin, residence=residence, labels=labels, themes=[], person=person
            )
        )


def numbers(page: str) -> dict[str, int]:
    """The rows of the table."""
    return {name: number for name, (number, _address) in table(page).items()}


@pytest.mark.usefixtures("moved")
@pytest.mark.parametrize(
    "query", ["", "?role=former-police", "?residence=IR", "?origin=AF-KAB", "?q=threats"]
)
@pytest.mark.parametrize("where", ["movement/", "movement/AF/"])
def test_every_number_is_that_of_the_list_it_leads_to(reader: Client, where: str, query: str) -> None:
    page = html(reader.get(f"/map/{where}{query}"))
    rows = table(page)
    assert rows
    for name, (number, address) in rows.items():
        assert found_by(reader, address) == number, (name, address)
    for name, (counted, address) in drawn(page).items():
        assert (int(counted.split()[0]), address) == rows[name]


@pytest.mark.usefixtures("moved")
def test_a_movement_leads_from_country_to_country(reader: Client) -> None:
    response = reader.get("/map/movement/")
    assert numbers(html(response)) == {
        "From Afghanistan, now in Iran": 4,
        "From Afghanistan, now in Afghanistan": 1,
        "From Afghanistan, now in Germany": 1,
        "From Iran, now in Afghanistan": 1,
    }
    assert set(drawn(html(response))) == {
        "From Afghanistan, now in Iran",
        "From Iran, now in Afghanistan",
    }, "what stays in a country has no arrow, and Germany is beyond the map"
    assert "From or now at a place that is not known or not shown 2" in words(response)
    assert "traces no way that anybody took" in words(response)
    assert 'href="/map/movement/AF/">From Afghanistan, now in Iran</a>' in html(response)


@pytest.mark.usefixtures("moved")
def test_what_is_known_to_the_country_alone_leads_from_no_province(reader: Client) -> None:
    response = reader.get("/map/movement/AF/")
    assert numbers(html(response)) == {
        "From Kabul, now in Iran": 2,
        "From Herat, now in Iran": 1,
        "From Kabul, now in Afghanistan": 1,
    }
    assert set(drawn(html(response))) == {"From Kabul, now in Iran", "From Herat, now in Iran"}
    assert "7 testimonies" in words(response)
    assert "Known only to the country 2" in words(response)
    assert "From or now at a place that is not known or not shown 1" in words(response)


@pytest.mark.usefixtures("moved")
def test_the_more_people_the_broader_is_the_arrow_and_the_key_says_how_many(reader: Client) -> None:
    page = html(reader.get("/map/movement/"))
    key = page.split('aria-label="What the breadths mean"', 1)[1].split("</ul>", 1)[0]
    swatches = re.findall(r'height="(\d+)" fill="currentColor"/></svg> (\d+)</li>', key)
    assert [int(number) for _height, number in swatches] == [1, 4]
    assert int(swatches[0][0]) < int(swatches[1][0])
    paths = re.findall(r'<a href="[^"]+"><title>[^<]+</title><path [^>]* d="(M[^"]+)"/>', page)
    assert len(paths) == 2
    assert all(path.startswith("M") and path.endswith("Z") for path in paths)


@pytest.mark.usefixtures("moved")
def test_the_file_holds_the_same_numbers_and_says_what_an_arrow_does_not_mean(reader: Client) -> None:
    rows = html(reader.get("/map/movement/map.csv")).splitlines()
    assert rows[1] == (
        'AF IR,"From Afghanistan, now in Iran",4,http://testserver/testimonies/?residence=IR&origin=AF'
    )
    picture = " ".join(unescape(html(reader.get("/map/movement/map.svg"))).split())
    assert "<title>From Afghanistan, now in Iran: 4 testimonies</title>" in picture
    assert "traces no way" in picture
    assert "not known or not shown: 2" in picture


def test_small_movements_are_left_to_the_file_and_the_page_says_how_many(
    reader: Client, publish: Publish
) -> None:
    codes = [f"Q{chr(65 + place)}" for place in range(LISTED + 2)]
    labels: Json = {"places": {code: {"en": code, "parent": None, "kind": "country"} for code in codes}}
    for number, code in enumerate(codes, 1):
        publish(documents.a_testimony(number, origin="QA", residence=code, labels=labels, themes=[]))
    page = reader.get("/map/movement/")
    assert len(table(html(page))) == LISTED
    assert "2 smaller movements, in the table to download" in words(page)
    assert len(html(reader.get("/map/movement/map.csv")).splitlines()) == LISTED + 3


@pytest.mark.usefixtures("moved")
def test_names_and_numbers_are_those_of_the_readers_language(reader: Client) -> None:
    page = html(reader.get("/fa-af/map/movement/AF/"))
    assert "<title>از کابل، اکنون در ایران: ۲ گواهی</title>" in page
    assert 'href="/fa-af/testimonies/?residence=IR&amp;origin=AF-KAB"' in page
