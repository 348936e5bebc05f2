"""What the gate tells Django of a request, how it takes an answer, and on whom it hangs up."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from io import BytesIO
from threading import current_thread
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.db import OperationalError
from django.test import Client

from dossier.gate import sweeper
from dossier.gate.asgi import AsgiGate
from dossier.gate.doors import Door, Who, door_at, doors
from dossier.gate.environ import environ_of, partial_environ_of
from dossier.gate.verdict import REFUSAL, Bodiless, Declared, Refused, Unread, Verdict, judge
from dossier.gate.wsgi import WsgiGate
from dossier.gate.wsgi_response import AT_ONCE, WsgiResponse
from dossier.roles import ProcessRole

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

FORM = "application/x-www-form-urlencoded"
TABLE = doors(ProcessRole.ALL, form=1_000, snapshot=5_000, snapshot_seconds=60)


def scope(*headers: tuple[bytes, bytes], path: bytes = b"/", query: bytes = b"", method: str = "GET") -> Any:
    """A request as an ASGI server tells of it."""
    return {
        "type": "http",
        "http_version": "1.1",
        "server": ("127.0.0.1", "8000"),
        "client": ("192.0.2.7", "49160"),
        "scheme": "http",
        "method": method,
        "path": "as decoded by somebody else",
        "raw_path": path,
        "query_string": query,
        "headers": list(headers),
    }


def test_django_is_told_what_any_wsgi_server_tells() -> None:
    """As granian's own WSGI interface has it, without the environment of the process."""
    told = environ_of(
        scope(
            (b"host", b"localhost:9"),
            (b"x-forwarded-for", b"192.0.2.1"),
            (b"x-forwarded-for", b"192.0.2.2"),
            (b"cookie", b"a=1"),
            (b"cookie", b"b=2"),
            (b"content-type", b"text/x"),
            (b"content-length", b"0"),
            (b"x-latin", b"\xe9"),
            path=b"/a%20b/%C3%A9;x//../q%FF",
            query=b"x=%C3%A9+1&y=\xc3\xa9",
        )
    )
    assert isinstance(told.pop("wsgi.input"), BytesIO)
    del told["wsgi.errors"]
    assert told == {
        "GATEWAY_INTERFACE": "CGI/1.1",
        "SCRIPT_NAME": "",
        "SERVER_SOFTWARE": "Granian",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "8000",
        "REMOTE_ADDR": "192.0.2.7",
        "REQUEST_METHOD": "GET",
        "PATH_INFO": "/a b/Ã©;x//../qÿ",
        "QUERY_STRING": "x=%C3%A9+1&y=Ã©",
        "CONTENT_TYPE": "text/x",
        "CONTENT_LENGTH": "0",
        "HTTP_HOST": "localhost:9",
        "HTTP_X_FORWARDED_FOR": "192.0.2.1,192.0.2.2",
        "HTTP_COOKIE": "a=1;b=2",
        "HTTP_X_LATIN": "é",
        "wsgi.url_scheme": "http",
        "wsgi.version": (1, 0),
        "wsgi.input_terminated": True,
        "wsgi.multiprocess": False,
        "wsgi.multithread": True,
        "wsgi.run_once": False,
    }


@pytest.mark.parametrize("name", [b"x_forwarded_for", b"x_forwarded-for", b"remote_addr", b"content_length"])
def test_a_name_that_would_pass_for_another_is_left_out(name: bytes) -> None:
    """A proxy sets X-Forwarded-For and knows nothing of X_Forwarded_For, which is the same in an environ."""
    told = environ_of(scope((b"x-forwarded-for", b"192.0.2.1"), (name, b"203.0.113.9")))
    assert told["HTTP_X_FORWARDED_FOR"] == "192.0.2.1"
    assert told["REMOTE_ADDR"] == "192.0.2.7"
    assert "203.0.113.9" not in map(str, told.values())


@pytest.mark.parametrize("name", [b"cookie", b"authorization", b"content-length", b"transfer-encoding"])
def test_only_anonymous_readers_are_answered_at_a_glance(name: bytes) -> None:
    host = (b"host", b"localhost")
    whole = environ_of(scope(host, path=b"/%61/", query=b"q=a"))
    partial = partial_environ_of(scope(host, path=b"/%61/", query=b"q=a"))
    assert partial is not None
    assert partial.items() <= whole.items()
    assert partial_environ_of(scope(host, (name, b"1"))) is None
    assert partial_environ_of(scope(host, host)) is None


def told_of(method: str, path: str, length: str = "", media_type: str = FORM, **more: str) -> Verdict:
    """The verdict on a request."""
    environ: dict[str, Any] = {"REQUEST_METHOD": method, "PATH_INFO": path, "CONTENT_TYPE": media_type}
    return judge(environ | ({"CONTENT_LENGTH": length} if length else {}) | more, TABLE)


def test_the_head_alone_decides_what_is_read() -> None:
    sign_in, intake, snapshot, form = TABLE
    assert told_of("GET", "/desk/") == Bodiless()
    assert told_of("POST", "/desk/login/", "0") == Bodiless()
    assert told_of("POST", "/", "5") == Unread()
    assert told_of("OPTIONS", "/desk/", "5") == Unread()
    assert told_of("POST", "/desk/login/", "8000", f"{FORM}; charset=utf-8") == Declared(sign_in, 8_000)
    assert told_of("POST", "/desk/login/", "8001") == Refused(413)
    assert told_of("POST", "/desk/login/x", "900") == Declared(form, 900)
    assert told_of("POST", "/desk/cases/snapshot/add/", "6000", "multipart/form-data") == Declared(
        snapshot, 6_000
    )
    assert told_of("POST", "/desk/intake/", "6000", "multipart/form-data") == Declared(intake, 6_000)
    assert told_of("POST", "/desk/cases/snapshot/1/change/", "6000") == Refused(413)
    assert told_of("POST", "/desk/", "9" * 5_000) == Refused(413)
    assert told_of("POST", "/desk/", "-1") == Refused(400)
    assert told_of("POST", "/desk/", "") == Bodiless()
    assert told_of("POST", "/desk/", "", HTTP_TRANSFER_ENCODING="chunked") == Refused(411)
    assert told_of("DELETE", "/desk/", "5") == Refused(405)
    assert told_of("GET", "/", "5") == Refused(413)


@pytest.mark.parametrize("role", ProcessRole)
def test_before_anybody_has_signed_in_only_the_form_to_sign_in_is_read(role: ProcessRole) -> None:
    table = doors(role, form=1, snapshot=1, snapshot_seconds=1)
    assert bool(table) == role.keeps_record
    assert [door.address for door in table if door.who is not Who.ACCOUNT] == ["/desk/login/"] * bool(table)
    assert all(door.size <= 8_000 for door in table if door.who is Who.ANYBODY)
    assert door_at("/deskx/", table) is None


class Answering:
    """An application whose answer comes in pieces, and that notes who asks for them."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self.threads: list[str] = []
        self.closed = 0
        self._pieces = pieces

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Answering:
        start_response("200 OK", [("Content-Type", "text/csv")])
        return self

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self.threads.append(current_thread().name)
            yield piece

    def close(self) -> None:
        self.closed += 1


def test_a_long_answer_is_taken_in_parts_by_whatever_thread_is_free() -> None:
    application = Answering([b"x" * 100_000] * 10)
    response = WsgiResponse(application, {})
    taken: list[bytes] = []
    while not response.is_whole:
        with ThreadPoolExecutor(1) as another:
            taken.append(another.submit(response.take).result())
    assert (response.status, response.headers) == (200, [(b"Content-Type", b"text/csv")])
    assert b"".join(taken) == b"x" * 1_000_000
    assert max(map(len, taken)) <= AT_ONCE + 100_000
    assert len(set(application.threads)) > 1
    response.close()
    assert application.closed == 1


def test_an_answer_that_fails_or_is_not_wanted_is_closed() -> None:
    def failing() -> Iterator[bytes]:
        yield b"x" * AT_ONCE
        raise LookupError

    failed, unwanted = Answering(failing()), Answering([b"x" * AT_ONCE] * 3)
    response = WsgiResponse(failed, {})
    response.take()
    with pytest.raises(LookupError):
        response.take()
    other = WsgiResponse(unwanted, {})
    other.take()
    other.close()
    assert (failed.closed, unwanted.closed) == (1, 1)


def test_where_another_server_reads_the_same_doors_are_kept() -> None:
    """What was let in is there, whole; of everything else nothing was read."""
    seen: list[tuple[bytes, object]] = []

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> list[bytes]:
        seen.append((environ["wsgi.input"].read(), environ.get(REFUSAL)))
        return []

    table = (Door("/sent/", Who.ANYBODY, size=10, seconds=10),)
    for path, body in (("/sent/", b"q=a"), ("/sent/", b"q" * 11), ("/", b"q=a")):
        source = BytesIO(body)
        start: Callable[..., Any] = print
        environ = {"REQUEST_METHOD": "POST", "PATH_INFO": path, "CONTENT_TYPE": FORM, "wsgi.input": source}
        WsgiGate(application, table)({**environ, "CONTENT_LENGTH": str(len(body))}, start)
        assert source.tell() == (3 if path == "/sent/" and len(body) == 3 else 0)
    assert seen == [(b"q=a", None), (b"", 413), (b"", None)]


def test_a_desk_whose_database_is_silent_says_so_and_reads_nothing(
    monkeypatch: pytest.MonkeyPatch, client: Client
) -> None:
    """In both servers; and the sentence about it asks no database."""

    def silent(session: SessionStore) -> dict[str, Any]:
        raise OperationalError("gone away")

    monkeypatch.setattr(SessionStore, "load", silent)
    monkeypatch.setattr("dossier.gate.account.close_old_connections", lambda: None)
    seen: list[object] = []

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        seen.append((environ.get(REFUSAL), environ["wsgi.input"].read()))
        start("503 Service Unavailable", [])
        return [b""]

    cookie = f"{settings.SESSION_COOKIE_NAME}=abcdefgh"
    start: Callable[..., Any] = print
    told = {"REQUEST_METHOD": "POST", "PATH_INFO": "/desk/", "HTTP_COOKIE": cookie, "CONTENT_TYPE": FORM}
    source = BytesIO(b"q=a")
    WsgiGate(application, TABLE)({**told, "CONTENT_LENGTH": "3", "wsgi.input": source}, start)
    assert source.tell() == 0

    sent = (b"cookie", cookie.encode()), (b"content-type", FORM.encode()), (b"content-length", b"3")
    gate = AsgiGate(application, table=TABLE, threads=1, cached=lambda environ: None)
    asyncio.run(gate(scope(*sent, path=b"/desk/", method="POST"), nothing_received, nothing_sent))
    assert seen == [(503, b""), (503, b"")]

    refuse: Any = {REFUSAL: 503}
    answer = client.post("/desk/", **refuse)
    assert (answer.status_code, b"nothing was saved" in answer.content) == (503, True)


async def nothing_received() -> dict[str, Any]:
    raise AssertionError("no byte of it is asked for")


async def nothing_sent(message: dict[str, Any]) -> None:
    """Whoever asked has gone."""


def test_where_the_system_does_not_tell_nobody_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beginning would need an event loop, and there is none here."""
    monkeypatch.delattr(socket, "TCP_INFO")
    sweeper.Sweeper().begin(8000)
    monkeypatch.undo()
    with pytest.raises(RuntimeError, match="no running event loop"):
        sweeper.Sweeper().begin(8000)


def test_whoever_takes_nothing_is_hung_up_on() -> None:
    """And neither one who takes, nor one to whom nothing is sent, nor what is no reader at all."""
    looking, hung_up = sweeper.Sweeper(), 0
    with ExitStack() as stack:
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        stuck, taking, idle = (connected(listening, stack) for _ in range(3))
        database = connected(stack.enter_context(socket.create_server(("127.0.0.1", 0))), stack)
        for _ in range(sweeper.TIMES + 1):
            for _reader, server in (stuck, taking, database):
                fill(server)
            hung_up += looking.look(listening.getsockname()[1])
            taking[0].recv(2_000_000, socket.MSG_WAITALL)
        assert hung_up == 1
        with pytest.raises((ConnectionResetError, BrokenPipeError)):
            stuck[1].send(b"x")
        idle[1].send(b"x")
        assert idle[0].recv(1) == b"x"
        assert taking[0].recv(sweeper.LEAST)


def connected(listening: socket.socket, stack: ExitStack) -> tuple[socket.socket, socket.socket]:
    """A reader, and the server's end of its connection, which waits for nobody."""
    reader = stack.enter_context(socket.socket())
    reader.settimeout(10)
    reader.connect(listening.getsockname())
    server = stack.enter_context(listening.accept()[0])
    server.setblocking(False)
    return reader, server


def fill(server: socket.socket) -> None:
    """Send until the system takes no more."""
    with suppress(BlockingIOError):
        while True:
            server.send(b"x" * 65_536)
