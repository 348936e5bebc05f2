"""Empty lists: which filter to drop, and exactly what dropping it gives."""

import re
from html import unescape

import pytest
from django.test import Client

from tests.catalog import documents
from tests.web.conftest import Publish
from tests.web.reading import html, words

_DROP = re.compile(r'<li><a href="([^"]+)">without “([^”]+)”: (\d+)</a></li>')


@pytest.fixture(autouse=True)
def people(publish: Publish) -> None:
    """Three former soldiers, one of them in another country."""
    for number, place in enumerate(("PK", "PK", "IR"), 1):
        publish(documents.a_testimony(number, residence=place))


@pytest.mark.parametrize(
    ("query", "drops"),
    [
        ("role=relative&residence=PK", {"Role": "2"}),
        ("role=former-soldier&residence=TR", {"Where now": "3"}),
        ("residence=IR&q=nobodysaidthis", {"Words": "1"}),
        ("residence=PK&after=2030", {"Not before": "2"}),
        ("residence=PK&before=1999", {"Not after": "2"}),
        ("residence=PK&role=relative&role=other&sort=recent", {"Role": "2"}),
    ],
)
def test_each_drop_gives_the_list_it_promises(reader: Client, query: str, drops: dict[str, str]) -> None:
    offered = _DROP.findall(html(reader.get(f"/testimonies/?{query}")))
    assert {name: count for _address, name, count in offered} == drops
    for address, _name, count in offered:
        assert f"{count} of 3 testimonies" in words(reader.get(f"/testimonies/{unescape(address)}"))
        assert ("sort=recent" in address) == ("sort=recent" in query)


def test_where_one_is_not_enough_it_says_so(reader: Client) -> None:
    text = words(reader.get("/testimonies/?role=relative&residence=TR"))
    assert "Leaving out one of your filters alone does not help" in text
    assert "Show everything" in text


def test_the_address_is_said_to_keep_the_filters(reader: Client) -> None:
    sentence = "The address of this page keeps these filters: save it or share it."
    assert sentence in words(reader.get("/testimonies/?residence=PK"))
    assert sentence not in words(reader.get("/testimonies/"))
