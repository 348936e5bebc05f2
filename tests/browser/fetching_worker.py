"""Run as a program: the worker, whose internet is one server on this machine.

Its arguments are how many seconds its clock is ahead, and the port of the server. Before it reads what was
fetched it asks that for /reading, so that a test knows where it is.
"""

import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from tempfile import TemporaryFile
from typing import BinaryIO, Final
from unittest.mock import patch

import django

HOST: Final = "news.example"
READING: Final = "/reading"
_PATIENCE: Final = 60.0  # seconds


def main(ahead: str, port: str) -> None:
    """Work until it is killed."""
    from cases.jobs import run_errand  # noqa: PLC0415 - after the applications are loaded
    from tests.contracts import later  # noqa: PLC0415

    site = _Site(int(port))
    with (
        patch.object(run_errand, "fetched_apart", site.fetched),
        patch.object(run_errand, "read_apart", site.read),
        patch.object(run_errand, "_WAIT", timedelta()),
    ):
        later.main(ahead, "worker")


class _Site:
    """The server of the test, as the worker meets it."""

    def __init__(self, port: int) -> None:
        self._port = port

    @contextmanager
    def fetched(self, address: str, *, at: datetime) -> Iterator[BinaryIO]:
        """What the server answers, in an archive of the web."""
        from cases.captures.fetching.fetch import fetched  # noqa: PLC0415 - after the applications are loaded
        from cases.captures.fetching.web_archive import write_web_archive  # noqa: PLC0415
        from tests.captures.loopback import PUBLIC, Internet  # noqa: PLC0415

        internet = Internet({HOST: [[PUBLIC]]}, {80: self._port}, canary=0)
        with TemporaryFile() as archive:
            write_web_archive(fetched(address, internet.means(time.monotonic)), at, archive)
            archive.seek(0)
            yield archive

    def read(self, file: BinaryIO) -> object:
        """What is in it, read apart as ever once the server lets go on."""
        from cases.captures.reading.read_apart import read_apart  # noqa: PLC0415 - as above

        with socket.create_connection(("127.0.0.1", self._port), _PATIENCE) as line:
            line.sendall(f"GET {READING} HTTP/1.1\r\n\r\n".encode())
            while line.recv(1024):
                pass
        return read_apart(file)


if __name__ == "__main__":
    django.setup()
    main(*sys.argv[1:])
