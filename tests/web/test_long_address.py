"""A too long address is refused before it is repeated; any other makes no answer much longer."""

from typing import Final

import pytest
from django.test import Client

from dossier.middleware.refused import MOST_PATH, MOST_QUERY

pytestmark = pytest.mark.django_db

_LISTS: Final = ("cases", "testimonies", "statistics", "sources", "timeline", "actors")
DOORS: Final = (
    *(f"/{name}/" for name in _LISTS),
    *(f"/{name}/export.csv" for name in _LISTS),
    *(f"/{name}/export.jsonl" for name in _LISTS),
    *("/themes/", "/places/", "/map/residence/", "/search/", "/corrections/", "/compare/"),
    *("/api/v1/testimonies/", "/api/v1/statistics/", "/api/v1/sources/", "/testimonies/feed.atom"),
    *("/desk/login/", "/healthz", "/nothing/here/", "/n/testimonies/"),
)
SHORT: Final = 200
"""Bytes of the sentence."""
FEW: Final = 6
"""Times its usual length that an answer may have, whatever is asked."""
_FLOOR: Final = 8_000
"""Bytes below which nothing is long."""


def of(size: int, first: str, again: str) -> str:
    """A query of `size` bytes at most: `first`, and `again` as often as it goes."""
    return first + again * ((size - len(first)) // len(again))


@pytest.mark.parametrize("door", DOORS)
def test_a_long_query_is_refused_in_a_sentence_that_repeats_nothing(client: Client, door: str) -> None:
    asked = client.get(f"{door}?q={'canary' * (MOST_QUERY // 6 + 1)}")
    assert asked.status_code == 414
    assert "too long" in asked.content.decode()
    assert "canary" not in asked.content.decode()
    assert len(asked.content) < SHORT
    kind = "application/problem+json" if door.startswith("/api/") else "text/plain; charset=utf-8"
    assert asked["Content-Type"] == kind


def test_a_long_path_is_refused_too(client: Client) -> None:
    asked = client.get(f"/{'canary' * (MOST_PATH // 6 + 1)}/")
    assert (asked.status_code, len(asked.content) < SHORT) == (414, True)
    assert "canary" not in asked.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        of(MOST_QUERY, "q=", "a"),
        of(MOST_QUERY, "q=", "%22"),
        of(MOST_QUERY, "theme=x", "&theme=x"),
        of(MOST_QUERY, "x=", "b"),
        of(MOST_QUERY, "ref=T-0000000000", "&ref=T-0000000000"),
        of(MOST_QUERY, "cursor=", "c"),
        "&".join(f"k{number}=1" for number in range(250)),
    ],
    ids=["words", "marks", "values", "unknown", "references", "cursor", "names"],
)
@pytest.mark.parametrize("door", [door for door in DOORS if "." not in door])
def test_what_is_short_enough_makes_no_answer_much_longer(client: Client, door: str, query: str) -> None:
    usual = len(client.get(door).content)
    asked = client.get(f"{door}?{query}")
    assert asked.status_code < 500
    assert len(asked.content) <= FEW * max(usual, _FLOOR)
