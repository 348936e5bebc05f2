"""Environs: a request as PEP 3333 has it, made of what an ASGI server tells."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final, TypeAlias
from urllib.parse import unquote_to_bytes

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment

Scope: TypeAlias = dict[str, Any]
"""A connection as ASGI tells of it (HTTP connection scope, version 2.3)."""
_ALIKE: Final[WSGIEnvironment] = {
    "GATEWAY_INTERFACE": "CGI/1.1",
    "SCRIPT_NAME": "",
    "SERVER_SOFTWARE": "Granian",
    "wsgi.errors": sys.stderr,
    "wsgi.input_terminated": True,
    "wsgi.multiprocess": False,
    "wsgi.multithread": True,
    "wsgi.run_once": False,
    "wsgi.version": (1, 0),
    "HTTP_HOST": "",
}
_PLAIN: Final = {b"content-type": "CONTENT_TYPE", b"content-length": "CONTENT_LENGTH"}


def environ_of(scope: Scope) -> WSGIEnvironment:
    """The environ of a request whose body is not read: the input is empty.

    A name with `_` in it is left out, since it would pass for the one with `-` that a proxy sets. Nothing of
    the process's own environment stands beside what the client sent.
    """
    raw: bytes = scope["raw_path"]
    path = unquote_to_bytes(raw) if b"%" in raw else raw
    environ = {
        **_ALIKE,
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": scope["server"][0],
        "SERVER_PORT": str(scope["server"][1]),
        "REMOTE_ADDR": scope["client"][0],
        "REQUEST_METHOD": scope["method"],
        "PATH_INFO": path.decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "wsgi.url_scheme": scope["scheme"],
        "wsgi.input": BytesIO(),
    }
    seen = set()
    for name, value in scope["headers"]:
        if b"_" not in name:
            key = _PLAIN.get(name) or _key(name)
            text = value.decode("latin-1")
            if key in seen:
                text = f"{environ[key]}{';' if name == b'cookie' else ','}{text}"
            seen.add(key)
            environ[key] = text
    return environ


def partial_environ_of(scope: Scope) -> WSGIEnvironment | None:
    """As much of the environ as an answer to an anonymous reader depends on; None where it is not one.

    It is much sooner made than the whole, and enough for a page that is held in memory.
    """
    headers = dict(scope["headers"])
    if len(headers) != len(scope["headers"]) or not _OF_SOMEBODY.isdisjoint(headers):
        return None
    raw: bytes = scope["raw_path"]
    seen = {
        "SCRIPT_NAME": "",
        "REQUEST_METHOD": scope["method"],
        "PATH_INFO": (unquote_to_bytes(raw) if b"%" in raw else raw).decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "wsgi.url_scheme": scope["scheme"],
    }
    for name, key in _PARTIAL:
        if (value := headers.get(name)) is not None:
            seen[key] = value.decode("latin-1")
    return seen


def _key(name: bytes) -> str:
    key = _KEYS.get(name)
    return key if key is not None else f"HTTP_{name.decode('latin-1').upper().replace('-', '_')}"


_KEYS: Final = {
    name: f"HTTP_{name.decode().upper().replace('-', '_')}"
    for name in (
        *(
            b"host",
            b"user-agent",
            b"accept",
            b"accept-encoding",
            b"accept-language",
            b"cookie",
            b"connection",
        ),
        *(
            b"if-none-match",
            b"referer",
            b"origin",
            b"authorization",
            b"x-forwarded-for",
            b"x-forwarded-proto",
        ),
    )
}
_PARTIAL: Final = tuple(
    (name, f"HTTP_{name.decode().upper().replace('-', '_')}")
    for name in (b"host", b"accept-encoding", b"if-none-match", b"x-forwarded-proto")
)
_OF_SOMEBODY: Final = frozenset(
    (b"cookie", b"authorization", b"content-length", b"transfer-encoding", b"if-match", b"range", b"if-range")
)
