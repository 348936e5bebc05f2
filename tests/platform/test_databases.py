"""Each model has one database, and SQLite keeps what it is told and forgets what it is told to."""

from __future__ import annotations

from pathlib import Path

import environ
import pytest
from django.apps import apps
from django.db import connections, router
from django.db.utils import ConnectionHandler

from dossier.roles import ProcessRole
from dossier.settings.databases import databases


def test_the_catalog_lives_apart() -> None:
    for model in apps.get_models():
        expected = "catalog" if model._meta.app_label == "catalog" else "default"
        assert router.db_for_read(model) == router.db_for_write(model) == expected
        assert [alias for alias in connections if router.allow_migrate_model(alias, model)] == [expected]


def test_no_relation_crosses_the_two() -> None:
    for model in apps.get_models():
        for field in model._meta.get_fields():
            related = field.related_model
            if isinstance(related, type):
                assert router.db_for_read(related) == router.db_for_read(model), field


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("busy_timeout", 30000),
    ],
)
def test_sqlite_is_careful(
    tmp_path: Path, pragma: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DATABASE_URL", "CATALOG_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    chosen = databases(env=environ.Env(), role=ProcessRole.ALL, folder=tmp_path)
    handler = ConnectionHandler(chosen)
    for alias in handler:
        with handler[alias].cursor() as cursor:
            cursor.execute(f"PRAGMA {pragma}")
            assert cursor.fetchone()[0] == value
        handler[alias].close()
    assert {path.name for path in tmp_path.glob("*.sqlite3")} == {"desk.sqlite3", "catalog.sqlite3"}
