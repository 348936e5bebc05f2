"""The processes of their own that `make bench` measures in, each on a small place."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from benchmarks.change import changed
from benchmarks.export import exported
from benchmarks.place import Place
from dossier.start.folders import ROOT
from tests.tables import KeptTables

TESTIMONIES, SEED = 60, 1
_FILES: Final = {"default": "desk", "catalog": "catalog"}
_BEATING: Final = """
import sys, django
django.setup()
from benchmarks.beating import beating
with beating():
    print(flush=True)
    sys.stdin.read()
"""


@dataclass(frozen=True)
class Tiny(Place):
    """Records made for one run of the tests."""

    beneath: Path
    tables: KeptTables

    @property
    def folder(self) -> Path:
        """Where they are."""
        return self.beneath / "bench"

    def _manage(self, *arguments: str) -> None:
        """Begin with the tables of this run; whatever they lack is made."""
        for alias, kept in self.tables.files.items():
            file = self.folder / f"{_FILES[alias]}.sqlite3"
            if not file.exists():
                shutil.copy(kept, file)
        super()._manage(*arguments)


@pytest.fixture(scope="module")
def place(
    kept_tables: KeptTables, django_db_setup: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Tiny]:
    """A place filled as the benchmark fills it, with a heartbeat beside it for as long as it is asked."""
    tiny = Tiny(TESTIMONIES, SEED, tmp_path_factory.mktemp("tiny"), kept_tables)
    tiny.fill()
    with subprocess.Popen(
        [sys.executable, "-c", _BEATING],
        cwd=ROOT,
        env=tiny.variables(role="public"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as heart:
        assert heart.stdin is not None
        assert heart.stdout is not None
        assert heart.stdout.readline() == b"\n"
        yield tiny
        heart.stdin.close()


def test_the_download_is_measured(place: Tiny) -> None:
    found = exported(place.variables(role="public"))
    assert found.rows == TESTIMONIES
    assert found.rate > 0
    assert found.raw > 0


def test_a_change_is_measured_and_taken_back(place: Tiny) -> None:
    found = changed(place.variables(role="all"), testimonies=TESTIMONIES, seed=SEED)
    assert found.published > 0
    assert found.withdrawn > 0
    assert exported(place.variables(role="public")).rows == TESTIMONIES
