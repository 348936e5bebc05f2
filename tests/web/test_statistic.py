"""Figures on the site."""

import pytest
from django.test import Client

from cases.vocabulary.canonical import Json
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
