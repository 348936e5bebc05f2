"""Lists: what is asked, what cannot be read, and how to go on."""

import re

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.catalog.index.current import current_index
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Json
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("colour=red", "colour"),
        ("basis=king", "basis"),
        ("after=yesterday", "after"),
        ("page_size=0", "page_size"),
        ("page_size=١٠", "page_size"),
        ("cursor=xyz", "cursor"),
        ("sort=random", "sort"),
    ],
)
def test_what_cannot_be_read_is_said_in_the_page(reader: Client, query: str, named: str) -> None:
    response = reader.get(f"/testimonies/?{query}")
    assert response.status_code == 400
    assert re.search(rf'<p class="warn" role="alert"><b[^>]*>{named}</b>:', html(response))
    assert "ETag" not in response


def test_pages_follow_one_another_and_none_is_shown_twice(reader: Client, publish: Publish) -> None:
    for number in range(1, 8):
        publish(documents.a_testimony(number))
    seen: list[str] = []
    address = "/testimonies/?page_size=3&role=former-soldier"
    while address:
        page = html(reader.get(address))
        seen += re.findall(r'<span class="ref">(T-\d+)</span>', page)
        following = re.search(r'<a href="([^"]+)" rel="next">', page)
        address = "/testimonies/" + following[1].replace("&amp;", "&") if following else ""
    assert sorted(seen) == [documents.ref(Noun.TESTIMONY, number) for number in range(1, 8)]


def test_a_filter_shows_eight_options_and_the_rest_one_link_away(reader: Client, publish: Publish) -> None:
    for number in range(1, 12):
        theme = f"theme-{number:02d}"
        label: Json = {"themes": {theme: {"en": theme, "parent": None}}}
        publish(documents.a_testimony(number, themes=[theme], labels=label))
    page = html(reader.get("/testimonies/"))
    assert page.count('name="theme"') == 8
    rest = re.search(r'<a href="(\?options=theme)">3 more</a>', page)
    assert rest
    assert html(reader.get(f"/testimonies/{rest[1]}")).count('name="theme"') == 11


def test_a_page_costs_as_many_queries_however_much_is_published(reader: Client, publish: Publish) -> None:
    def cost(address: str) -> int:
        with CaptureQueriesContext(connections["catalog"]) as queries:
            assert reader.get(address).status_code == 200
        return len(queries)

    for make in (documents.a_case, documents.a_source, documents.an_actor):
        publish(make())
    addresses = ("/", "/cases/former-soldiers/", "/testimonies/", "/statistics/", "/sources/S-0000000001/")
    few: dict[str, int] = {}
    many: dict[str, int] = {}
    for number in range(1, 31):
        publish(documents.a_testimony(number))
        publish(documents.a_statistic(number))
        if number in (3, 30):
            current_index(Audience.PUBLIC)
            (few if number == 3 else many).update({address: cost(address) for address in addresses})
    assert few == many


@pytest.mark.usefixtures("dossier")
def test_an_empty_result_says_so_and_offers_everything(reader: Client) -> None:
    text = words(reader.get("/testimonies/?q=nobodysaidthis"))
    assert "0 of 1 testimony" in text
    assert "Nothing published answers to this." in text
    assert "Show everything" in text


@pytest.mark.usefixtures("dossier")
@pytest.mark.parametrize("name", ["cases", "testimonies", "statistics", "sources", "timeline", "actors"])
@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_a_list_can_be_downloaded_as_it_is_filtered(reader: Client, name: str, kind: str) -> None:
    offered = html(reader.get(f"/{name}/?q=zzz"))
    assert f'href="/{name}/export.{kind}?q=zzz"' not in offered
    shown = reader.get(f"/{name}/")
    assert f'href="/{name}/export.{kind}"' in html(shown)
    count = re.search(r"(\d+) of \1 ", words(shown))
    assert count
    whole, none = (html(reader.get(f"/{name}/export.{kind}{query}")) for query in ("", "?q=zzz"))
    assert whole.count("\n") == none.count("\n") + int(count[1])
    refused = reader.get(f"/{name}/export.{kind}?colour=red")
    assert refused.status_code == 400
    assert html(refused).startswith("colour: ")
