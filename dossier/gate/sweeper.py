"""The sweeper: hangs up on readers who take nothing of what is sent to them.

A server holds what it sends in memory until the reader's machine has taken it. The system knows how much
that is for each connection, and how much was taken; where it does not tell (Linux does), all are left alone.
"""

from __future__ import annotations

import asyncio
import fcntl
import socket
import struct
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

EVERY: Final = 10.0
"""Seconds between two looks."""
TIMES: Final = 6
"""Looks in a row at which a reader has to have taken too little."""
LEAST: Final = 1_000
"""Bytes that whoever has something to take must have taken since the last look."""
_OPEN_FILES: Final = Path("/proc/self/fd")
_ACKED: Final = 120
"""Where struct tcp_info of linux/tcp.h has tcpi_bytes_acked, eight bytes."""
_NOW: Final = struct.pack("ii", 1, 0)
"""SO_LINGER: what was not taken is thrown away."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is known of one connection: how many bytes it has taken, and for how many looks it was idle."""

    taken: int
    idle: int


class Sweeper:
    """Looks at every connection of this process from time to time, on the event loop."""

    def __init__(self) -> None:
        self._lines: dict[tuple[int, str], Line] = {}
        self._task: asyncio.Task[None] | None = None

    def begin(self, port: int) -> None:
        """Begin, where it has not begun and the system can be asked. Readers are connected to `port`."""
        if self._task is None and hasattr(socket, "TCP_INFO") and _OPEN_FILES.is_dir():
            self._task = asyncio.get_running_loop().create_task(self._sweep(port))

    async def _sweep(self, port: int) -> None:
        while True:
            await asyncio.sleep(EVERY)
            self.look(port)

    def look(self, port: int) -> int:
        """Look once at whoever is connected to `port`, and hang up on those idle too often: how many."""
        before, self._lines = self._lines, {}
        return sum(self._look_at(int(file.name), port, before) for file in _OPEN_FILES.iterdir())

    def _look_at(self, number: int, port: int, before: dict[tuple[int, str], Line]) -> bool:
        """Whether open file `number` is a reader's connection that was hung up on."""
        with suppress(OSError), _borrowed(number) as line:
            if line.getsockname()[1:2] != (port,):
                return False  # not a reader's: a database may be slow, and is nobody's to hang up on
            known = number, f"{line.getpeername()}"
            now = self._lines[known] = _line(line, before.get(known))
            if now.idle >= TIMES:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NOW)
                line.shutdown(socket.SHUT_RDWR)
                return True
        return False


@contextmanager
def _borrowed(number: int) -> Iterator[socket.socket]:
    """A connection of somebody else's, who goes on owning it. Raises OSError for what is no socket.

    It is never closed here, nor a copy of it: closing a copy of a database's file would drop its locks.
    """
    line = socket.socket(fileno=number)
    try:
        yield line
    finally:
        line.detach()


def _line(line: socket.socket, before: Line | None) -> Line:
    """What is known of a connection by now. Raises OSError for what is no connection."""
    told = line.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, _ACKED + 8)
    (taken,) = struct.unpack_from("=Q", told, _ACKED)
    (waiting,) = struct.unpack("i", fcntl.ioctl(line, termios.TIOCOUTQ, b"\0" * 4))
    if before is None or not waiting or taken - before.taken >= LEAST:
        return Line(taken, 0)
    return Line(taken, before.idle + 1)
