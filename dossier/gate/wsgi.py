"""The gate for WSGI servers that read from the network themselves, as `runserver` does: the same doors.

It holds to sizes and to who may send, and stops reading whoever is slow between two pieces. That no thread
waits for a slow client is what the ASGI gate is for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING, cast

from dossier.gate.account import DeskSilent, is_signed_in
from dossier.gate.body import IN_MEMORY, Pace, TooSlow
from dossier.gate.doors import Door, Who
from dossier.gate.verdict import Bodiless, Declared, Refused, Verdict, judge, refuse, without_body

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_PIECE = 65_536


class WsgiGate:
    """A WSGI application around another one, which sees only bodies that a door of `table` lets in."""

    def __init__(self, application: WSGIApplication, table: Sequence[Door]) -> None:
        self._application = application
        self._table = table

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request. Its body is not there any more once an answer was begun."""
        with ExitStack() as kept:
            return self._application(self._admitted(environ, kept), start_response)

    def _admitted(self, environ: WSGIEnvironment, kept: ExitStack) -> WSGIEnvironment:
        verdict = judge(environ, self._table)
        try:
            return self._decided(verdict, environ, kept)
        except DeskSilent:
            return refuse(environ, 503)

    def _decided(self, verdict: Verdict, environ: WSGIEnvironment, kept: ExitStack) -> WSGIEnvironment:
        match verdict:
            case Bodiless():
                return environ
            case Refused(status):
                return refuse(environ, status)
            case Declared(door, size) if door.who is Who.ANYBODY or is_signed_in(environ):
                try:
                    body = kept.enter_context(_body(environ["wsgi.input"], door, size))
                    return {**environ, "wsgi.input": body}
                except TooSlow:
                    return refuse(environ, 408)
        return without_body(environ)


def _body(given: object, door: Door, size: int) -> IO[bytes]:
    """`size` bytes, or what there is of them. Raises TooSlow."""
    source = cast("IO[bytes]", given)
    body: IO[bytes] = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed by who asked
    pace, received = Pace(door), 0
    while received < size and (chunk := source.read(min(_PIECE, size - received))):
        received += len(chunk)
        body.write(chunk)
        if pace.left(received) < 0:
            body.close()
            raise TooSlow
    body.seek(0)
    return body
