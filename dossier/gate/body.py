"""Bodies of requests, read whole within a size and a time before anything begins that could wait for them."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Final, Protocol, TypeAlias

from dossier.gate.doors import GRACE, SLOWEST, Door

Receive: TypeAlias = Callable[[], Awaitable[dict[str, Any]]]
IN_MEMORY: Final = 262_144
"""Bytes of a body that are not written to a temporary file."""


class TooSlow(Exception):
    """It did not come in the time that its door gives it."""


class Gone(Exception):
    """Whoever sent it went away, and there is nobody to answer."""


class InThread(Protocol):
    """Does something that may take a while in a thread, so that nobody waits."""

    async def __call__(self, done: Callable[[bytes], object], given: bytes, /) -> object:
        """`done(given)`."""


class Pace:
    """How long may still be waited for a body of `size` bytes at a door."""

    def __init__(self, door: Door) -> None:
        self._door = door
        self._began = time.monotonic()

    def left(self, received: int) -> float:
        """Seconds until whoever sent `received` bytes is too slow."""
        allowed = min(self._door.seconds, GRACE + received / SLOWEST)
        return allowed - (time.monotonic() - self._began)


async def read_body(receive: Receive, *, door: Door, size: int, in_thread: InThread) -> IO[bytes]:
    """The `size` bytes of a body, to be read from their start. Raises TooSlow, Gone."""
    body: IO[bytes] = SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - closed by whoever reads it
    try:
        await _filled(body, receive, pace=Pace(door), size=size, in_thread=in_thread)
    except BaseException:
        body.close()
        raise
    body.seek(0)
    return body


async def _filled(body: IO[bytes], receive: Receive, *, pace: Pace, size: int, in_thread: InThread) -> None:
    received = 0
    while received < size:
        try:
            message = await asyncio.wait_for(_next(receive), max(0.0, pace.left(received)))
        except TimeoutError:
            raise TooSlow from None
        if message["type"] != "http.request":
            raise Gone
        chunk: bytes = message.get("body", b"")
        received += len(chunk)
        # A disk may be slow, and what fits into memory never gets to it.
        await (in_thread(body.write, chunk) if size > IN_MEMORY else _written(body, chunk))
        if not message.get("more_body", False) and received < size:
            raise Gone


async def _next(receive: Receive) -> dict[str, Any]:
    return await receive()


async def _written(body: IO[bytes], chunk: bytes) -> None:
    body.write(chunk)
