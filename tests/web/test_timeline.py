"""The timeline: dates drawn as precisely as they are known."""

import re

import pytest
from django.test import Client

from cases.vocabulary.canonical import Json
from cases.vocabulary.edition import Action
from cases.vocabulary.edtf import Edtf
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

DRAWN = {
    "2023-11-01": "day",
    "2023-11": "month",
    "2023": "year",
    "2021-08-15/2023-06-30": "year",
    "2021~": "approx",
    "2023-10/..": "open",
    "../2020": "until",
}


@pytest.fixture
def _events(publish: Publish) -> None:
    for number, edtf in enumerate(DRAWN, 1):
        publish(documents.an_event(number, title=edtf, date=Edtf.parse(edtf).as_json()))


@pytest.mark.usefixtures("_events")
def test_each_kind_of_date_has_a_shape_of_its_own_and_its_words(reader: Client) -> None:
    page = html(reader.get("/timeline/"))
    shapes = re.findall(r'<li class="(\w+)" id="[A-Z]-\d+">.*?<div>([^<]+?) *<', page)
    assert {title: shape for shape, title in shapes} == DRAWN
    text = words(reader.get("/timeline/"))
    for said in ("1 November 2023", "about 2021", "October 2023 onward", "until 2020"):
        assert said in text


@pytest.mark.usefixtures("_events")
def test_the_page_explains_its_marks(reader: Client) -> None:
    page = html(reader.get("/timeline/"))
    (key,) = re.findall(r'<ol class="time marks"[^>]*>(.*?)</ol>', page)
    assert re.findall(r'<li class="(\w+)">', key) == ["day", "month", "year", "approx", "open"]
    assert "still open" in key


@pytest.mark.usefixtures("_events")
def test_what_is_open_points_to_where_later_events_are(reader: Client) -> None:
    assert '<ol class="time">' in html(reader.get("/timeline/"))
    assert '<ol class="time back">' in html(reader.get("/timeline/?sort=newest"))


def test_a_date_that_is_not_stated_says_so(reader: Client, publish: Publish) -> None:
    unknown: Json = {"unknown": "not stated"}
    publish(documents.an_event(date=unknown))
    text = words(reader.get("/timeline/"))
    assert "not stated" in text[text.index("1 of 1 event") :]


@pytest.mark.usefixtures("_events")
def test_an_open_event_is_found_at_any_later_time_and_its_anchor_leads_to_it(reader: Client) -> None:
    page = html(reader.get("/timeline/?after=2025"))
    assert re.findall(r'<li class="\w+" id="[A-Z]-(\d+)">', page) == ["0000000006"]


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize(("title", "told"), [("The deadline passes", True), ("مهلت به پایان می‌رسد", False)])
def test_titles_in_another_language_than_the_page_are_marked(
    reader: Client, publish: Publish, title: str, told: bool
) -> None:
    """Once for a timeline: each title has its own language beside."""
    publish(documents.an_event(title=title), action=Action.CORRECT, version=2)
    for address in ("/timeline/", "/cases/former-soldiers/", "/actors/A-0000000002/"):
        page = html(reader.get(f"/fa-af{address}")).split('<ol class="time', 1)
        before, entries = page[0].rpartition("<section")[2], page[-1].rpartition('<ol class="time')[2]
        marks = f"{before}{page[-1]}".split('id="E-', 1)[0].count("هنوز ترجمه نشده است")
        assert marks == (1 if told else 0), address
        assert (
            f'<bdi lang="en">{title}</bdi>' in entries or f'lang="en" dir="ltr">{title}' in entries
        ) == told
        assert "not yet translated" not in words(reader.get(address))
