"""Several processes of one host: they count together, whatever becomes of one of them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings

from tests.contracts.elsewhere import Machine

ADDRESS = "203.0.113.7"
Ask = Callable[..., list[int]]


@pytest.fixture
def begin(migrated: Machine, tmp_path: Path) -> Iterator[Callable[[], Ask]]:
    """Starts one more public process; what it gives back asks that process."""
    running: list[subprocess.Popen[str]] = []

    def begun() -> Ask:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.limits.serving"],
            cwd=settings.BASE_DIR,
            env=migrated.variables | {"DOSSIER_ROLE": "public"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(process)
        assert process.stdin is not None
        process.stdin.write(f"{tmp_path / 'limits.sqlite3'}\n")

        def ask(path: str, *, times: int = 1, address: str = ADDRESS) -> list[int]:
            assert process.stdin is not None
            assert process.stdout is not None
            process.stdin.write(f"{address} {path}\n" * times)
            process.stdin.flush()
            return [int(process.stdout.readline()) for _ in range(times)]

        return ask

    yield begun
    for process in running:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.wait(60)
        process.stdout.close()


def test_two_servers_share_their_counts_without_a_right_to_write_the_catalog(
    begin: Callable[[], Ask],
) -> None:
    one, other = begin(), begin()
    assert one("/method/", times=20) == [200] * 20
    assert other("/method/", times=20) == [200] * 10 + [429] * 10
    assert one("/method/") == [429]
    assert other("/method/", address="203.0.113.8") == [200]
    assert one("/api/v1/places/", times=15) == [200] * 15
    assert other("/api/v1/places/", times=10) == [200] * 5 + [429] * 5
    assert other("/api/v1/me/", times=3) == [200] * 3


def test_a_server_that_starts_again_has_forgotten_nothing(begin: Callable[[], Ask]) -> None:
    assert begin()("/method/", times=31)[-1] == 429
    assert begin()("/method/") == [429]


def test_a_store_that_is_destroyed_under_a_server_takes_no_answer_down(
    begin: Callable[[], Ask], tmp_path: Path
) -> None:
    server = begin()
    assert server("/method/", times=31)[-1] == 429
    replaced = tmp_path / "new"
    replaced.write_bytes(b"no database" * 1_000)
    replaced.replace(tmp_path / "limits.sqlite3")
    assert server("/method/", times=31) == [200] * 30 + [429]
    assert begin()("/method/") == [429]
