"""Databases beside those of the test run, for processes that are killed, migrated or robbed of one."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Final

from django.conf import settings

from tests.tables import KeptTables, on_server, url_on_server

DESK: Final = "desk"
CATALOG: Final = "catalog"
_DATABASES: Final = {"default": DESK, "catalog": CATALOG}
_COPIES: Final = count(1)
_PATIENCE: Final = 120.0  # seconds a process may take


@dataclass(frozen=True)
class Machine:
    """A desk database, a catalog and a folder that only processes started here use."""

    name: str
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def run(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Start this Python with `words` as its arguments and wait for its end."""
        return subprocess.run(
            [sys.executable, *words],
            cwd=settings.BASE_DIR,
            env=self.variables | variables,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )

    def start(self, *words: str) -> "subprocess.Popen[str]":
        """Start this Python with `words` as its arguments; it ends with its input, and talks line by line."""
        return subprocess.Popen(
            [sys.executable, *words],
            cwd=settings.BASE_DIR,
            env=self.variables,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def manage(self, *words: str, **variables: str) -> str:
        """What a management command prints; it must succeed."""
        done = self.run("manage.py", *words, **variables)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def copy(self) -> "Machine":
        """Another machine that starts with what this one holds; no process of this one may be running."""
        name = f"{self.name}_{next(_COPIES)}"
        other = Machine(name, self.folder.with_name(name), {})
        shutil.copytree(self.folder, other.folder)
        if _on_server():
            for database in (DESK, CATALOG):
                on_server(f'CREATE DATABASE "{other.name}_{database}" TEMPLATE "{self.name}_{database}"')
            other.environment.update(_urls(other.name))
        return other

    def lose_the_desk(self) -> None:
        """The desk's database is gone, and nobody here knows of it any more."""
        if _on_server():
            on_server(f'DROP DATABASE "{self.name}_{DESK}"')
            del self.environment["DATABASE_URL"]
        else:
            for file in self.folder.glob("desk.sqlite3*"):
                file.unlink()

    def take_the_catalog_of(self, other: "Machine") -> None:
        """Put another machine's catalog in the place of this one's; no process of the other may run."""
        if _on_server():
            on_server(f'DROP DATABASE "{self.name}_{CATALOG}" WITH (FORCE)')
            on_server(f'ALTER DATABASE "{other.name}_{CATALOG}" RENAME TO "{self.name}_{CATALOG}"')
            return
        for journal in self.folder.glob("catalog.sqlite3-*"):
            journal.unlink()
        (other.folder / "catalog.sqlite3").replace(self.folder / "catalog.sqlite3")

    @property
    def variables(self) -> dict[str, str]:
        """The environment of a process of this machine."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        here = {"DJANGO_SETTINGS_MODULE": "dossier.settings.test", "DOSSIER_VAR": str(self.folder)}
        return kept | here | self.environment


@contextmanager
def machine(folder: Path, tables: KeptTables) -> Iterator[Machine]:
    """A machine that has `tables`; its databases and those of its copies are gone afterwards."""
    folder.mkdir()
    made = Machine(f"elsewhere_{os.getpid()}", folder, {})
    for alias, file in tables.files.items():
        copy = shutil.copy(file, folder / f"{_DATABASES[alias]}.sqlite3")
        with closing(sqlite3.connect(copy)) as copied:
            copied.execute("PRAGMA journal_mode=WAL")  # as migrating leaves it: who only reads cannot
    if _on_server():
        for alias, database in _DATABASES.items():
            like = f' TEMPLATE "{tables.names[alias]}"' if alias in tables.names else ""
            on_server(f'CREATE DATABASE "{made.name}_{database}"{like}')
        made.environment.update(_urls(made.name))
    try:
        if not tables.files and not tables.names:
            migrate(made)
        yield made
    finally:
        if _on_server():
            _drop_all(made.name)


def migrate(made: Machine) -> None:
    """Make the tables."""
    made.manage("migrate", "--verbosity=0")
    made.manage("migrate", CATALOG, "--database=catalog", "--verbosity=0")


def _on_server() -> bool:
    return "postgresql" in settings.DATABASES["default"]["ENGINE"]


def _urls(name: str) -> dict[str, str]:
    desk, catalog = (url_on_server(f"{name}_{database}") for database in (DESK, CATALOG))
    return {"DATABASE_URL": desk, "CATALOG_DATABASE_URL": catalog}


def _drop_all(name: str) -> None:
    for (database,) in on_server("SELECT datname FROM pg_database"):
        if str(database).startswith(name):
            on_server(f'DROP DATABASE "{database}" WITH (FORCE)')
