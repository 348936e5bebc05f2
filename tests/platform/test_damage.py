"""A catalog or an index that is damaged is put aside and made again; the desk starts meanwhile."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.platform.processes import python
from tests.platform.starting import LOCAL, PREPARE, prepare, until, working


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """What a first start left, with its catalog and its indexes filled."""
    made = tmp_path / "var"
    shutil.copytree(filled, made)
    return made


def is_current(folder: Path) -> bool:
    """Whether the worker says that the public can be answered."""
    with suppress(FileNotFoundError):
        return "public" in json.loads((folder / "catalog.sqlite3.heartbeat").read_bytes())["current"]
    return False


def aside(folder: Path) -> list[str]:
    """What was put aside, without the time in its name."""
    return sorted(path.name.partition(".damaged-")[0] for path in folder.rglob("*.damaged-*"))


def published(folder: Path) -> int:
    """How many testimonies the public reads."""
    with closing(sqlite3.connect(folder / "catalog.sqlite3")) as catalog:
        asked = "SELECT count(*) FROM catalog_testimony WHERE audience = 'public'"
        (count,) = catalog.execute(asked).fetchone()
        return int(count)


def spoil(path: Path, *, after: int) -> None:
    """Overwrite all of a file that comes after so many bytes."""
    with path.open("r+b") as file:
        size = path.stat().st_size
        file.seek(after)
        file.write(b"\xa5" * (size - after))


def test_a_start_puts_a_damaged_catalog_aside_and_the_worker_fills_another(folder: Path) -> None:
    before = published(folder)
    (folder / "catalog.sqlite3").write_bytes(b"this is no database" * 100)
    said = prepare(folder)
    assert said.count("is damaged: it is kept as catalog.sqlite3.damaged-") == 1
    assert "catalog.sqlite3" in aside(folder)
    assert not (folder / "catalog.sqlite3.heartbeat").exists(), "no reader is answered from an empty catalog"
    assert published(folder) == 0
    with working(folder):
        until(lambda: is_current(folder))
    assert published(folder) == before > 0


def test_a_worker_that_finds_the_catalog_damaged_makes_another(folder: Path) -> None:
    """Where the start does not notice, because the first pages are as they were."""
    before = published(folder)
    (folder / "catalog.sqlite3.heartbeat").unlink()
    spoil(folder / "catalog.sqlite3", after=2 * 4096)
    with working(folder) as said:
        until(lambda: "catalog.sqlite3" in aside(folder) and is_current(folder))
    assert published(folder) == before > 0
    assert "catalog.sqlite3 is damaged: it is kept as catalog.sqlite3.damaged-" in said.read_text()
    assert "Traceback" not in said.read_text()


def test_a_worker_puts_damaged_indexes_aside_and_makes_others(folder: Path) -> None:
    index, words = folder / "index" / "public.index", folder / "text" / "public"
    spoil(index, after=400)
    for file in words.glob("*/*"):
        spoil(file, after=0)
    spoiled = index.read_bytes()
    with working(folder):
        until(lambda: {"public", "public.index"} <= {*aside(folder)})
        until(lambda: (words / "volumes.json").exists() and index.exists())
    assert index.read_bytes() != spoiled
    assert published(folder) > 0


def test_what_was_put_aside_goes_with_the_next_withdrawal(folder: Path) -> None:
    """It holds what is withdrawn."""
    spoil(folder / "index" / "public.index", after=400)
    (folder / "catalog.sqlite3").write_bytes(b"this is no database" * 100)
    prepare(folder)
    with working(folder):
        until(lambda: "public.index" in aside(folder) and is_current(folder))
        assert "catalog.sqlite3" in aside(folder)
        with closing(sqlite3.connect(folder / "catalog.sqlite3")) as catalog:
            (ref,) = catalog.execute("SELECT ref FROM catalog_testimony WHERE audience = 'public'").fetchone()
        withdraw = "from django.core.management import call_command; import django; django.setup();"
        withdraw += f"call_command('verb', 'withdraw', {ref!r}, by='guardian', reason='asked')"
        done = python(withdraw, **LOCAL, DOSSIER_VAR=str(folder))
        assert done.returncode == 0, done.stderr
        until(lambda: aside(folder) == [])


@pytest.mark.parametrize("role", ["public", "partner"])
def test_without_the_desk_a_start_says_that_there_is_no_catalog(tmp_path: Path, role: str) -> None:
    """And makes none: nobody would fill it."""
    result = python(PREPARE, **LOCAL, DOSSIER_ROLE=role, DOSSIER_VAR=str(tmp_path / "var"))
    assert result.returncode == 1
    assert result.stderr.startswith("There is no catalog in ")
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "var" / "catalog.sqlite3").exists()


def test_without_the_desk_a_start_takes_no_catalog_without_tables_or_of_another_version(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "catalog.sqlite3")) as catalog, catalog:
        catalog.execute("DELETE FROM django_migrations WHERE app = 'catalog' AND name > '0008'")
    public = LOCAL | {"DOSSIER_ROLE": "public", "DOSSIER_VAR": str(folder)}
    assert "is not of this version" in python(PREPARE, **public).stderr
    (folder / "catalog.sqlite3").write_bytes(b"")
    assert "There is no catalog in" in python(PREPARE, **public).stderr


def test_without_the_desk_a_start_serves_the_catalog_that_is_there(folder: Path) -> None:
    result = python(PREPARE, **LOCAL, DOSSIER_ROLE="public", DOSSIER_VAR=str(folder))
    assert (result.returncode, result.stderr) == (0, "")


def test_a_role_that_is_none_is_a_sentence(tmp_path: Path) -> None:
    result = python(PREPARE, **LOCAL, DOSSIER_ROLE="reader", DOSSIER_VAR=str(tmp_path / "var"))
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert "DOSSIER_ROLE=reader is not a role" in result.stderr
