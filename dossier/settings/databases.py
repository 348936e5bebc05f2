"""The two databases: `default` is the desk's, `catalog` holds what audiences may read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import environ

from dossier.roles import ProcessRole

# A writer takes the lock when its transaction begins, so that two writers wait instead of failing half-way;
# a commit is on disk before it is reported; deleted pages are overwritten, because erased means erased. What
# is read is mapped, as far as SQLite maps at most, and beyond that the way to the rows of a million records
# stays in memory (16 MiB a connection): a list reads twenty rows from all over the file.
SQLITE_OPTIONS: dict[str, Any] = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 30,
    "init_command": (
        "PRAGMA journal_mode=WAL;"
        "PRAGMA synchronous=FULL;"
        "PRAGMA secure_delete=ON;"
        "PRAGMA busy_timeout=30000;"
        "PRAGMA foreign_keys=ON;"
        "PRAGMA mmap_size=2147418112;"
        "PRAGMA cache_size=-16384;"
    ),
}
DUMMY: dict[str, Any] = {"ENGINE": "django.db.backends.dummy"}


def databases(*, env: environ.Env, role: ProcessRole, folder: Path) -> dict[str, dict[str, Any]]:
    """Django's DATABASES for a process of `role`, with SQLite files in `folder` where no URL is given."""
    desk = _database(env, "DATABASE_URL", folder / "desk.sqlite3") if role.keeps_record else DUMMY
    catalog = _database(env, "CATALOG_DATABASE_URL", folder / "catalog.sqlite3")
    # The catalog stands alone: making its test database needs no other.
    return {"default": desk, "catalog": catalog | {"TEST": {"DEPENDENCIES": []}}}


def _database(env: environ.Env, variable: str, file: Path) -> dict[str, Any]:
    """The database named by `variable`, else the SQLite `file`."""
    if env.str(variable, default=""):
        config: dict[str, Any] = dict(env.db_url(variable))
    else:
        # Not through a URL: a folder's name may hold characters that a URL would read otherwise.
        config = {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file)}
    kept = {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    if config["ENGINE"] == "django.db.backends.sqlite3":
        return config | kept | {"OPTIONS": dict(SQLITE_OPTIONS)}
    return config | kept
