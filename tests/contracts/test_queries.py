"""What a list costs does not depend on how many records it holds."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.catalog.apply import apply
from cases.catalog.index.current import current_index
from cases.catalog.position import head
from cases.catalog.text.search_snapshot import current_snapshot
from cases.filters.nouns import FILTERS
from cases.pages.lists.layer import LAYERS
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.export import EXPORTED
from tests.catalog import documents
from tests.contracts.queries import ASKED

pytestmark = pytest.mark.django_db

FEW, MANY = 5, 60
_FIRST: Final = re.compile(r'\bFROM "?catalog_(\w+)')
LISTS: Final = [
    "/",
    "/search/?q=a",
    *(f"/map/{layer}/" for layer in LAYERS),
    "/map/residence/AF/",
    "/map/figures/map.svg",
    "/map/figures/map.csv",
    *(f"/{plural}/" for plural in EXPORTED),
    *(f"/{plural}/export.{extension}" for plural in EXPORTED for extension in ("csv", "jsonl")),
    *(f"/statistics/N-0000001001/{rest}" for rest in ("", "compared/")),
    "/compare/?ref=N-0000001001&ref=T-0000000001",
    "/themes/theme-1/",
    *(f"/{noun.plural}/{documents.ref(noun, 1)}/" for noun in (Noun.SOURCE, Noun.ACTOR, Noun.DECLARATION)),
    *(f"/statistics/chart.{kind}?of=N-0000001001,N-0000001002" for kind in ("csv", "svg", "png")),
    *(f"/api/v1/{noun.plural}/?page_size=100" for noun in FILTERS),
]


def test_every_query_is_one_whose_purpose_was_written_down(client: Client) -> None:
    """The same with five records and with sixty; a change of it is reviewed in `queries.py`.

    Whoever asks first after an edition brings the index up, and reads the labels that others are then spared:
    the lists are asked in one order, so that each has its own.
    """
    publish(range(1, FEW + 1))
    warmed()
    few = {path: tables(client, path) for path in LISTS}
    publish(range(FEW + 1, MANY + 1))
    warmed()
    many = {path: tables(client, path) for path in LISTS}
    assert few == many
    assert many == {path: [line.partition(":")[0] for line in lines] for path, lines in ASKED.items()}


def test_no_list_asks_the_desk(client: Client) -> None:
    """Pages, API and downloads read the catalog's database and no other."""
    publish(range(1, FEW + 1))
    for path in LISTS:
        with CaptureQueriesContext(connections["default"]) as queries:
            _read(client, path)
        assert [query["sql"] for query in queries] == [], path


def warmed() -> None:
    """What a process makes once for each edition is made."""
    current_index(Audience.PUBLIC)
    current_snapshot(Audience.PUBLIC)


def tables(client: Client, path: str) -> list[str]:
    """The table that each query of an answer asks first, without the `catalog_` before its name.

    A question of another kind stands there as it was asked, and is in no list of purposes.
    """
    with CaptureQueriesContext(connections["catalog"]) as queries:
        _read(client, path)
    asked = [query["sql"] for query in queries]
    return [found[1] if (found := _FIRST.search(sql)) else sql for sql in asked]


def publish(numbers: range) -> None:
    """Apply one record of each noun for each number, each with labels and neighbours of its own."""
    for number in numbers:
        for document in _one_of_each(number):
            apply(documents.entry(head(Audience.PUBLIC).number + 1, document))


def _one_of_each(number: int) -> Iterator[Document]:
    label: Document = {"en": f"Name {number}", "parent": None}
    labels: Document = {
        "places": {f"P{number}": label | {"kind": "country"}},
        "themes": {f"theme-{number}": label},
        "terms": {f"role.role-{number}": label | {"kind": "role"}},
        "indicators": {f"indicator-{number}": label | {"unit": "people", "definition": "Those counted."}},
    }
    yield documents.an_actor(number)
    yield documents.a_source(number)
    yield documents.a_case(number, slug=f"case-{number}", labels=labels, themes=[f"theme-{number}"])
    said: Document = {
        "attributed_to": [{"ref": documents.ref(Noun.ACTOR, number), "name": "Somebody"}],
        "attributed_by": {"ref": documents.ref(Noun.ACTOR, number), "name": "Somebody"},
    }
    event = documents.an_event(number, **said)
    figure = documents.a_statistic(1000 + number, **said)
    yield event
    yield documents.a_statistic(number, labels=labels, indicator=f"indicator-{number}", places=[f"P{number}"])
    yield figure
    yield documents.a_declaration(
        number,
        labels=labels,
        themes=[f"theme-{number}"],
        places=[f"P{number}"],
        events=[documents.brief_of(event)],
        statistics=[documents.brief_of(figure)],
    )
    yield documents.a_testimony(number, labels=labels, themes=[f"theme-{number}"], residence=f"P{number}")


def _read(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200, path
    assert b"".join(response) if response.streaming else response.content
