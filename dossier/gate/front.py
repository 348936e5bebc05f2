"""The front: an ASGI application around a WSGI one, so that no thread waits for anybody on the network."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import IO, TYPE_CHECKING, Any, TypeAlias, TypeVar

from dossier.gate.account import DeskSilent, is_signed_in
from dossier.gate.body import Gone, Receive, TooSlow, body_of
from dossier.gate.doors import Door, Who
from dossier.gate.environ import Scope, environ_of, glimpse_of
from dossier.gate.given import Given
from dossier.gate.sweeper import Sweeper
from dossier.gate.verdict import Bodiless, Declared, Refused, emptied, judged, refused
from dossier.hot_pages.answer import Answer

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication, WSGIEnvironment

Send: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]
Held: TypeAlias = Callable[["WSGIEnvironment"], Answer | None]
G = TypeVar("G")
T = TypeVar("T")
_log = logging.getLogger(__name__)


class Front:
    """Answers what `application` answers, in `threads` threads that only ever work.

    Bodies are read here, whole, and only at the doors of `table`; answers are sent from here, and no more of
    one is made than its reader takes. `held` gives what can be answered at once and without waiting, None for
    everything else.
    """

    def __init__(
        self, application: WSGIApplication, *, table: Sequence[Door], threads: int, held: Held
    ) -> None:
        self._application = application
        self._table = table
        self._held = held
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="answering")
        self._sweeper = Sweeper()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        glimpse = glimpse_of(scope)
        answer = None if glimpse is None else self._held(glimpse)
        if answer is not None:
            status, headers = answer.encoded_head
            await send({"type": "http.response.start", "status": status, "headers": headers})
            await send({"type": "http.response.body", "body": answer.body})
            return
        self._sweeper.begin(int(scope["server"][1]))
        try:
            admitted = await self._admitted(environ_of(scope), receive)
            given, first = await self._aside(self._begun, admitted)
        except Gone:
            return
        if given.is_whole:
            await _send_whole(send, given.status, given.headers, first)
            return
        await self._send_as_taken(given, first, receive, send)

    async def _admitted(self, environ: WSGIEnvironment, receive: Receive) -> WSGIEnvironment:
        """The request with what may come with it. Raises Gone."""
        verdict = judged(environ, self._table)
        match verdict:
            case Bodiless():
                return environ
            case Refused(status):
                return refused(environ, status)
            case Declared(door, size):
                try:
                    if door.who is Who.ACCOUNT and not await self._aside(is_signed_in, environ):
                        return emptied(environ)
                except DeskSilent:
                    return refused(environ, 503)
                return await self._with_body(environ, receive, door, size)
        return emptied(environ)

    async def _with_body(
        self, environ: WSGIEnvironment, receive: Receive, door: Door, size: int
    ) -> WSGIEnvironment:
        try:
            body: IO[bytes] = await body_of(receive, door=door, size=size, aside=self._aside)
        except TooSlow:
            return refused(environ, 408)
        return {**environ, "wsgi.input": body}

    def _begun(self, environ: WSGIEnvironment) -> tuple[Given, bytes]:
        """The answer as far as it is made at once, in a thread."""
        try:
            given = Given(self._application, environ)
            return given, given.take()
        finally:
            environ["wsgi.input"].close()

    async def _send_as_taken(self, given: Given, first: bytes, receive: Receive, send: Send) -> None:
        """Send what takes long to make, until it ends or its reader goes away."""
        left = asyncio.ensure_future(_until_left(receive))
        try:
            await send({"type": "http.response.start", "status": given.status, "headers": given.headers})
            piece = first
            while not (given.is_whole or left.done()):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
                piece = await self._aside(Given.take, given)
            if given.is_whole:
                await send({"type": "http.response.body", "body": piece})
        finally:
            left.cancel()
            await self._aside(Given.close, given)

    async def _aside(self, done: Callable[[G], T], given: G) -> T:
        """What `done(given)` gives, worked out in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, done, given)


async def _send_whole(send: Send, status: int, headers: Sequence[tuple[bytes, bytes]], body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _until_left(receive: Receive) -> None:
    """Wait until the reader has gone; nothing but that is told any more."""
    while (await receive())["type"] != "http.disconnect":
        pass
