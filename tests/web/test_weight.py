"""Weight: what a reader on a slow line waits for, with a record that is not small any more."""

import gzip
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from cases.catalog.apply import apply_all
from cases.pages.layer import LAYERS
from cases.vocabulary.noun import Noun
from tests.catalog import documents
from tests.web.filled import Filled

KIB = 1024
STYLESHEET = Path(settings.BASE_DIR) / "static" / "site.css"
LISTS = ("cases", "testimonies", "statistics", "sources", "actors", "timeline")
RECORDS = (Noun.TESTIMONY, Noun.STATISTIC, Noun.SOURCE, Noun.ACTOR)


@pytest.fixture
def filled() -> Filled:
    """The record, published."""
    world = Filled()
    apply_all([documents.entry(number, each) for number, each in enumerate(world.documents(), 1)])
    return world


def test_every_page_and_its_stylesheet_fit_into_fourteen_kib(reader: Client, filled: Filled) -> None:
    """Lists of 25 records and every kind of record; the front page may have twenty."""
    allowed = {f"/{name}/?page_size=25": 14 for name in LISTS}
    allowed |= {f"/{noun.plural}/{filled.first(noun)}/": 14 for noun in RECORDS}
    allowed |= {f"/map/{layer}/": 14 for layer in LAYERS} | {"/map/residence/IR/": 14}
    allowed |= {f"/statistics/{filled.first(Noun.STATISTIC)}/compared/": 14}
    allowed |= {"/": 20, "/cases/former-soldiers/": 14, "/search/?q=night": 14, "/corrections/": 14}
    style = len(gzip.compress(STYLESHEET.read_bytes(), 9))
    sent = {address: style + _weight(reader, address) for address in allowed}
    too_heavy = {address: size for address, size in sent.items() if size > allowed[address] * KIB}
    assert too_heavy == {}, sent


def _weight(reader: Client, address: str) -> int:
    response = reader.get(address)
    assert response.status_code == 200
    return len(gzip.compress(response.content, 9))
