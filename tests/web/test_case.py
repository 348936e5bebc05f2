"""Cases on the site."""

import pytest
from django.test import Client

from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

ADDRESS = "/cases/former-soldiers/"


def test_claim_and_record_stand_side_by_side_each_with_its_source(reader: Client, publish: Publish) -> None:
    figure = documents.ref(Noun.STATISTIC, 1)
    publish(documents.a_case())
    publish(documents.a_statistic())
    publish(documents.an_event(quoted="a general amnesty", contradicts=[{"ref": figure}]))
    page = html(reader.get(ADDRESS))
    claim, record = page.split('<div class="versus">')[1].split("<hr>")
    assert "“a general amnesty”" in claim
    assert "A government" in claim
    assert "at least 218 killings" in record
    assert claim.count('<ul class="prov"') == record.split("</div>\n</div>")[0].count('<ul class="prov"') == 1
    assert '<div class="versus">' in html(reader.get(f"/statistics/{figure}/"))


@pytest.mark.usefixtures("dossier")
def test_a_case_gathers_words_figures_time_sources_and_replies(reader: Client) -> None:
    text = words(reader.get(ADDRESS))
    for heading in ("Testimonies", "Orders of magnitude", "Timeline", "Sources", "Right of reply"):
        assert heading in text
    assert "did not respond" in text
    assert "August 2021 onward" in text


def test_an_empty_case_shows_no_empty_sections(reader: Client, publish: Publish) -> None:
    publish(documents.a_case(replies=[]))
    page = html(reader.get(ADDRESS))
    for anchor in ("words", "claim", "figures", "time", "sources", "reply"):
        assert f'href="#{anchor}"' not in page
        assert f'id="{anchor}"' not in page


@pytest.mark.usefixtures("dossier")
def test_a_case_can_be_named_by_its_reference(reader: Client) -> None:
    response = reader.get("/cases/C-0000000001/")
    assert (response.status_code, response["Location"]) == (302, ADDRESS)
