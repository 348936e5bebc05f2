"""Asking the API, as a program would."""

from collections.abc import Iterator
from typing import TypeAlias

from django.test import Client

from cases.catalog.apply import apply
from cases.vocabulary.canonical import Document
from tests.catalog.documents import (
    a_case,
    a_declaration,
    a_source,
    a_statistic,
    a_testimony,
    an_actor,
    an_event,
    entry,
)

LISTS = (
    *("cases", "testimonies", "declarations", "statements", "statistics", "indicators"),
    *("sources", "events", "actors", "places", "themes", "terms"),
)
Answer: TypeAlias = Document


def publish_one_of_each() -> None:
    """One of every noun."""
    documents = (
        *(an_actor(), a_source(), a_case(), an_event(), a_statistic()),
        *(a_testimony(), a_declaration()),
    )
    for number, document in enumerate(documents, 1):
        apply(entry(number, document))


def get(path: str, *, status: int = 200) -> Answer:
    """The answer to a GET under /api/v1/, which has that status."""
    response = Client().get(f"/api/v1/{path}")
    assert response.status_code == status, response.content
    answer: Answer = response.json()
    return answer


def refs(answer: Answer) -> list[str]:
    """The references on one page of a list."""
    results = answer["results"]
    assert isinstance(results, list)
    return [str(each["ref"]) for each in results if isinstance(each, dict)]


def walk(path: str) -> Iterator[Answer]:
    """Every page of a list, by the links that each gives to the next."""
    address: str | None = f"http://testserver/api/v1/{path}"
    while address:
        response = Client().get(address.removeprefix("http://testserver"))
        assert response.status_code == 200, response.content
        answer: Answer = response.json()
        yield answer
        following = answer["next"]
        assert following is None or isinstance(following, str)
        address = following
