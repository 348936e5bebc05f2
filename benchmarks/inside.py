"""Inside: the site asked through its WSGI application (PEP 3333), without server and network."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from django.core.wsgi import get_wsgi_application
from django.db import connections

from benchmarks.subject import Subject
from benchmarks.timing import Timing, timed
from dossier.start.trouble import Trouble

HOST = "localhost"
Writing: TypeAlias = Callable[[bytes], object]


@dataclass(frozen=True)
class Answer:
    """What came back, the body whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Measured:
    """One subject: its timing, the fewest and the most queries of an answer, the bytes of the longest."""

    timing: Timing
    queries: tuple[int, int]
    size: int


class Inside:
    """The application of this process."""

    def __init__(self) -> None:
        self._application = get_wsgi_application()

    def get(self, address: str, headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for one address."""
        started: dict[str, Any] = {}

        def start(status: str, pairs: list[tuple[str, str]], exc_info: Any = None, /) -> Writing:
            started.update(status=int(status[:3]), headers=dict(pairs))
            return _written_at_once

        body = self._application(_environ(address, headers or {}), start)
        try:
            whole = b"".join(body)
        finally:
            getattr(body, "close", lambda: None)()
        return Answer(started["status"], started["headers"], whole)

    def measure(self, subject: Subject) -> Measured:
        """Time the subject; its queries are counted apart, because counting costs time."""
        ask = self._asking(subject)
        timing = timed(ask, subject.addresses, warm_up=10, most=200, seconds=6.0)
        asked = [self.count(address, subject.headers) for address in subject.addresses[:12]]
        sizes = [len(ask(address).body) for address in subject.addresses[:12]]
        return Measured(timing, (min(asked), max(asked)), max(sizes))

    def count(self, address: str, headers: Mapping[str, str] | None = None) -> int:
        """How many queries one answer costs."""
        with _counted() as queries:
            self.get(address, headers)
        return len(queries)

    def _asking(self, subject: Subject) -> Callable[[str], Answer]:
        def ask(address: str) -> Answer:
            answer = self.get(address, subject.headers)
            if answer.status != subject.status:
                raise Trouble(f"{address} answered {answer.status} and not {subject.status}.")
            return answer

        return ask


def _written_at_once(data: bytes) -> None:
    """Django gives its body back and never writes it this way."""
    raise NotImplementedError


def _environ(address: str, headers: Mapping[str, str]) -> dict[str, Any]:
    parts = urlsplit(address)
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": parts.path,
        "QUERY_STRING": parts.query,
        "SERVER_NAME": HOST,
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": HOST,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": BytesIO(),
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        **{f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()},
    }


@contextmanager
def _counted() -> Iterator[list[str]]:
    """Collects the SQL of every query of every database while it lasts."""
    seen: list[str] = []

    def note(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:  # noqa: FBT001
        seen.append(sql)
        return execute(sql, params, many, context)

    with connections["catalog"].execute_wrapper(note):
        yield seen
