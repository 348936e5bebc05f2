"""Serving: a server as `make run` starts it, how soon it answers and what it holds in memory."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from dossier.start import ports
from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

FIRST_PAGE = "/testimonies/"
_PATIENCE = 120.0


@dataclass(frozen=True)
class Server:
    """A running server: its port, its process, and the seconds from its start to its first page."""

    port: int
    process: int
    cold_start: float

    def memory(self) -> float:
        """MiB that the process that answers has written for itself alone.

        Pages of files that it has mapped are the system's to keep or to drop, and are not counted.
        """
        return max(_private(each) for each in (self.process, *_children(self.process)))


@contextmanager
def server(variables: Mapping[str, str]) -> Iterator[Server]:
    """A server with one worker and four threads, for as long as the block lasts."""
    port = ports.any_free()
    command = [sys.executable, "-m", "dossier.gate", "--host", ports.HOST, "--port", str(port)]
    command += ["--threads", "4"]
    began = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, env=dict(variables), start_new_session=True)
    try:
        _wait(process, port)
        yield Server(port, process.pid, round(time.perf_counter() - began, 2))
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    """Return with the first page."""
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        connection = HTTPConnection(ports.HOST, port, timeout=_PATIENCE)
        try:
            connection.request("GET", FIRST_PAGE, headers={"Host": "localhost"})
            if connection.getresponse().status == 200:
                return
        except (OSError, HTTPException):
            time.sleep(0.02)
        finally:
            connection.close()
    raise Trouble("The server did not start.")


def _children(process: int) -> list[int]:
    """The processes that a process has started, and those that they have."""
    listed = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    own = [int(each) for each in listed.split()]
    return [*own, *(grandchild for child in own for grandchild in _children(child))]


def _private(process: int) -> float:
    """MiB of pages that the process has written and shares with no other."""
    told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    return sum(int(size) for size in re.findall(r"^Private_(?:Dirty|Hugetlb):\s+(\d+) kB", told, re.M)) / 1024
