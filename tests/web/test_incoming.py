"""What links to a source, an actor and a theme: counted by kind, each count the list it leads to."""

import re
from html import unescape

import pytest
from django.test import Client

from cases.vocabulary.canonical import Json
from cases.vocabulary.edition import Action
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

THEMES: Json = {"themes": {"forced-return": documents.RETURN, "reprisals": documents.REPRISALS}}
_LINK = re.compile(r'<li><a href="([^"]+)">[^<]*: (\d+)</a></li>')


@pytest.fixture
def several(publish: Publish, dossier: None) -> None:
    """Records that name the same source, actor and theme."""
    for number in (2, 3):
        publish(documents.a_statistic(number, labels=THEMES, themes=["forced-return"]))
    publish(documents.a_testimony(2, labels=THEMES, themes=["reprisals"]))


@pytest.mark.usefixtures("several")
@pytest.mark.parametrize(
    "path", ["/sources/S-0000000001/", "/actors/A-0000000001/", "/themes/forced-return/"]
)
def test_each_count_is_that_of_its_list(reader: Client, path: str) -> None:
    here = html(reader.get(path)).split("What links here")[1].split("</section>")[0]
    links = _LINK.findall(here)
    assert len(links) >= 2
    for address, count in links:
        assert f"{count} of " in words(reader.get(unescape(address))), address


@pytest.mark.usefixtures("several")
def test_a_theme_leads_up_and_down_the_tree_and_records_lead_to_it(reader: Client) -> None:
    assert 'href="/themes/forced-return/"' in html(reader.get("/themes/reprisals/"))
    assert 'href="/fa-af/themes/reprisals/"' in html(reader.get("/fa-af/themes/forced-return/"))
    assert 'href="/themes/reprisals/"' in html(reader.get("/testimonies/T-0000000002/"))


def test_a_theme_is_gone_with_the_last_record_that_treats_it(reader: Client, publish: Publish) -> None:
    only = documents.a_statistic(labels=THEMES, themes=["forced-return"])
    publish(only)
    assert reader.get("/themes/forced-return/").status_code == 200
    publish(only, action=Action.WITHDRAW)
    assert reader.get("/themes/forced-return/").status_code == 404
