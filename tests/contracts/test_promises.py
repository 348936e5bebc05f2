"""The table of `make trust`: every promise has a test, and what was not reached is called missed."""

import json
import re
from pathlib import Path
from typing import Final

import pytest

from dossier.start.folders import ROOT
from tests.contracts.promises import PROMISES, kept, main, reached, table

_NOTED: Final = re.compile(r'\breached\("([a-z_]+)"')


def notes(*, short_of: str = "", databases: tuple[str, ...] = ("sqlite", "postgresql")) -> list[str]:
    """What a run leaves in which everything is reached, but for one on the last database."""
    return [
        json.dumps(
            {
                "promise": promise.name,
                "database": database,
                "number": promise.number - (promise.name == short_of and database == databases[-1]),
            }
        )
        for promise in PROMISES
        for database in databases
    ]


def test_every_promise_is_noted_by_its_test_and_every_note_is_a_promise() -> None:
    noted = {
        (name, str(file.relative_to(ROOT)))
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in _NOTED.findall(file.read_text(encoding="utf-8"))
    }
    assert noted == {(promise.name, promise.test) for promise in PROMISES}


@pytest.mark.parametrize("short_of", [promise.name for promise in PROMISES])
def test_one_short_on_one_database_is_missed(short_of: str) -> None:
    sums = reached(notes(short_of=short_of))
    assert [promise.name for promise in PROMISES if not kept(promise, sums)] == [short_of]
    assert [line.split()[-1] for line in table(sums)].count("MISSED") == 1


def test_notes_of_several_processes_add_up() -> None:
    half = json.dumps({"promise": "openapi", "database": "sqlite", "number": 25_000})
    assert reached([half, half]) == {("openapi", "sqlite"): 50_000}


def test_a_run_that_noted_nothing_kept_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "notes"
    file.touch()
    assert main(str(file)) == 1
    file.write_text("\n".join(notes()))
    assert main(str(file)) == 0
    assert "missed" not in capsys.readouterr().out.rpartition("promise ")[2].lower()
