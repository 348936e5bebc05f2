"""Figures on the site."""

import re

import pytest
from django.test import Client

from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

ADDRESS = "/statistics/N-0000000001/"


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("address", ["/", "/cases/former-soldiers/", "/statistics/", ADDRESS])
def test_at_least_218_is_at_least_218_everywhere(reader: Client, address: str) -> None:
    assert "at least 218" in words(reader.get(address)).lower()


@pytest.mark.usefixtures("dossier")
def test_a_figure_is_drawn_with_the_mark_of_its_qualifier_on_a_logarithmic_scale(reader: Client) -> None:
    page = html(reader.get(ADDRESS))
    assert '<svg x="22.3%" y="50%"><use href="#g-min"/></svg>' in page
    assert '<g id="g-min">' in page
    assert ">At least 218</title><desc>on a logarithmic scale from 10 to 10 million</desc>" in page


def test_a_figure_without_a_qualifier_stands_beside_its_words(reader: Client, publish: Publish) -> None:
    exactly: dict[str, Json] = {
        "qualifier": "exactly",
        "low": 1_700_000,
        "high": 1_700_000,
        "as_worded": "1.7 million Afghans",
    }
    publish(documents.a_statistic(**exactly))
    for address in ("/statistics/", ADDRESS):
        text = words(reader.get(address))
        assert "1,700,000" in text
        assert "As worded: “1.7 million Afghans”" in text


def test_an_inferred_qualifier_is_marked_with_its_reason(reader: Client, publish: Publish) -> None:
    publish(documents.a_statistic(inferred={"qualifier": "carried over from the figure before"}))
    for address in ("/statistics/", ADDRESS):
        page = html(reader.get(address))
        assert 'class="infer"' in page
        assert "carried over from the figure before" in page


def test_the_chart_says_that_it_compares_nothing(reader: Client, publish: Publish) -> None:
    for number in range(1, 16):
        publish(documents.a_statistic(number, low=number * 100))
    text = words(reader.get("/statistics/"))
    assert "Orders of magnitude" in text
    assert "never add or compare them" in text
    assert html(reader.get("/statistics/")).count('<li class="row" id=') == 15
    assert "15 of 15 figures" in text


@pytest.mark.usefixtures("dossier")
def test_the_page_says_what_the_words_allow_what_was_counted_and_what_they_leave_out(reader: Client) -> None:
    text = words(reader.get(ADDRESS))
    for each in (
        "218 or more; no upper bound",
        "Definition Deaths.",
        "Limitations A floor.",
        "Independent origins 1",
    ):
        assert each in text


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ({"qualifier": "more_than", "low": 144}, "above 144"),
        ({"qualifier": "at_most", "low": None, "high": 90}, "90 or fewer"),
        ({"qualifier": "fewer_than", "low": None, "high": 90}, "below 90"),
        ({"qualifier": "about", "low": 30_000, "high": 30_000}, "near 30,000; the margin is not stated"),
        ({"qualifier": "exactly", "low": 7, "high": 7}, "7; nothing says how precise it is"),
        ({"qualifier": "between", "low": 40, "high": 60}, "40 to 60"),
        ({"qualifier": "order", "low": 10_000, "high": 99_999}, "10,000 to 99,999"),
    ],
)
def test_bounds_add_nothing_to_the_words(
    reader: Client, publish: Publish, numbers: dict[str, Json], said: str
) -> None:
    publish(documents.a_statistic(**numbers))
    assert f"Bounds {said}" in words(reader.get(ADDRESS))


def test_the_passage_stands_on_the_page_with_what_surrounds_it(reader: Client, publish: Publish) -> None:
    passage: Json = {
        "ref": "G-0000000001",
        "prefix": "It counted",
        "exact": "at least 218",
        "suffix": "in all",
    }
    publish(documents.a_statistic(passage=passage))
    assert "“ …It counted at least 218 in all… ”" in words(reader.get(ADDRESS))


GOVERNMENT: Document = {"ref": "A-0000000002", "name": "A government"}
ASKED: Document = {"ref": "R-0000000001", "asked": GOVERNMENT, "outcome": "no_response"}
AGAINST: Json = [{"ref": "N-0000000001", "noun": "statistic", "label": "at least 218", "url": ADDRESS}]


@pytest.mark.usefixtures("dossier")
def test_an_answer_stands_at_what_is_held_against_those_who_were_asked(
    reader: Client, publish: Publish
) -> None:
    publish(documents.a_case(replies=[ASKED]), action=Action.CORRECT, version=2)
    text = words(reader.get(ADDRESS))
    assert "did not respond" not in text, "nothing holds this figure against the government"
    assert "No request for an answer about this figure is on record." in text
    publish(documents.an_event(contradicts=AGAINST), action=Action.CORRECT, version=2)
    text = words(reader.get(ADDRESS))
    assert "A government: asked for comment by" in text
    assert "did not respond" in text
    assert "No request for an answer" not in text
    assert "No request for an answer" not in words(reader.get(f"{ADDRESS}v1/"))


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("address", [ADDRESS, "/cases/former-soldiers/", "/testimonies/T-0000000001/"])
def test_that_the_desk_has_asked_nobody_is_said_where_answers_would_stand(
    reader: Client, publish: Publish, address: str
) -> None:
    assert "has asked nobody" not in words(reader.get(address)), "nothing is said where nothing is known"
    told = documents.a_case(replies=[ASKED], desk_asked_nobody=True)
    publish(told, action=Action.CORRECT, version=2)
    assert "The desk itself has asked nobody." in words(reader.get(address))


def test_figures_are_grouped_by_what_they_count(reader: Client, publish: Publish) -> None:
    for number, indicator in enumerate(("killings", "arrests", "killings"), 1):
        publish(documents.a_statistic(number, indicator=indicator, counted=f"group {number}"))
    page = html(reader.get("/statistics/"))
    groups = [
        re.findall(r'<li class="row" id="N-0*(\d+)"', each) for each in page.split('<section class="group">')
    ]
    assert groups == [[], ["1", "3"], ["2"]]
    text = words(reader.get("/statistics/"))
    assert "Killings Unit: people Deaths." in text
    assert "3 of 3 figures" in text
    narrowed = html(reader.get("/statistics/?indicator=arrests"))
    assert re.findall(r'<li class="row" id="N-0*(\d+)"', narrowed) == ["2"]


@pytest.mark.parametrize(
    ("numbers", "mark"),
    [
        ({}, "#g-min"),
        ({"qualifier": "more_than"}, "#g-over"),
        ({"qualifier": "about", "high": 218}, "#g-about"),
        ({"qualifier": "exactly", "high": 218}, "#g-exact"),
        ({"qualifier": "at_most", "low": None, "high": 218}, "#g-max"),
        ({"qualifier": "fewer_than", "low": None, "high": 218}, "#g-under"),
        ({"qualifier": "between", "high": 900}, '<line class="g-l"'),
        ({"qualifier": "order", "low": 100, "high": 999}, '<rect class="g-b"'),
    ],
)
def test_every_qualifier_is_drawn_and_explained(
    reader: Client, publish: Publish, numbers: dict[str, Json], mark: str
) -> None:
    publish(documents.a_statistic(**numbers))
    page = html(reader.get("/statistics/"))
    row, key = page.split('<li class="row" id=')[1].split("</li>")[0], page.split('<dl class="key">')[1]
    assert mark in row
    assert mark in key or mark == '<line class="g-l"'
    if mark.startswith("#"):
        assert f'id="{mark[1:]}"' in page
