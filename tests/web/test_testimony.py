"""Testimonies on the site."""

import pytest
from django.test import Client

from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

ADDRESS = "/testimonies/T-0000000001/"


@pytest.mark.usefixtures("dossier")
def test_a_testimony_shows_the_words_where_they_come_from_and_what_is_not_stated(reader: Client) -> None:
    response = reader.get(ADDRESS)
    text = words(response)
    assert response.status_code == 200
    assert "“There were threats.”" in text
    assert "Radio Example November 2023 B3 1 source, 1 origin cited, not captured" in text
    assert "Age not stated" in text
    assert "Sex withheld for safety" in text
    assert "republished from a public source not on the desk’s own consent" in text
    page = html(response)
    assert '<span class="unstated">not stated</span>' in page
    assert '<span class="withheld">withheld for safety</span>' in page


@pytest.mark.usefixtures("dossier")
def test_an_inference_is_marked_and_its_reason_can_be_read_without_pointing_at_it(reader: Client) -> None:
    page = html(reader.get(ADDRESS))
    assert '<time datetime="2023-11"><span class="infer">November 2023</span></time>' in page
    assert '<span class="mark">editor’s inference</span> <small>after the deadline</small>' in page
    assert "title=" not in page.split("<main")[1]


@pytest.mark.usefixtures("dossier")
def test_the_list_shows_filters_with_counts_and_takes_them_away_by_a_link(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_testimony(2, residence="PK", person={"shown_as": "Fahim", "role": "former-soldier"}))
    everything = words(reader.get("/testimonies/"))
    assert "2 of 2 testimonies" in everything
    assert "Where now Pakistan 2 Punjab 1" in everything
    narrowed = reader.get("/testimonies/?residence=PK-PB")
    assert "1 of 2 testimonies" in words(narrowed)
    assert "Fawad" in words(narrowed)
    assert "Fahim" not in words(narrowed)
    assert '<a href="?"><span class="vh">Remove filter: </span>Where now: Punjab' in html(narrowed)
    assert 'value="PK-PB" checked' in html(narrowed)


def test_a_name_that_is_withheld_is_not_a_name(reader: Client, publish: Publish) -> None:
    publish(documents.a_testimony(person={"shown_as": {"withheld": "consent"}, "role": "former-soldier"}))
    text = words(reader.get(ADDRESS))
    assert "Name withheld" in text
    assert "withheld because the person did not agree to it" in text


def test_what_people_wrote_is_text_and_never_markup(reader: Client, publish: Publish) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    publish(documents.a_testimony(summary=hostile, statements=[documents.a_quotation(text=hostile)]))
    page = html(reader.get(ADDRESS))
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
