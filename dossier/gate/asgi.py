"""The gate as an ASGI application around a WSGI one, so that no thread waits for anybody on the network."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import IO, TYPE_CHECKING, Any, TypeAlias, TypeVar

from dossier.gate.account import DeskSilent, is_signed_in
from dossier.gate.body import Gone, Receive, TooSlow, read_body
from dossier.gate.doors import Door, Who
from dossier.gate.environ import Scope, environ_of, partial_environ_of
from dossier.gate.sweeper import Sweeper
from dossier.gate.verdict import Bodiless, Declared, Refused, judge, refuse, without_body
from dossier.gate.wsgi_response import WsgiResponse
from dossier.hot_pages.answer import Answer

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication, WSGIEnvironment

Send: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]
CachedLookup: TypeAlias = Callable[["WSGIEnvironment"], Answer | None]
G = TypeVar("G")
T = TypeVar("T")


class AsgiGate:
    """Answers what `application` answers, in `threads` threads that only ever work.

    Bodies are read here, whole, and only at the doors of `table`; answers are sent from here, and no more of
    one is made than its reader takes. `cached` gives what can be answered at once and without waiting, None
    for everything else.
    """

    def __init__(
        self, application: WSGIApplication, *, table: Sequence[Door], threads: int, cached: CachedLookup
    ) -> None:
        self._application = application
        self._table = table
        self._cached = cached
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="answering")
        self._sweeper = Sweeper()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        partial = partial_environ_of(scope)
        answer = None if partial is None else self._cached(partial)
        if answer is not None:
            status, headers = answer.encoded_head
            await send({"type": "http.response.start", "status": status, "headers": headers})
            await send({"type": "http.response.body", "body": answer.body})
            return
        self._sweeper.begin(int(scope["server"][1]))
        try:
            admitted = await self._admitted(environ_of(scope), receive)
            response, first = await self._in_thread(self._begin, admitted)
        except Gone:
            return
        if response.is_whole:
            await _send_whole(send, response.status, response.headers, first)
            return
        await self._send_as_taken(response, first, receive, send)

    async def _admitted(self, environ: WSGIEnvironment, receive: Receive) -> WSGIEnvironment:
        """The request with what may come with it. Raises Gone."""
        verdict = judge(environ, self._table)
        match verdict:
            case Bodiless():
                return environ
            case Refused(status):
                return refuse(environ, status)
            case Declared(door, size):
                try:
                    if door.who is Who.ACCOUNT and not await self._in_thread(is_signed_in, environ):
                        return without_body(environ)
                except DeskSilent:
                    return refuse(environ, 503)
                return await self._with_body(environ, receive, door, size)
        return without_body(environ)

    async def _with_body(
        self, environ: WSGIEnvironment, receive: Receive, door: Door, size: int
    ) -> WSGIEnvironment:
        try:
            body: IO[bytes] = await read_body(receive, door=door, size=size, in_thread=self._in_thread)
        except TooSlow:
            return refuse(environ, 408)
        return {**environ, "wsgi.input": body}

    def _begin(self, environ: WSGIEnvironment) -> tuple[WsgiResponse, bytes]:
        """The answer as far as it is made at once, in a thread."""
        try:
            response = WsgiResponse(self._application, environ)
            return response, response.take()
        finally:
            environ["wsgi.input"].close()

    async def _send_as_taken(
        self, response: WsgiResponse, first: bytes, receive: Receive, send: Send
    ) -> None:
        """Send what takes long to make, until it ends or its reader goes away."""
        left = asyncio.ensure_future(_until_left(receive))
        try:
            await send(
                {"type": "http.response.start", "status": response.status, "headers": response.headers}
            )
            piece = first
            while not (response.is_whole or left.done()):
                await send({"type": "http.response.body", "body": piece, "more_body": True})
                piece = await self._in_thread(WsgiResponse.take, response)
            if response.is_whole:
                await send({"type": "http.response.body", "body": piece})
        finally:
            left.cancel()
            await self._in_thread(WsgiResponse.close, response)

    async def _in_thread(self, done: Callable[[G], T], argument: G) -> T:
        """What `done(argument)` gives, worked out in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, done, argument)


async def _send_whole(send: Send, status: int, headers: Sequence[tuple[bytes, bytes]], body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _until_left(receive: Receive) -> None:
    """Wait until the reader has gone; nothing but that is told any more."""
    while (await receive())["type"] != "http.disconnect":
        pass
