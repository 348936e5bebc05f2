"""A WSGI response (PEP 3333), taken piece by piece in whatever thread is free, as its reader takes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication, WSGIEnvironment

AT_ONCE: Final = 262_144
"""Bytes that are taken of an answer before it is looked whether its reader takes them."""


class WsgiResponse:
    """One answer that was begun.

    No piece is asked for before the one before it was sent. Pieces come from different threads, and none is
    held between them: what makes them may keep nothing that belongs to a thread, such as an open cursor.
    """

    def __init__(self, application: WSGIApplication, environ: WSGIEnvironment) -> None:
        self.status = 0
        self.headers: list[tuple[bytes, bytes]] = []
        self._body: Iterable[bytes] = application(environ, self._start)
        self._pieces = iter(self._body)
        self.is_whole = False
        """Whether nothing comes after what was taken."""

    def take(self) -> bytes:
        """The next bytes, about as many as are worth a thread; after the last the application is told so."""
        taken: list[bytes] = []
        size = 0
        try:
            while size < AT_ONCE:
                piece = next(self._pieces, None)
                if piece is None:
                    self.close()
                    break
                taken.append(piece)
                size += len(piece)
        except BaseException:
            self.close()
            raise
        return taken[0] if len(taken) == 1 else b"".join(taken)

    def close(self) -> None:
        """Tell the application that nothing more is wanted, once."""
        if not self.is_whole:
            self.is_whole = True
            getattr(self._body, "close", lambda: None)()

    def _start(
        self, status: str, headers: list[tuple[str, str]], exc_info: Any = None, /
    ) -> Callable[[bytes], object]:
        self.status = int(status[:3])
        self.headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
        return _written_at_once


def _written_at_once(data: bytes) -> None:
    """Django gives its body back and never writes it this way."""
    raise NotImplementedError
