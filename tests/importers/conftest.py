"""A copy of the first dossier's files that a test may spoil, and the door it is loaded through."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.files.storage import storages
from django.core.management import call_command

from tests.first_dossier.library import first_run_accounts

Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Files:
    """A folder with a dossier, and `manage.py load_dossier` for it."""

    folder: Path

    def rewrite(self, name: str, change: Callable[[Rows], object]) -> None:
        """Let `change` alter the rows of one file in place."""
        path = self.folder / f"{name}.json"
        rows = json.loads(path.read_text(encoding="utf-8"))
        change(rows)
        path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")

    def load(self, *arguments: str) -> str:
        """What the command says. Raises CommandError."""
        said = StringIO()
        call_command("load_dossier", str(self.folder), *arguments, stdout=said)
        return said.getvalue()


@pytest.fixture
def files(tmp_path: Path) -> Files:
    return copied_to(tmp_path / "dossier")


def copied_to(folder: Path) -> Files:
    """The first dossier's files in a folder that is not there yet."""
    shutil.copytree(Path(settings.BASE_DIR) / "fixtures" / "first-dossier", folder)
    files = Files(folder)
    files.rewrite("places", _countries_only)
    return files


def _countries_only(rows: Rows) -> None:
    """Provinces take most of the time and are used by nothing here."""
    rows[:] = [row for row in rows if row["parent"] is None]


@pytest.fixture
def accounts(db: None) -> None:
    first_run_accounts(datetime.now(UTC))


def everything_kept() -> dict[str, object]:
    """Every row of every table of the record and the ledger, and every file kept."""
    models = [*apps.get_app_config("cases").get_models(), *apps.get_app_config("ledger").get_models()]
    kept: dict[str, object] = {
        model._meta.label: list(model._default_manager.order_by("pk").values()) for model in models
    }
    kept["files"] = sorted(_files(""))
    return kept


def _files(folder: str) -> list[str]:
    folders, names = storages["private"].listdir(folder)
    return [f"{folder}/{name}" for name in names] + [
        name for inner in folders for name in _files(f"{folder}/{inner}".strip("/"))
    ]
