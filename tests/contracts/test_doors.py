"""A body is read at a declared door, from whom it is for, whole and in time; nothing else is read at all."""

import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from dossier.start import ports
from tests.contracts.elsewhere import Machine
from tests.contracts.served import Server, serving, signed_in

FORM: Final = "application/x-www-form-urlencoded"
FILES: Final = "multipart/form-data; boundary=b"
INVENTED: Final = "sessionid=a0b1c2d3e4f5g6h7i8j9k0l1m2n3o4p5; csrftoken=aBcDeFgHiJkLmNoPqRsTuVwXyZ012345"
MB: Final = 1_000_000


@pytest.fixture(scope="module")
def desk(furnished: Machine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str, Path]]:
    """A server that keeps the record, somebody's cookie, and the folder of its temporary files."""
    machine, temporary = furnished.copy(), tmp_path_factory.mktemp("temporary")
    cookie = signed_in(machine)
    with serving(machine, TMPDIR=str(temporary)) as server:
        yield server, cookie, temporary


def half(server: Server, head: str, body: bytes = b"", *, method: str = "POST") -> tuple[int, bytes]:
    """The status and everything that comes back until the line is closed, after no more than `body`."""
    with socket.create_connection((ports.HOST, server.port), timeout=10) as line:
        line.sendall(f"{method} {head}".encode() + b"\r\n\r\n" + body)
        answer = b""
        # A line that is closed over unread bytes is reset, after the answer.
        with suppress(ConnectionResetError):
            while chunk := line.recv(65_536):
                answer += chunk
    return int(answer.split(b" ", 2)[1]), answer


def head(path: str, *, size: int, media_type: str = FORM, cookie: str = INVENTED, **more: str) -> str:
    """The head of a request that announces a body of `size` bytes."""
    lines = [f"{path} HTTP/1.1", "Host: localhost", f"Content-Type: {media_type}", f"Cookie: {cookie}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
    return "\r\n".join([*lines, f"Content-Length: {size}"])


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 405),
        ("/testimonies/", 405),
        ("/nothing/here/", 404),
        ("/api/v1/testimonies/", 405),
        ("/healthz", 405),
        ("/desk/", 403),
        ("/desk/cases/source/add/", 403),
        ("/desk/cases/snapshot/add/", 403),
        ("/desk/intake/", 403),
    ],
)
def test_nobodys_body_is_answered_unread(desk: tuple[Server, str, Path], path: str, status: int) -> None:
    """An answer comes and the line is closed though nine tenths are missing; nothing is written anywhere."""
    server, _cookie, temporary = desk
    for media_type in (FORM, FILES):
        said, _answer = half(server, head(path, size=2 * MB, media_type=media_type), b"username=x" * 100)
        assert said == status
    assert not list(temporary.iterdir())


@pytest.mark.parametrize(
    ("method", "path", "size", "media_type", "status"),
    [
        ("POST", "/desk/login/", 8_001, FORM, 413),
        ("POST", "/desk/login/", 100, FILES, 415),
        ("POST", "/desk/cases/source/add/", 3 * MB, FORM, 413),
        ("POST", "/desk/cases/snapshot/add/", 70 * MB, FILES, 413),
        ("POST", "/desk/intake/", 70 * MB, FILES, 413),
        ("POST", "/desk/cases/source/add/", 100, "application/json", 415),
        ("PUT", "/desk/cases/source/add/", 100, FORM, 405),
        ("GET", "/testimonies/", 100, FORM, 413),
        ("GET", "/desk/", 100, FORM, 413),
    ],
)
def test_what_a_door_does_not_take_is_refused_unread(
    desk: tuple[Server, str, Path], method: str, path: str, size: int, media_type: str, status: int
) -> None:
    """From somebody who is signed in, too; the desk's page says that nothing was done."""
    server, cookie, _temporary = desk
    asked = head(path, size=size, media_type=media_type, cookie=cookie)
    said, answer = half(server, asked, method=method)
    assert said == status
    assert (b"Nothing was saved and nothing was done." in answer) == path.startswith("/desk/")


def test_a_body_of_unknown_length_is_not_begun(desk: tuple[Server, str, Path]) -> None:
    server, cookie, _temporary = desk
    asked = head("/desk/cases/source/add/", size=0, cookie=cookie).rpartition("\r\n")[0]
    assert half(server, f"{asked}\r\nTransfer-Encoding: chunked", b"3\r\nabc\r\n")[0] == 411


def test_nobody_is_invited_to_send_what_is_refused(desk: tuple[Server, str, Path]) -> None:
    """100 (Continue) is said only where the body will be read (RFC 9110, 10.1.1)."""
    server, cookie, _temporary = desk
    _status, refused = half(server, head("/testimonies/", size=100, Expect="100-continue"))
    assert b"100 Continue" not in refused
    with socket.create_connection((ports.HOST, server.port), timeout=10) as line:
        asked = head("/desk/cases/source/add/", size=10, cookie=cookie, Expect="100-continue")
        line.sendall(f"POST {asked}\r\n\r\n".encode())
        assert line.recv(100).startswith(b"HTTP/1.1 100 Continue")


def test_somebodys_form_arrives_whole(desk: tuple[Server, str, Path]) -> None:
    """Django sees all of it: what comes without the mark of a page of the desk is forged, this is not."""
    server, cookie, temporary = desk
    form = server.ask("GET", "/desk/cases/snapshot/add/", Cookie=cookie)
    token = form[1].partition(b'name="csrfmiddlewaretoken" value="')[2].partition(b'"')[0].decode()
    secret = str(form[0].headers["Set-Cookie"]).partition(";")[0]
    whole = f"{cookie}; {secret}"
    part = 'Content-Disposition: form-data; name="{}"'
    body = (
        f"--b\r\n{part.format('csrfmiddlewaretoken')}\r\n\r\n{token}\r\n"
        f'--b\r\n{part.format("upload")}; filename="f"\r\n\r\n'
    ).encode() + b"x" * (5 * MB)
    sent = server.ask(
        "POST", "/desk/cases/snapshot/add/", body + b"\r\n--b--\r\n", Cookie=whole, **_type(FILES)
    )
    assert sent[0].status == 200, "the form comes back and says what is missing"
    assert b"This field is required" in sent[1]
    forged = server.ask("POST", "/desk/cases/snapshot/add/", b"--b--\r\n", Cookie=whole, **_type(FILES))
    assert forged[0].status == 403
    assert not list(temporary.iterdir())


def _type(media_type: str) -> dict[str, str]:
    return {"Content-Type": media_type, "Origin": "http://localhost"}


def test_a_body_that_breaks_off_is_done_nothing_with(desk: tuple[Server, str, Path]) -> None:
    server, cookie, temporary = desk
    for _ in range(5):
        with socket.create_connection((ports.HOST, server.port), timeout=10) as line:
            asked = head("/desk/cases/snapshot/add/", size=40 * MB, media_type=FILES, cookie=cookie)
            line.sendall(f"POST {asked}\r\n\r\n".encode() + b"x" * MB)
    assert server.ask("GET", "/healthz")[0].status == 200
    assert not list(temporary.iterdir())


def test_who_is_too_slow_is_told_so(desk: tuple[Server, str, Path]) -> None:
    """Before the tenth second of a sign-in form that does not go on."""
    server, _cookie, _temporary = desk
    with socket.create_connection((ports.HOST, server.port), timeout=30) as line:
        line.sendall(f"POST {head('/desk/login/', size=100)}\r\n\r\nusername=".encode())
        assert line.recv(100).startswith(b"HTTP/1.1 408 ")


def test_several_requests_on_one_line_are_answered_in_order(desk: tuple[Server, str, Path]) -> None:
    server, _cookie, _temporary = desk
    with socket.create_connection((ports.HOST, server.port), timeout=10) as line:
        asked = [
            f"GET {path} HTTP/1.1\r\nHost: localhost\r\n" for path in ("/healthz", "/nothing", "/readyz")
        ]
        line.sendall("\r\n".join(asked).encode() + b"Connection: close\r\n\r\n")
        answer = b""
        while chunk := line.recv(65_536):
            answer += chunk
    statuses = [int(each[:3]) for each in answer.split(b"HTTP/1.1 ")[1:]]
    assert statuses == [200, 404, 200]


def test_a_server_with_slow_clients_ends_when_it_is_told_to(copied: Machine) -> None:
    with serving(copied) as server:
        line = socket.create_connection((ports.HOST, server.port), timeout=10)
        line.sendall(f"POST {head('/desk/login/', size=100)}\r\n\r\nusername=".encode())
        server.process.terminate()
        server.process.wait(timeout=25)
        line.close()
