"""No word of what is hidden can be found, guessed letter by letter, or had by making a slip."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from cases.catalog.models import Testimony
from cases.catalog.text.tokens import words
from cases.catalog.text.upkeep import update_text_indexes
from cases.catalog.text.volume import Volume
from cases.vocabulary.audience import Audience
from tests.contracts.planted_leaks import Leak, published_and_withdrawn
from tests.contracts.planted_words import WORD_LEAKS
from tests.contracts.planted_world import World
from tests.contracts.surfaces import Answer, Ask, send
from tests.contracts.trust import times

pytestmark = pytest.mark.django_db

NOTHING = "zzzzzzzzzzzz"
DOORS = ("/search/", "/testimonies/", "/api/v1/statements/", "/sources/export.csv")


@pytest.fixture
def folder(settings: Settings, tmp_path: Path, world: World) -> Path:
    """Where the indexes are, which hold what the public may read."""
    settings.INDEX_DIR = str(tmp_path)
    update_text_indexes()
    return tmp_path


def hidden(world: World) -> Iterator[str]:
    """The canaries that are words and that the public may not see."""
    for value, canary in world.canaries.known.items():
        if value.startswith("cn-") and not Audience.PUBLIC.includes(canary.widest):
            yield value


def test_a_hidden_word_is_not_found_by_whole_by_beginning_or_by_a_slip(world: World) -> None:
    client = Client()
    unseen = list(hidden(world))
    assert len(unseen) > 50
    nothing = {door: _body(send(client, Ask(f"{door}?q={NOTHING}")), NOTHING) for door in DOORS}
    for value in unseen[:: max(1, len(unseen) // times(8))]:
        core = value[3:]
        for text in (core, f"{core[:4]}*", core[1] + core[0] + core[2:]):
            for door in DOORS:
                answer = send(client, Ask(f"{door}?q={quote(text)}"))
                assert _body(answer, text) == nothing[door], f"{door} {text}"


def test_what_the_public_may_read_is_found_by_the_same_doors(world: World) -> None:
    client = Client()
    row = Testimony.objects.of(Audience.PUBLIC).first()
    assert row is not None
    word = max(words(str(row.data["summary"])), key=len)
    nothing = {door: _body(send(client, Ask(f"{door}?q={NOTHING}")), NOTHING) for door in DOORS[:2]}
    for text in (word, f"{word[:4]}*"):
        for door, empty in nothing.items():
            assert _body(send(client, Ask(f"{door}?q={quote(text)}")), text) != empty


def test_neither_a_search_nor_a_file_has_a_hidden_word_or_one_that_was_taken_back(
    world: World, folder: Path
) -> None:
    published_and_withdrawn(*world.draft.records, meanwhile=update_text_indexes)
    update_text_indexes()
    assert list(found(world)) == []
    assert list(written(world, folder)) == []


@pytest.mark.parametrize("leak", WORD_LEAKS, ids=lambda leak: leak.__name__)
def test_planted_leaks_are_found(
    world: World, folder: Path, monkeypatch: pytest.MonkeyPatch, leak: Leak
) -> None:
    leak(world, monkeypatch)
    update_text_indexes()
    assert any(True for _ in found(world))
    assert any(True for _ in written(world, folder))


def found(world: World) -> Iterator[str]:
    """The hidden words that a search finds, whatever it shows of them."""
    client = Client()
    nothing = _body(send(client, Ask(f"/search/?q={NOTHING}")), NOTHING)
    for value in hidden(world):
        core = value[3:]
        if _body(send(client, Ask(f"/search/?q={core}")), core) != nothing:
            yield value


def written(world: World, folder: Path) -> Iterator[str]:
    """The hidden words that are in the files of the public's index."""
    volumes = [Volume.open(each.parent) for each in (folder / "text" / "public").rglob("meta.json")]
    assert volumes
    for value in hidden(world):
        if any(volume.frequency("words", value[3:]) for volume in volumes):
            yield value


def _body(answer: Answer, text: str) -> bytes:
    """The answer without the question, which it may repeat."""
    return answer.body.replace(quote(text).encode(), b"").replace(text.encode(), b"")
