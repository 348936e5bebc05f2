"""Answers: what an application gave back (PEP 3333), whole, so that it can be sent again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dossier.hot_pages.coding import Coding, compressed, compressible

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

Headers = tuple[tuple[str, str], ...]
_NOT_MODIFIED = "304 Not Modified"
_OF_THE_BODY = frozenset({"content-type", "content-length", "content-encoding", "content-language"})


@dataclass(frozen=True)
class Answer:
    """One answer to GET, with its whole body."""

    status: str
    headers: Headers
    body: bytes

    def header(self, name: str) -> str:
        """The header called `name`, in lower case; "" where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def size(self) -> int:
        """About how many bytes of memory it takes."""
        return len(self.body) + sum(len(name) + len(value) + 200 for name, value in self.headers)

    @property
    def is_cacheable(self) -> bool:
        """Whether it is right for whoever asks, until the version it names is no longer the newest."""
        kept = self.status.startswith("200") and self.header("cache-control") == "no-cache"
        varies = self.header("vary") not in ("", "Accept-Encoding")
        return kept and self.header("etag") != "" and self.header("set-cookie") == "" and not varies

    def encoded(self, coding: Coding) -> Answer:
        """The same answer in `coding`, where its type is worth it; its validator is weak, and stays."""
        varied = self.header("vary") or self.header("content-encoding")
        if varied or not compressible(self.header("content-type"), len(self.body)):
            return self
        body = compressed(self.body, coding)
        kept = [(name, value) for name, value in self.headers if name.lower() != "content-length"]
        kept += [("Content-Length", str(len(body))), ("Vary", "Accept-Encoding")]
        if coding is not Coding.IDENTITY:
            kept.append(("Content-Encoding", coding.value))
        return replace(self, headers=tuple(kept), body=body)

    @cached_property
    def encoded_head(self) -> tuple[int, list[tuple[bytes, bytes]]]:
        """Status and headers as ASGI has them, worked out once."""
        headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in self.headers]
        return int(self.status[:3]), headers

    def to(self, environ: WSGIEnvironment) -> Answer:
        """What one request is answered: 304 to whoever holds this version, and headers alone to HEAD."""
        named = environ.get("HTTP_IF_NONE_MATCH")
        if named is not None and self.status.startswith("200") and self.is_named_by(named):
            kept = [(name, value) for name, value in self.headers if name.lower() not in _OF_THE_BODY]
            return Answer(_NOT_MODIFIED, tuple(kept), b"")
        return Answer(self.status, self.headers, b"") if environ["REQUEST_METHOD"] == "HEAD" else self

    def send(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request with it."""
        answer = self.to(environ)
        start_response(answer.status, list(answer.headers))
        return [answer.body] if answer.body else []

    def is_named_by(self, if_none_match: str) -> bool:
        """Whether the validator is among those named, compared weakly (RFC 9110, 13.1.2)."""
        tag = self.header("etag").removeprefix("W/")
        named = (each.strip().removeprefix("W/") for each in if_none_match.split(","))
        return tag != "" and tag in named
