"""Clients that hold a server up: one kind of being slow each, on as many connections as are wanted."""

import socket
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from itertools import cycle, islice
from typing import Final

from dossier.start import ports

_INVENTED: Final = "sessionid=a0b1c2d3e4f5g6h7i8j9k0l1m2n3o4p5; csrftoken=aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"
_BODIES: Final = (
    "/",
    "/testimonies/",
    "/nothing/here/",
    "/api/v1/testimonies/",
    "/healthz",
    "/static/nothing.css",
    "/desk/",
    "/desk/login/",
    "/desk/cases/source/add/",
    "/desk/cases/snapshot/add/",
)
"""Where half a body is sent to."""
_LARGE: Final = ("/", "/timeline/", "/testimonies/export.csv", "/statistics/export.jsonl", "/sitemap.xml")
"""What is asked for and not taken."""


@dataclass(frozen=True)
class Kind:
    """What one slow client sends at first, and whether it goes on byte by byte."""

    name: str
    begins: bytes
    trickles: bool = False
    takes_nothing: bool = False


def _half(
    path: str, *, media_type: str = "application/x-www-form-urlencoded", cookie: str = _INVENTED
) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\nContent-Length: 4000\r\n"
    return f"{head}Content-Type: {media_type}\r\n\r\nusername=half&".encode()


def _asked_often(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode() * 40


def kinds(*, cookie: str = _INVENTED) -> Sequence[Kind]:
    """Every kind of being slow. `cookie` is sent by some: that of an account, where there is one."""
    return (
        Kind("says nothing", b""),
        Kind("half a head", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Word: "),
        Kind("a head, byte by byte", b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Word: ", trickles=True),
        Kind("kept open", b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        *(Kind(f"half a body to {path}", _half(path)) for path in _BODIES),
        *(
            Kind(f"half a file to {path}", _half(path, media_type="multipart/form-data; boundary=b"))
            for path in _BODIES
        ),
        Kind("a body, byte by byte", _half("/desk/login/"), trickles=True),
        Kind("half a form of somebody", _half("/desk/cases/source/add/", cookie=cookie)),
        Kind(
            "a form of somebody, byte by byte", _half("/desk/cases/source/add/", cookie=cookie), trickles=True
        ),
        *(Kind(f"takes nothing of {path}", _asked_often(path), takes_nothing=True) for path in _LARGE),
    )


class Held:
    """Connections that are held open."""

    def __init__(self, port: int, wanted: Sequence[Kind], number: int, stack: ExitStack) -> None:
        self._lines = [(each, self._open(port, each, stack)) for each in islice(cycle(wanted), number)]

    def __len__(self) -> int:
        return len(self._lines)

    def trickle(self) -> None:
        """One more byte on each that goes on."""
        for kind, line in self._lines:
            if kind.trickles:
                with suppress(OSError):
                    line.send(b"x")

    def _open(self, port: int, kind: Kind, stack: ExitStack) -> socket.socket:
        line = stack.enter_context(socket.socket())
        if kind.takes_nothing:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2_048)
        line.settimeout(10)
        line.connect((ports.HOST, port))
        with suppress(OSError):
            line.sendall(kind.begins)
        return line


@contextmanager
def held(port: int, wanted: Sequence[Kind], number: int) -> Iterator[Held]:
    """`number` connections of all the kinds, one after the other, for as long as the block lasts."""
    with ExitStack() as stack:
        yield Held(port, wanted, number, stack)
