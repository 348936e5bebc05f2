"""Network: the same requests over a real server on a free port, beside files of the same size."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from itertools import cycle
from pathlib import Path

from benchmarks.subject import Subject
from benchmarks.timing import Timing, timed
from dossier.start import ports
from dossier.start.folders import ROOT
from dossier.start.trouble import Trouble

CONNECTIONS = 8
_SECONDS = 2.0
_PATIENCE = 60.0


@dataclass(frozen=True)
class Served:
    """One subject over the server: timing alone, and requests a second over eight connections."""

    timing: Timing
    rate: float


@contextmanager
def server(variables: Mapping[str, str]) -> Iterator[int]:
    """The port of a granian as `make run` starts it, for as long as the block lasts."""
    port = ports.any_free()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", ports.HOST]
    command += ["--port", str(port), "--workers", "1", "--blocking-threads", "4", "--no-ws"]
    command += ["--log-level", "warning", "--no-access-log", "dossier.wsgi:application"]
    process = subprocess.Popen(command, cwd=ROOT, env=dict(variables), start_new_session=True)
    try:
        _wait(process, port)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=_PATIENCE)


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if Asking(port, {}, 200).ask("/healthz"):
                return
        except (OSError, HTTPException):
            time.sleep(0.1)
    raise Trouble("The server did not start.")


class Asking:
    """One connection that is kept open."""

    def __init__(self, port: int, headers: Mapping[str, str], status: int) -> None:
        self._connection = HTTPConnection(ports.HOST, port, timeout=_PATIENCE)
        self._headers = {"Host": "localhost", **headers}
        self._status = status

    def ask(self, address: str) -> int:
        """The number of bytes of the answer; Trouble for another status than expected."""
        self._connection.request("GET", address, headers=self._headers)
        response = self._connection.getresponse()
        body = response.read()
        if response.status != self._status:
            raise Trouble(f"{address} answered {response.status} and not {self._status}.")
        return len(body) or 1


def etag_of(port: int) -> str:
    """The validator of the server's pages; the code it names may be newer than that of this process."""
    connection = HTTPConnection(ports.HOST, port, timeout=_PATIENCE)
    connection.request("GET", "/testimonies/", headers={"Host": "localhost"})
    return connection.getresponse().headers["ETag"]


def serve(subject: Subject, port: int) -> Served:
    """Measure one subject over the server."""
    alone = Asking(port, subject.headers, subject.status)
    timing = timed(alone.ask, subject.addresses, warm_up=10, most=150, seconds=3.0)
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        counts = list(pool.map(lambda first: _hammer(subject, port, first), range(CONNECTIONS)))
    return Served(timing, round(sum(counts) / _SECONDS, 1))


def _hammer(subject: Subject, port: int, first: int) -> int:
    """How many answers one connection gets in the time given, beginning with address number `first`."""
    asking = Asking(port, subject.headers, subject.status)
    start = first % len(subject.addresses)
    end, done = time.perf_counter() + _SECONDS, 0
    for address in cycle(subject.addresses[start:] + subject.addresses[:start]):
        asking.ask(address)
        if time.perf_counter() > end:
            return done
        done += 1
    return done


def put_file(folder: Path, size: int) -> Subject:
    """A static file of `size` bytes, as a subject to be measured beside those of the same size."""
    name = f"bench-{size}.txt"
    (folder / name).write_bytes((b"0123456789abcde\n" * (size // 16 + 1))[:size])
    return Subject(f"static file, {size} bytes", (f"/static/{name}",))
