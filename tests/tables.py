"""Empty tables of an earlier run, so that not every run applies every migration.

Applying them takes some ten seconds, copying what they made takes a tenth of one. Django still asks whether a
migration is missing, and applies it. On SQLite the tables outlast the run, in a folder for each list of
migrations; on PostgreSQL a copy is made at the beginning of the run, for databases beside its own.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Final
from urllib.parse import quote

import django
import psycopg
from django.apps import apps
from django.conf import settings
from django.db import connections
from django.db.backends.base.creation import TEST_DATABASE_PREFIX

_IN_MEMORY: Final = "file:memorydb_{}?mode=memory&cache=shared"
"""How Django calls a database of the tests that is in memory."""
_LISTED: Final = "migrations.json"


class KeptTables:
    """The tables that `folder` keeps, those of each list of migrations together."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._migrations = _migrations()
        listed = json.dumps(self._migrations, sort_keys=True).encode()
        self._kept = folder / hashlib.sha256(listed).hexdigest()[:16]
        self._begun: dict[str, sqlite3.Connection] = {}
        self.names: dict[str, str] = {}
        """By alias the database on a server that holds the tables, and that nobody connects to."""

    def begin(self) -> None:
        """Fill the databases that Django is about to make; they last as long as somebody is connected."""
        former = self._former()
        for alias in settings.DATABASES:
            if connections[alias].vendor == "sqlite":
                self._begun[alias] = sqlite3.connect(_IN_MEMORY.format(alias), uri=True)
                if former:
                    with closing(sqlite3.connect(former / f"{alias}.sqlite3")) as before:
                        before.backup(self._begun[alias])

    def keep(self) -> None:
        """Now that Django has made them, keep them if they are not kept yet."""
        in_use = self._begun and all(
            connections[alias].settings_dict["NAME"] == _IN_MEMORY.format(alias) for alias in self._begun
        )
        if in_use and not self._kept.exists():
            self._copy()
        for database in self._begun.values():
            database.close()
        for alias in settings.DATABASES:
            made = str(connections[alias].settings_dict["NAME"])
            if connections[alias].vendor == "postgresql" and made.startswith(TEST_DATABASE_PREFIX):
                self.names[alias] = f"{made}_kept"
                connections[alias].close()
                on_server(f'CREATE DATABASE "{made}_kept" TEMPLATE "{made}"')

    def let_go(self) -> None:
        """At the end of the run the copies on a server go, too."""
        for name in self.names.values():
            on_server(f'DROP DATABASE "{name}" WITH (FORCE)')

    @property
    def files(self) -> Mapping[str, Path]:
        """By alias the file with its tables, which nobody writes to; empty where none were kept."""
        kept = {alias: self._kept / f"{alias}.sqlite3" for alias in self._begun}
        return kept if self._kept.exists() else {}

    def _former(self) -> Path | None:
        """The folder of those that were made by the most of the migrations there are, and by no other."""
        found = {each.parent: json.loads(each.read_bytes()) for each in self.folder.glob(f"*/{_LISTED}")}
        fit = {folder: made for folder, made in found.items() if made.items() <= self._migrations.items()}
        return max(fit, key=lambda folder: len(fit[folder]), default=None)

    def _copy(self) -> None:
        """Put a copy into its place, whole or not at all: another worker may do the same."""
        part = self._kept.with_suffix(f".{os.getpid()}")
        part.mkdir(parents=True)
        for alias, database in self._begun.items():
            with closing(sqlite3.connect(part / f"{alias}.sqlite3")) as copy:
                database.backup(copy)
        (part / _LISTED).write_text(json.dumps(self._migrations), encoding="utf-8")
        with suppress(OSError):
            part.rename(self._kept)
        shutil.rmtree(part, ignore_errors=True)


def on_server(statement: str) -> list[tuple[object, ...]]:
    """What a statement finds on the PostgreSQL of the tests, beside all their databases."""
    with psycopg.connect(url_on_server("postgres"), autocommit=True) as connection:
        done = connection.execute(statement)
        return done.fetchall() if done.description else []


def url_on_server(database: str) -> str:
    """The address of `database` on the PostgreSQL of the tests."""
    server = settings.DATABASES["default"]
    who = f"{quote(server['USER'])}:{quote(server['PASSWORD'])}"
    return f"postgres://{who}@{server['HOST']}:{server['PORT']}/{database}"


def _migrations() -> dict[str, str]:
    """A digest of every migration there is, by its name, and which Django applies them."""
    return {"django": django.get_version()} | {
        f"{app.label}/{file.name}": hashlib.sha256(file.read_bytes()).hexdigest()[:16]
        for app in apps.get_app_configs()
        for file in sorted((Path(app.path) / "migrations").glob("*.py"))
    }
