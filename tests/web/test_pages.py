"""What every page has in common."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from cases.catalog.apply import wipe
from cases.vocabulary.audience import Audience
from tests.web.reading import html

RECORDS = (
    "/cases/former-soldiers/",
    "/testimonies/T-0000000001/",
    "/statistics/N-0000000001/",
    "/statistics/N-0000000001/compared/",
    "/sources/S-0000000001/",
    "/actors/A-0000000001/",
)
LISTS = (
    "/cases/",
    "/testimonies/",
    "/statistics/",
    "/sources/",
    "/actors/",
    "/timeline/",
    "/map/",
    "/map/figures/",
    "/map/residence/PK/",
    "/search/?q=threats",
)
PROSE = ("/method/", "/about/", "/safety/", "/withdraw/")
PAGES = ("/", *LISTS, *RECORDS, *PROSE)
STYLESHEET = Path(settings.BASE_DIR) / "static" / "site.css"

pytestmark = pytest.mark.usefixtures("dossier")


@pytest.mark.parametrize("address", PAGES)
def test_a_page_runs_nothing_remembers_nothing_and_asks_nobody_else(reader: Client, address: str) -> None:
    response = reader.get(address)
    page = html(response)
    assert response.status_code == 200
    assert not re.search(r"<script|<iframe|<img|\sstyle=|\son[a-z]+=|javascript:", page)
    assert not re.search(r'<(?:link|use|image)[^>]+(?:href|src)="(?:https?:)?//(?!testserver/)', page)
    assert not response.cookies


@pytest.mark.parametrize("address", PAGES)
def test_every_link_within_the_site_leads_somewhere(reader: Client, address: str) -> None:
    page = html(reader.get(address))
    anchors = set(re.findall(r'\sid="([^"]+)"', page))
    for target in set(re.findall(r'(?:href|action)="([^"]+)"', page)):
        if target.startswith("#"):
            assert target[1:] in anchors, target
        elif target.startswith("/") and not target.startswith(("/static/", "/api/")):
            place, _hash, anchor = target.partition("#")
            there = reader.get(place.replace("&amp;", "&"))
            assert there.status_code in (200, 302), target
            assert not anchor or f'id="{anchor}"' in html(there), target


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_a_language_and_labelled_landmarks(reader: Client, address: str) -> None:
    page = html(reader.get(address))
    assert page.startswith("<!DOCTYPE html>")
    assert '<html lang="en" dir="ltr">' in page
    assert len(re.findall(r"<h1[ >]", page)) == 1
    assert all("aria-label" in nav for nav in re.findall(r"<nav[^>]*>", page))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_with_its_stylesheet_is_small(reader: Client, address: str) -> None:
    sent = len(gzip.compress(reader.get(address).content, 9)) + len(gzip.compress(STYLESHEET.read_bytes(), 9))
    assert sent <= (20 if address == "/" else 14) * 1024


@pytest.mark.parametrize("address", PAGES)
def test_a_reader_who_has_this_version_is_told_so(reader: Client, address: str) -> None:
    first = reader.get(address)
    assert first["ETag"].startswith('W/"')
    assert first["Cache-Control"] == "no-cache"
    again = reader.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert reader.get(address, headers={"If-None-Match": 'W/"another"'}).status_code == 200
    assert reader.head(address)["ETag"] == first["ETag"]
    assert reader.post(address).status_code == 405


def test_the_home_page_of_an_empty_record_says_so(client: Client) -> None:
    wipe(Audience.PUBLIC)
    assert "Nothing has been published yet." in html(client.get("/"))
