"""Databases as in the field: several connections, real commits, and on SQLite real files."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from django.core.management import call_command
from django.db import connection, connections

Result = TypeVar("Result")


class Committed(Protocol):
    """Runs jobs side by side, each in a thread with its own connections; returns what they return."""

    def __call__(self, *jobs: Callable[[], Result]) -> list[Result]: ...


@pytest.fixture
def committed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transactional_db: None) -> Committed:
    """The test's own databases: on SQLite two fresh files in `tmp_path`, elsewhere those of the run."""
    if connection.vendor == "sqlite":
        for alias in ("default", "catalog"):
            file = {**connections.databases[alias], "NAME": str(tmp_path / f"{alias}.sqlite3")}
            monkeypatch.setitem(connections.databases, alias, file)
        _run(_migrate)
    return _run


def _run(*jobs: Callable[[], Result]) -> list[Result]:
    with ThreadPoolExecutor(len(jobs)) as pool:
        waiting = [pool.submit(_alone, job) for job in jobs]
        return [each.result(timeout=60) for each in waiting]


def _alone(job: Callable[[], Result]) -> Result:
    try:
        return job()
    finally:
        connections.close_all()


def _migrate() -> None:
    call_command("migrate", "ledger", verbosity=0)
    call_command("migrate", "catalog", database="catalog", verbosity=0)
