"""The processes of their own that `make bench` measures in, each on a small place."""

from __future__ import annotations

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

TESTIMONIES, SEED = 100, 1
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

    @property
    def folder(self) -> Path:
        """Where they are."""
        return self.beneath / "bench"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tiny]:
    """A place filled as the benchmark fills it, with a heartbeat beside it for as long as it is asked."""
    tiny = Tiny(TESTIMONIES, SEED, tmp_path_factory.mktemp("tiny"))
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
