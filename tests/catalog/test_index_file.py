"""The index in a file: used where it can be trusted, left aside where it cannot, gone with what goes."""

import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django import Settings

from cases.catalog.apply import apply, wipe
from cases.catalog.index import index as indexing
from cases.catalog.index.current import current_index, forget_indexes
from cases.catalog.index.file import path_of, read
from cases.catalog.index.index import updated_index
from cases.catalog.index.upkeep import update_index_file
from cases.catalog.position import Position
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from tests.catalog.documents import a_testimony, an_actor, entry
from tests.catalog.laid_open import laid_open
from tests.filters.world import publish_world

pytestmark = pytest.mark.django_db(databases=["default", "catalog"])

PUBLIC = Audience.PUBLIC


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> Path:
    """A folder for the files of one test."""
    settings.INDEX_DIR = str(tmp_path)
    return tmp_path / "index"


@pytest.fixture
def read_from_tables(monkeypatch: pytest.MonkeyPatch) -> list[Audience]:
    """Each time that an index is made from all tables."""
    made: list[Audience] = []
    filled = indexing.nouns_from_tables

    def note(audience: Audience) -> object:
        made.append(audience)
        return filled(audience)

    monkeypatch.setattr(indexing, "nouns_from_tables", note)
    return made


def begin_again() -> None:
    """What a process knows when it begins."""
    forget_indexes()


def test_a_process_begins_with_what_is_in_the_file(read_from_tables: list[Audience]) -> None:
    publish_world(3, size=20)
    update_index_file(PUBLIC)
    begin_again()
    assert laid_open(current_index(PUBLIC)) == laid_open(updated_index(PUBLIC, None))
    assert len(read_from_tables) == 2, "once before the file was written, once to compare"


def test_what_was_published_since_is_added_to_it(read_from_tables: list[Audience]) -> None:
    documents = publish_world(3, size=20)
    update_index_file(PUBLIC)
    begin_again()
    apply(entry(len(documents) + 1, a_testimony(1), action=Action.WITHDRAW, version=2))
    apply(entry(len(documents) + 2, an_actor(9, name="Another")))
    index = current_index(PUBLIC)
    assert read_from_tables == [PUBLIC]
    assert laid_open(index) == laid_open(updated_index(PUBLIC, None))


@pytest.mark.parametrize(
    "harm",
    [
        lambda held: held[:-1],
        lambda held: held[:-40] + bytes(1) + held[-39:],
        lambda held: held.replace(b'"public"', b'"partner"', 1),
        lambda held: held.replace(b'"format": 3', b'"format": 0', 1),
        lambda held: held.partition(b"\n")[0],
        lambda held: b"[]\n",
        lambda held: bytes(len(held)),
        lambda held: b"",
    ],
)
def test_a_file_that_is_not_what_was_written_is_left_aside(
    harm: Callable[[bytes], bytes], caplog: pytest.LogCaptureFixture
) -> None:
    apply(entry(1, a_testimony()))
    update_index_file(PUBLIC)
    path = path_of(PUBLIC)
    assert path
    path.write_bytes(harm(path.read_bytes()))
    begin_again()
    with caplog.at_level(logging.WARNING):
        found = current_index(PUBLIC)
    assert laid_open(found) == laid_open(updated_index(PUBLIC, None))
    assert "is left aside" in caplog.text


def test_a_file_of_tables_that_were_filled_anew_is_not_used() -> None:
    apply(entry(1, a_testimony(1)))
    update_index_file(PUBLIC)
    before = read(PUBLIC)
    wipe(PUBLIC)
    apply(entry(1, a_testimony(1)))
    begin_again()
    index = current_index(PUBLIC)
    assert before
    assert (index.moment.number, index.moment.digest) == (before.moment.number, before.moment.digest)
    assert laid_open(index) == laid_open(updated_index(PUBLIC, None)) != laid_open(before)


def test_a_file_of_a_later_moment_than_the_catalogs_is_not_used(read_from_tables: list[Audience]) -> None:
    apply(entry(1, a_testimony(1)))
    apply(entry(2, a_testimony(1), action=Action.WITHDRAW, version=2))
    update_index_file(PUBLIC)
    Position.objects.update(number=1, digest=entry(1, a_testimony(1)).digest)
    begin_again()
    assert current_index(PUBLIC).moment.number == 1
    assert read_from_tables == [PUBLIC, PUBLIC]


def test_nothing_of_what_is_withdrawn_stays_in_the_folder(folder: Path) -> None:
    apply(entry(1, a_testimony(1, person={**_person(), "shown_as": "Aaron Singular"})))
    apply(entry(2, a_testimony(2, statements=[])))
    update_index_file(PUBLIC)
    assert _mentions(folder, b"Aaron Singular")
    apply(entry(3, a_testimony(1), action=Action.WITHDRAW, version=2))
    update_index_file(PUBLIC)
    assert not _mentions(folder, b"Aaron Singular")
    assert not _mentions(folder, b"T-0000000001")


def test_only_its_owner_reads_it(folder: Path) -> None:
    apply(entry(1, a_testimony()))
    update_index_file(PUBLIC)
    (file,) = folder.iterdir()
    assert (folder.stat().st_mode & 0o777, file.stat().st_mode & 0o777) == (0o700, 0o600)


def test_it_is_not_written_again_while_nothing_happens() -> None:
    apply(entry(1, a_testimony()))
    update_index_file(PUBLIC)
    path = path_of(PUBLIC)
    assert path
    first = path.stat().st_ino
    update_index_file(PUBLIC)
    assert path.stat().st_ino == first
    apply(entry(2, an_actor(5)))
    update_index_file(PUBLIC)
    assert json.loads(path.read_bytes().partition(b"\n")[0])["number"] == 2


def test_a_disk_that_refuses_leaves_no_old_file(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    apply(entry(1, a_testimony()))
    update_index_file(PUBLIC)
    apply(entry(2, a_testimony(), action=Action.WITHDRAW, version=2))
    (folder / "public.new").mkdir()
    update_index_file(PUBLIC)
    assert not (folder / "public.index").exists()
    assert "cannot be kept" in caplog.text


def test_one_command_makes_it_anew(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    apply(entry(1, a_testimony()))
    call_command("rebuild_index")
    told = [line for line in capsys.readouterr().out.splitlines() if "indexed" in line]
    assert told == ["public: 2 records indexed", "partner: 0 records indexed"]
    assert sorted(file.name for file in folder.iterdir()) == ["partner.index", "public.index"]


def test_no_folder_no_file(settings: Settings, tmp_path: Path) -> None:
    settings.INDEX_DIR = ""
    apply(entry(1, a_testimony()))
    update_index_file(PUBLIC)
    assert read(PUBLIC) is None
    assert list(tmp_path.iterdir()) == []


def _mentions(folder: Path, words: bytes) -> bool:
    return any(words in file.read_bytes() for file in folder.iterdir())


def _person() -> Document:
    person = a_testimony()["person"]
    assert isinstance(person, dict)
    return person
