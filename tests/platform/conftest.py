"""A first start, made once for all tests here; they copy it."""

import shutil
from pathlib import Path

import pytest

from tests.platform.starting import prepare, until, working


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A folder after the first start, and what that start said."""
    folder = tmp_path_factory.mktemp("prepared") / "var"
    return folder, prepare(folder)


@pytest.fixture(scope="session")
def filled(prepared: tuple[Path, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder after the first start whose catalog and indexes a worker has filled."""
    folder = tmp_path_factory.mktemp("filled") / "var"
    shutil.copytree(prepared[0], folder)
    with working(folder):
        words = folder / "text" / "public"
        until(lambda: (folder / "catalog.sqlite3.heartbeat").exists() and any(words.glob("*/meta.json")))
    return folder
