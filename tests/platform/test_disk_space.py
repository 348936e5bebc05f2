"""Whoever runs a server hears of a full disk before it is full."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from dossier import disk_space, health

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("left", "status", "said"),
    [
        (None, 200, "ready\n"),
        (512 * 1024**2, 200, "ready\n"),
        (512 * 1024**2 - 1, 200, "ready, but low on space: 511 MiB are left\n"),
        (disk_space.NONE_LEFT, 200, "ready, but low on space: 1 MiB are left\n"),
        (disk_space.NONE_LEFT - 1, 503, "the disk is full\n"),
    ],
)
def test_readiness_tells_of_disk_space(
    client: Client, monkeypatch: pytest.MonkeyPatch, left: int | None, status: int, said: str
) -> None:
    monkeypatch.setattr(health, "free_bytes", lambda: left)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.content.decode()) == (status, said)


def test_room_is_what_the_system_says_and_nothing_where_there_is_no_folder(
    settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    settings.VAR_DIR = tmp_path_factory.mktemp("var")
    assert (disk_space.free_bytes() or 0) > 0
    settings.VAR_DIR = settings.VAR_DIR / "nowhere"
    assert disk_space.free_bytes() is None
