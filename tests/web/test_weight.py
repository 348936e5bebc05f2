"""Weight: what a reader on a slow line waits for, with a record that is not small any more."""

import gzip
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from cases.catalog.apply import apply_all
from cases.pages.lists.layer import LAYERS
from cases.pages.records.side_by_side import asked
from cases.vocabulary.noun import Noun
from dossier.minified_styles import minified
from tests.catalog import documents
from tests.web.filled import Filled

KIB = 1024
STYLESHEET = Path(settings.BASE_DIR) / "static" / "site.css"
LISTS = ("cases", "testimonies", "declarations", "statistics", "sources", "actors", "timeline")
RECORDS = (Noun.TESTIMONY, Noun.STATISTIC, Noun.SOURCE, Noun.ACTOR)


@pytest.fixture
def filled() -> Filled:
    """The record, published."""
    world = Filled()
    apply_all([documents.entry(number, each) for number, each in enumerate(world.documents(), 1)])
    return world


def test_every_page_and_its_stylesheet_fit_into_fourteen_kib(reader: Client, filled: Filled) -> None:
    """Lists of 25 records and every kind of page, in every language; the front page may have twenty."""
    allowed = dict.fromkeys(_pages(filled), 14) | {"/": 20}
    style = _gzipped(minified(STYLESHEET.read_text(encoding="utf-8")).encode())
    prefixes = ["", *(f"/{code}" for code, _name in settings.LANGUAGES[1:])]
    sent = {
        f"{prefix}{address}": (style + _weight(reader, f"{prefix}{address}"), most * KIB)
        for prefix in prefixes
        for address, most in allowed.items()
    }
    too_heavy = {address: size for address, (size, most) in sent.items() if size > most}
    assert too_heavy == {}, sent


def _pages(filled: Filled) -> list[str]:
    figures, people = (filled.taken[noun][:4] for noun in (Noun.STATISTIC, Noun.TESTIMONY))
    return [
        *(f"/{name}/?page_size=25" for name in LISTS),
        *(f"/{noun.plural}/{filled.first(noun)}/" for noun in RECORDS),
        *(f"/{noun.plural}/{filled.first(noun)}/v1/" for noun in RECORDS),
        *(f"/map/{layer}/" for layer in LAYERS),
        *(f"/compare/{asked(*refs)}" for refs in (figures, people, (*figures[:2], *people[:2]))),
        f"/statistics/{figures[0]}/compared/",
        *(f"/declarations/{documents.ref(Noun.DECLARATION, 1)}/{version}" for version in ("", "v1/")),
        "/map/residence/IR/", "/cases/former-soldiers/", "/search/?q=night", "/search/", "/corrections/",
        "/method/", "/about/", "/safety/", "/withdraw/", "/themes/forced-return/",
    ]  # fmt: skip


def _weight(reader: Client, address: str) -> int:
    response = reader.get(address)
    assert response.status_code == 200, address
    return _gzipped(response.content)


def _gzipped(body: bytes) -> int:
    return len(gzip.compress(body, 9))
