"""What is done with the body of a request, decided by its head before a byte of the body is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypeAlias

from dossier.gate.doors import Door, door_at

if TYPE_CHECKING:
    from wsgiref.types import WSGIEnvironment

REFUSAL: Final = "dossier.refusal"
"""Where an environ says that the request is not taken, and under which status."""
_READING: Final = ("GET", "HEAD")
_OF_A_BODY: Final = ("CONTENT_LENGTH", "CONTENT_TYPE", "HTTP_TRANSFER_ENCODING", "HTTP_EXPECT")


@dataclass(frozen=True, slots=True)
class Bodiless:
    """Nothing is sent with it."""


@dataclass(frozen=True, slots=True)
class Unread:
    """It is answered as if nothing had been sent: there is nothing that takes it."""


@dataclass(frozen=True, slots=True)
class Refused:
    """It is answered by a sentence under `status`, and by nothing else."""

    status: int


@dataclass(frozen=True, slots=True)
class Declared:
    """`size` bytes may come in by `door`, if they are sent by whom it is for."""

    door: Door
    size: int


Verdict: TypeAlias = Bodiless | Unread | Refused | Declared


def judge(environ: WSGIEnvironment, table: Sequence[Door]) -> Verdict:
    """What the head of a request alone decides."""
    method, length = environ["REQUEST_METHOD"], environ.get("CONTENT_LENGTH") or "0"
    chunked = "HTTP_TRANSFER_ENCODING" in environ
    if method in _READING:
        return Refused(413) if chunked or length != "0" else Bodiless()
    door = door_at(environ.get("PATH_INFO", ""), table)
    if door is None or method == "OPTIONS":
        return Unread()
    if method not in door.methods:
        return Refused(405)
    return Refused(411) if chunked else _by_length(door, length, environ.get("CONTENT_TYPE", ""))


def _by_length(door: Door, length: str, media_type: str) -> Verdict:
    if not (length.isascii() and length.isdigit()):
        return Refused(400)
    size = int(length[:20])
    if size == 0:
        return Bodiless()
    if size > door.size:
        return Refused(413)
    return Declared(door, size) if _kind(media_type) in door.types else Refused(415)


def _kind(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def without_body(environ: WSGIEnvironment) -> WSGIEnvironment:
    """The same request without a body, whoever sent one."""
    kept = {name: value for name, value in environ.items() if name not in _OF_A_BODY}
    return {**kept, "CONTENT_LENGTH": "0", "wsgi.input": BytesIO()}


def refuse(environ: WSGIEnvironment, status: int) -> WSGIEnvironment:
    """The same request without a body, to be answered by a sentence under `status`."""
    return {**without_body(environ), REFUSAL: status}
