"""The application in front of Django: answers what was answered before, and compresses what was not."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from dossier.gate.verdict import REFUSAL
from dossier.hot_pages.answer import Answer
from dossier.hot_pages.coding import preferred
from dossier.hot_pages.page_cache import Key, PageCache

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

_PASSED_THROUGH = ("/desk/", "/static/")
_NEVER_CACHED = ("/api/", "/healthz", "/readyz")
_NOT_CACHED = (*_PASSED_THROUGH, *_NEVER_CACHED)
_MOST_COMPRESSED = 8 * 1024 * 1024  # bytes of a body that is held in memory whole
_CONDITIONS = ("IF_NONE_MATCH", "IF_MATCH", "IF_MODIFIED_SINCE", "IF_UNMODIFIED_SINCE", "IF_RANGE", "RANGE")
READERS_ETAGS = "dossier.if_none_match"
"""Under which Django finds what versions a reader holds: it makes them the whole page, and counts none."""
_CONDITIONAL = frozenset(f"HTTP_{name}" for name in _CONDITIONS)

_PERSONAL = frozenset({"HTTP_COOKIE", "HTTP_AUTHORIZATION", REFUSAL})
"""What a request that is answered as anybody's is without."""


class HotPages:
    """A WSGI application around another one, whose answers to anonymous readers it keeps.

    `version` gives the version of everything the public sees, None where nothing may be answered from memory;
    it is asked before every answer, so that what another process withdrew is gone with the next request. A
    request with a cookie or a key, and whatever is no reading, goes through untouched. The API is compressed
    and never kept: each of its requests counts.
    """

    def __init__(
        self, application: WSGIApplication, *, version: Callable[[], str | None], capacity: int
    ) -> None:
        self._application = application
        self._version = version
        self._cache = PageCache(capacity)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        path = environ.get("PATH_INFO", "")
        if not _is_anonymous_reading(environ) or path.startswith(_PASSED_THROUGH):
            return self._application(environ, start_response)
        version = None if path.startswith(_NEVER_CACHED) else self._version()
        key = _key(environ)
        answer = None if version is None else self._cache.get(version, key)
        if answer is None:
            whole = environ if version is None else _unconditional(environ)
            response = _call(self._application, whole)
            if isinstance(response, _StreamingAnswer):
                return response.send(environ, start_response)
            answer = response.encoded(preferred(environ.get("HTTP_ACCEPT_ENCODING", "")))
            if version is not None and answer.is_cacheable:
                self._cache.put(version, key, answer)
        return answer.send(environ, start_response)

    def cached(self, environ: WSGIEnvironment, version: Callable[[], str | None]) -> Answer | None:
        """What is answered from memory at the version that `version` gives; None where Django is asked."""
        if not _is_anonymous_reading(environ) or environ["PATH_INFO"].startswith(_NOT_CACHED):
            return None
        now = version()
        kept = None if now is None else self._cache.get(now, _key(environ))
        return None if kept is None else kept.to(environ)


def _is_anonymous_reading(environ: WSGIEnvironment) -> bool:
    reading = environ["REQUEST_METHOD"] in ("GET", "HEAD")
    return reading and _PERSONAL.isdisjoint(environ)


def _key(environ: WSGIEnvironment) -> Key:
    """Everything of a request that an answer may depend on, beside the version."""
    return (
        preferred(environ.get("HTTP_ACCEPT_ENCODING", "")).value,
        environ["wsgi.url_scheme"],
        environ.get("HTTP_X_FORWARDED_PROTO", ""),
        environ.get("HTTP_HOST", ""),
        environ.get("SCRIPT_NAME", ""),
        environ.get("PATH_INFO", ""),
        environ.get("QUERY_STRING", ""),
    )


def _unconditional(environ: WSGIEnvironment) -> WSGIEnvironment:
    """The same request for the whole page: what is kept must be what everybody can be sent."""
    kept = {name: value for name, value in environ.items() if name not in _CONDITIONAL}
    etags = environ.get("HTTP_IF_NONE_MATCH", "")
    return {**kept, "REQUEST_METHOD": "GET", READERS_ETAGS: etags}


class _StreamingAnswer:
    """An answer whose length nobody knows yet: it passes through."""

    def __init__(self, status: str, headers: list[tuple[str, str]], body: Iterable[bytes]) -> None:
        self._status, self._headers, self._body = status, headers, body

    def send(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        head = Answer(self._status, tuple(self._headers), b"")
        if environ["REQUEST_METHOD"] == "HEAD" or head.is_named_by(environ.get("HTTP_IF_NONE_MATCH", "")):
            _close(self._body)
            return head.send(environ, start_response)
        start_response(self._status, self._headers)
        return self._body


def _call(application: WSGIApplication, environ: WSGIEnvironment) -> Answer | _StreamingAnswer:
    """What the application answers."""
    started: list[Any] = []

    def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None, /) -> Callable[[bytes], Any]:
        started[:] = status, headers
        return _written_at_once

    body = application(environ, start)
    status, headers = started
    length = next((value for name, value in headers if name.lower() == "content-length"), "")
    if not length.isdigit() or int(length) > _MOST_COMPRESSED:
        return _StreamingAnswer(status, headers, body)
    try:
        return Answer(status, tuple(headers), b"".join(body))
    finally:
        _close(body)


def _close(body: Iterable[bytes]) -> None:
    """Tell the application that its answer was taken (PEP 3333)."""
    getattr(body, "close", lambda: None)()


def _written_at_once(data: bytes) -> None:
    """Django gives its body back and never writes it this way."""
    raise NotImplementedError
