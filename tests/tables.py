"""Empty tables of the last run, so that not every run applies every migration: SQLite in memory only.

Applying them takes some ten seconds, copying what they made takes a tenth of one. Django still asks whether a
migration is missing, and applies it.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

import django
from django.apps import apps
from django.conf import settings
from django.db import connections

_IN_MEMORY: Final = "file:memorydb_{}?mode=memory&cache=shared"
"""How Django calls a database of the tests that is in memory."""


class KeptTables:
    """The tables that `folder` keeps, each file named for the migrations that made them."""

    def __init__(self, folder: Path) -> None:
        named = _migrations()
        self._kept = {alias: folder / f"{alias}-{named}.sqlite3" for alias in settings.DATABASES}
        self._begun: dict[str, sqlite3.Connection] = {}

    def begin(self) -> None:
        """Fill the databases that Django is about to make; they last as long as somebody is connected."""
        for alias, file in self._kept.items():
            if connections[alias].vendor == "sqlite":
                self._begun[alias] = sqlite3.connect(_IN_MEMORY.format(alias), uri=True)
                if file.exists():
                    with closing(sqlite3.connect(file)) as before:
                        before.backup(self._begun[alias])

    def keep(self) -> None:
        """Now that Django has made them, keep those that are not kept yet."""
        for alias, database in self._begun.items():
            in_use = connections[alias].settings_dict["NAME"] == _IN_MEMORY.format(alias)
            if in_use and not self._kept[alias].exists():
                _copy(database, self._kept[alias])
            database.close()


def _copy(database: sqlite3.Connection, file: Path) -> None:
    """Put a copy into the place of `file`, whole or not at all: another worker may do the same."""
    for former in file.parent.glob(f"{file.name.partition('-')[0]}-*.sqlite3"):
        former.unlink(missing_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(part)) as copy:
        database.backup(copy)
    part.replace(file)


def _migrations() -> str:
    """A digest of every migration there is."""
    digest = hashlib.sha256(django.get_version().encode())
    for app in apps.get_app_configs():
        for file in sorted((Path(app.path) / "migrations").glob("*.py")):
            digest.update(f"{app.label}/{file.name}".encode() + file.read_bytes())
    return digest.hexdigest()[:16]
