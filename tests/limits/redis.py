"""A Redis of the tests' own: a real one on a free port, gone afterwards."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from socket import create_connection
from typing import Final

import pytest

from dossier.start import ports

_PATIENCE: Final = 30.0
"""Seconds that it may take to start."""


@pytest.fixture(scope="session")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Its address, as CACHE_URL has it. It keeps nothing on a disk and pushes nothing out."""
    port, folder = ports.any_free(), tmp_path_factory.mktemp("redis")
    with subprocess.Popen(_command(port, folder), stdout=subprocess.DEVNULL) as server:
        try:
            _wait(server, port)
            yield f"redis://{ports.HOST}:{port}/0"
        finally:
            server.terminate()


def _command(port: int, folder: Path) -> list[str]:
    options = {"bind": ports.HOST, "port": str(port), "dir": str(folder), "save": ""}
    options |= {"appendonly": "no", "maxmemory-policy": "noeviction"}
    return ["redis-server", *(word for name, value in options.items() for word in (f"--{name}", value))]


def _wait(server: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while server.poll() is None and time.monotonic() < deadline:
        with suppress(OSError), create_connection((ports.HOST, port), timeout=1):
            return
    raise AssertionError("Redis did not start")
