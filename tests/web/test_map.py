"""The map: the same numbers as the lists, no place more exact than its record, readable without seeing it."""

import csv
import re
from html import unescape

import pytest
from django.test import Client

from cases.vocabulary.canonical import Json
from tests.catalog import documents
from tests.geography.test_outline import points
from tests.web.conftest import Publish
from tests.web.reading import html, words

COUNTRIES: dict[str, Json] = {
    "AF": {"en": "Afghanistan", "fa-AF": "افغانستان", "parent": None, "kind": "country"},
    "IR": {"en": "Iran", "fa-AF": "ایران", "parent": None, "kind": "country"},
    "DE": {"en": "Germany", "parent": None, "kind": "country"},
    "AF-KAB": {"en": "Kabul", "fa-AF": "کابل", "parent": "AF", "kind": "province"},
    "AF-HER": {"en": "Herat", "parent": "AF", "kind": "province"},
    "AF-KAB-1": {"en": "A district", "parent": "AF-KAB", "kind": "district"},
}
LABELS: Json = {"places": {**COUNTRIES}}
NOWHERE: list[Json] = [{"unknown": "not stated"}, {"withheld": "precision"}]
RESIDENCES: list[Json] = ["AF-KAB", "AF-KAB", "AF-HER", "AF-KAB-1", "AF", "IR", "IR", "DE", *NOWHERE]
FIGURES: tuple[list[Json], ...] = (["AF", "IR"], ["AF-KAB", "AF-HER"], ["AF-KAB", "AF"], ["IR"])


@pytest.fixture
def places(publish: Publish) -> None:
    """Testimonies and figures in many places, some of them nowhere."""
    publish(documents.a_case(places=["AF"], labels=LABELS))
    for number, residence in enumerate(RESIDENCES, 1):
        role = "former-police" if number % 2 else "former-soldier"
        person: Json = {"shown_as": "Fawad", "naming": "single_name", "role": role}
        publish(documents.a_testimony(number, residence=residence, labels=LABELS, themes=[], person=person))
    for number, where in enumerate(FIGURES, 1):
        publish(documents.a_statistic(number, places=where, labels=LABELS))


def table(page: str) -> dict[str, tuple[int, str]]:
    """The rows of the table that lead to a list: name, number, address."""
    row = r'<th scope="row">(?:<a[^>]*>)?([^<]+).*?<a class="num" href="([^"]+)">(\d+) '
    body = page.split("<tbody>", 1)[1].split("</tbody>", 1)[0]
    return {name: (int(number), unescape(address)) for name, address, number in re.findall(row, body)}


def drawn(page: str) -> dict[str, tuple[str, str]]:
    """The areas of the picture: name, what is counted there, address."""
    area = r'<a href="([^"]+)"><title>([^<:]+): ([^<]+)</title><path'
    return {name: (counted, unescape(address)) for address, name, counted in re.findall(area, page)}


def found_by(reader: Client, address: str) -> int:
    """How many records the list at `address` says it has."""
    count = re.search(r'class="count">(\d+) of', html(reader.get(address)))
    assert count, address
    return int(count[1])


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("query", ["", "?role=former-police", "?residence=IR", "?after=2024", "?q=threats"])
@pytest.mark.parametrize("where", ["residence/", "residence/AF/", "origin/"])
def test_every_number_is_that_of_the_list_it_leads_to(reader: Client, where: str, query: str) -> None:
    page = html(reader.get(f"/map/{where}{query}"))
    rows = table(page)
    for name, (number, address) in rows.items():
        assert found_by(reader, address) == number, (name, address)
    for name, (counted, address) in drawn(page).items():
        assert (int(counted.split()[0]), address) == rows[name]


@pytest.mark.usefixtures("places")
def test_countries_hold_their_provinces_and_what_has_no_place_is_named(reader: Client) -> None:
    page = html(reader.get("/map/"))
    assert {name: number for name, (number, _address) in table(page).items()} == {
        "Afghanistan": 5,
        "Iran": 2,
        "Germany": 1,
        "not stated or unknown": 1,
        "withheld": 1,
    }
    assert set(drawn(page)) == {"Afghanistan", "Iran"}, "Germany has no outline here, and is in the table"
    assert "1 of these places is not on the map: its number is given in words." in words(reader.get("/map/"))
    assert "Known only to the country 4" in words(reader.get("/map/"))
    assert 'href="/map/residence/AF/">Afghanistan</a>' in page
    assert 'href="/map/residence/DE/"' not in page


@pytest.mark.usefixtures("places")
def test_a_country_shows_its_provinces_and_how_many_are_known_to_it_alone(reader: Client) -> None:
    response = reader.get("/map/residence/AF/")
    assert {name: number for name, (number, _address) in table(html(response)).items()} == {
        "Kabul": 3,
        "Herat": 1,
    }
    assert set(drawn(html(response))) == {"Kabul", "Herat"}
    assert "5 testimonies" in words(response)
    assert "Known only to the country 1" in words(response)
    assert '<a href="/map/">All countries</a>' in html(response)
    for nowhere in ("DE", "ZZ"):
        assert reader.get(f"/map/residence/{nowhere}/").status_code == 404


@pytest.mark.usefixtures("places")
def test_a_figure_about_several_places_is_counted_at_each_and_the_page_says_so(reader: Client) -> None:
    response = reader.get("/map/figures/AF/")
    assert {name: number for name, (number, _address) in table(html(response)).items()} == {
        "Kabul": 2,
        "Herat": 1,
    }
    assert "3 figures" in words(response)
    assert "Known only to the country 1" in words(response)
    assert "counted at each of them" in words(response)


@pytest.mark.usefixtures("places")
def test_what_was_asked_stays_in_every_link_and_can_be_taken_away(reader: Client) -> None:
    page = html(reader.get("/map/?role=former-police&sort=oldest"))
    for kept in (
        "/map/origin/?role=former-police",
        "/map/residence/AF/?role=former-police",
        "/testimonies/?role=former-police",
        "/testimonies/?role=former-police&amp;sort=oldest&amp;residence=AF",
        "/map/residence/map.svg?role=former-police",
    ):
        assert f'href="{kept}"' in page
    assert 'href="?sort=oldest"><span class="vh">Remove filter:' in page
    assert 'href="/map/?role=former-police"' in html(reader.get("/testimonies/?role=former-police"))
    assert 'href="/map/figures/?place=IR"' in html(reader.get("/statistics/?place=IR"))


@pytest.mark.usefixtures("places")
def test_what_cannot_be_read_is_said(reader: Client) -> None:
    for strange in ("colour=red", "naming=king", "cursor=xyz", "residence=kabul"):
        name = strange.partition("=")[0]
        response = reader.get(f"/map/?{strange}")
        assert response.status_code == 400
        assert re.search(rf'role="alert"><b[^>]*>{name}</b>:', html(response))
        refused = reader.get(f"/map/residence/map.csv?{strange}")
        assert (refused.status_code, html(refused).partition(":")[0]) == (400, name)


@pytest.mark.usefixtures("places")
def test_the_picture_says_by_itself_what_it_shows_and_whose_lines_it_draws(reader: Client) -> None:
    response = reader.get("/map/residence/AF/map.svg?role=former-police")
    picture = html(response)
    assert response["Content-Type"] == "image/svg+xml; charset=utf-8"
    assert re.match(r'<svg xmlns="http://www.w3.org/2000/svg" width="640" height="\d+"', picture)
    assert "Source: http://testserver/map/residence/AF/?role=former-police" in picture
    assert "Natural Earth" in picture
    assert 'href="http://testserver/testimonies/?role=former-police&amp;residence=AF-KAB"' in picture
    assert not re.search(r"<style|<script|<image|\sstyle=|\son[a-z]+=", picture)


@pytest.mark.usefixtures("places")
def test_the_picture_is_the_same_every_time_and_can_be_had_in_pixels(reader: Client) -> None:
    first, second = (reader.get("/fa-af/map/figures/map.png") for _time in range(2))
    assert first["Content-Type"] == "image/png"
    assert first.content.startswith(b"\x89PNG")
    assert first.content == second.content


@pytest.mark.usefixtures("places")
def test_the_table_can_be_taken_away(reader: Client) -> None:
    rows = list(csv.reader(html(reader.get("/map/residence/map.csv")).splitlines()))
    assert rows[0] == ["area", "name", "count", "list"]
    assert rows[1] == ["AF", "Afghanistan", "5", "http://testserver/testimonies/?residence=AF"]
    assert [row[0] for row in rows[1:]] == ["AF", "IR", "DE", "unknown", "withheld"]


@pytest.mark.usefixtures("places")
def test_a_case_and_the_front_page_have_the_map_of_what_they_hold(reader: Client) -> None:
    for address, query in (("/", ""), ("/cases/former-soldiers/", "case=former-soldiers&amp;")):
        page = html(reader.get(address)).split('id="where"', 1)[1]
        assert drawn(page)["Afghanistan"][0] == "5 testimonies"
        assert f'href="/testimonies/?{query}residence=AF">Afghanistan: 5 testimonies' in page


def test_a_case_without_any_place_has_no_map(reader: Client, publish: Publish) -> None:
    publish(documents.a_case(places=["PK"]))
    publish(documents.a_testimony(residence={"unknown": "not stated"}))
    publish(documents.a_statistic(places={"unknown": "not stated"}))
    for address in ("/", "/cases/former-soldiers/"):
        assert '<svg class="map"' not in html(reader.get(address))
    assert "not stated or unknown" in words(reader.get("/map/"))


@pytest.mark.usefixtures("places")
def test_names_and_numbers_are_those_of_the_readers_language(reader: Client) -> None:
    page = html(reader.get("/fa-af/map/residence/AF/"))
    assert "<title>کابل: ۳ گواهی</title>" in page
    assert '<a href="/fa-af/testimonies/?residence=AF-KAB">' in page


def across(page: str) -> list[int]:
    """How broad each shaded area is drawn, in units, from the widest."""
    paths = re.findall(r'<path fill-opacity="[^"]+" fill-rule="evenodd" d="([^"]+)"/>', page)
    bounds = [[x for x, _y in points(path)] for path in paths]
    return sorted((max(each) - min(each) for each in bounds), reverse=True)


def test_the_map_draws_the_region_that_a_list_is_about(reader: Client, publish: Publish) -> None:
    tajikistan: Json = {"en": "Tajikistan", "parent": None, "kind": "country"}
    labels: Json = {"places": {"TJ": tajikistan}}
    publish(documents.a_testimony(1, residence="TJ", labels=labels, themes=[]))
    (alone,) = across(html(reader.get("/map/")))
    assert alone > 500, "one country fills the map"
    publish(documents.a_testimony(2, residence="IR", labels=LABELS, themes=[]))
    page = html(reader.get("/map/"))
    assert set(drawn(page)) == {"Tajikistan", "Iran"}
    assert across(page)[1] < alone / 2
    (again,) = across(html(reader.get("/map/?q=threats&residence=TJ")))[1:]
    assert again < alone, "the list's own filter does not hide what else there is"


def test_the_land_between_is_named_and_counts_nothing(reader: Client, publish: Publish) -> None:
    pakistan: Json = {"en": "Pakistan", "parent": None, "kind": "country"}
    for number, code in enumerate(("IR", "PK"), 1):
        labels: Json = {"places": {"IR": COUNTRIES["IR"], "PK": pakistan}}
        publish(documents.a_testimony(number, residence=code, labels=labels, themes=[]))
    page = html(reader.get("/map/"))
    letterings = page.split('<g class="t"', 1)[1].split("</g>", 1)[0]
    assert re.search(r"<text[^>]*>Afghanistan</text>", letterings)
    assert set(drawn(page)) == {"Iran", "Pakistan"}
    assert "Turkey" not in letterings, "of which only a part is drawn"


@pytest.mark.parametrize("address", ["/map/", "/map/residence/DE/"])
def test_places_without_an_outline_are_told_in_words_and_never_by_an_empty_map(
    reader: Client, publish: Publish, address: str
) -> None:
    bavaria: Json = {"en": "Bavaria", "parent": "DE", "kind": "province"}
    labels: Json = {"places": {**COUNTRIES, "DE-BY": bavaria}}
    publish(documents.a_testimony(1, residence="DE-BY", labels=labels, themes=[]))
    response = reader.get(address)
    name = "Germany" if address == "/map/" else "Bavaria"
    assert {each: number for each, (number, _address) in table(html(response)).items()} == {name: 1}
    assert '<svg class="map"' not in html(response)
    assert "No outline of these places is known here: their numbers are given in words." in words(response)
    assert "Natural Earth" not in words(response)
    if address == "/map/":
        assert 'href="/map/residence/DE/">Germany</a>' in html(response)
    else:
        assert "Where people are now: Germany" in words(response)
    layer = address if address != "/map/" else "/map/residence/"
    assert "No outline of these places" in html(reader.get(f"{layer}map.svg"))
    assert reader.get(f"{layer}map.png").content.startswith(b"\x89PNG")


def test_a_country_of_which_nothing_is_published_has_no_page(reader: Client, publish: Publish) -> None:
    assert reader.get("/map/residence/DE/").status_code == 404
    publish(documents.a_testimony(1, residence="DE", labels=LABELS, themes=[]))
    assert reader.get("/map/residence/DE/").status_code == 404, "no place within it is known"


@pytest.mark.usefixtures("places")
def test_what_finds_nothing_says_so_instead_of_drawing_an_empty_map(reader: Client) -> None:
    for address in ("/map/?q=nowhere", "/map/residence/AF/?q=nowhere", "/map/movement/?q=nowhere"):
        response = reader.get(address)
        assert '<svg class="map"' not in html(response)
        assert "No place can be shown of what was asked for." in words(response)
