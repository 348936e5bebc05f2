"""Network: requests over a real server, beside files of the same size."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from benchmarks.subject import Subject
from benchmarks.timing import Timing, timed
from dossier.start import ports
from dossier.start.trouble import Trouble

CONNECTIONS = 8
_SECONDS = 2.0
_PATIENCE = 60.0


@dataclass(frozen=True)
class Served:
    """One subject over the server: timing alone, requests a second over eight connections, bytes as sent."""

    timing: Timing
    rate: float
    size: int


class Asking:
    """One connection that is kept open. It does as little as it can: the server is what is measured."""

    def __init__(self, port: int, subject: Subject) -> None:
        self._socket = socket.create_connection((ports.HOST, port), timeout=_PATIENCE)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sent = {"Host": "localhost", **subject.headers}
        headers = "".join(f"{name}: {value}\r\n" for name, value in sent.items())
        self._requests = {
            address: f"GET {address} HTTP/1.1\r\n{headers}\r\n".encode() for address in subject.addresses
        }
        self._status = f"HTTP/1.1 {subject.status} ".encode()

    def ask(self, address: str) -> int:
        """The number of bytes of the body; Trouble for another status than expected."""
        self._socket.sendall(self._requests[address])
        received = b""
        while (end := received.find(b"\r\n\r\n")) < 0:
            received += self._more(address)
        if not received.startswith(self._status):
            raise Trouble(f"{address} answered {received[:40]!r} and not {self._status!r}.")
        length = _length(received[:end].lower())
        missing = length - (len(received) - end - 4)
        while missing > 0:
            missing -= len(self._more(address))
        return length

    def etag(self, address: str) -> str:
        """The validator of a page; the code it names may be newer than that of this process."""
        self._socket.sendall(self._requests[address])
        return self._more(address).decode("latin-1").lower().partition("etag: ")[2].partition("\r\n")[0]

    def _more(self, address: str) -> bytes:
        chunk = self._socket.recv(262_144)
        if not chunk:
            raise Trouble(f"The server hung up on {address}.")
        return chunk


def _length(head: bytes) -> int:
    found = head.partition(b"\r\ncontent-length: ")[2].partition(b"\r\n")[0]
    return int(found) if found else 0


def etag_of(port: int, address: str = "/testimonies/") -> str:
    """The validator of the server's pages."""
    return Asking(port, Subject("validator", (address,))).etag(address).replace("w/", "W/")


def serve(subject: Subject, port: int) -> Served:
    """Measure one subject over the server."""
    alone = Asking(port, subject)
    size = max(alone.ask(address) for address in subject.addresses)
    timing = timed(alone.ask, subject.addresses, warm_up=10, most=150, seconds=3.0)
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        counts = list(pool.map(lambda first: _hammer(subject, port, first), range(CONNECTIONS)))
    return Served(timing, round(sum(counts) / _SECONDS, 1), size)


def _hammer(subject: Subject, port: int, first: int) -> int:
    """How many answers one connection gets in the time given, beginning with address number `first`."""
    asking = Asking(port, subject)
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
