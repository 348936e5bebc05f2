"""Pages kept in memory: the same answer as the first time, to everybody who may have it and nobody else."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from wsgiref.util import setup_testing_defaults

import brotli  # type: ignore[import-untyped] # it has no types of its own
import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections, transaction

from cases.catalog.apply import apply_all
from cases.catalog.position import head
from cases.vocabulary.audience import Audience
from dossier.hot_pages.answer import Answer
from dossier.hot_pages.application import HotPages
from dossier.hot_pages.coding import Coding, preferred
from dossier.hot_pages.page_cache import PageCache
from tests.catalog import documents

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

pytestmark = pytest.mark.django_db

SITE = ("/", "/testimonies/", "/statistics/?sort=largest", "/fa-af/sources/", "/feed.atom", "/robots.txt")
UNKEPT = (
    "/no/such/page/",
    "/testimonies/?nonsense=1",
    "/testimonies/export.csv",
    "/api/v1/",
    "/api/v1/testimonies/",
    "/api/v1/me/",
    "/desk/login/",
    "/healthz",
    "/readyz",
)


@dataclass(frozen=True)
class Told:
    """What a server would send."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes

    def header(self, name: str) -> str:
        """One header; "" where there is none."""
        return dict(self.headers).get(name, "")

    @property
    def plain(self) -> bytes:
        """The body as it was before it was compressed."""
        match self.header("Content-Encoding"):
            case "br":
                return bytes(brotli.decompress(self.body))
            case "gzip":
                return gzip.decompress(self.body)
        return self.body


class Server:
    """Django behind its hot pages; `asked` is how often Django itself had to answer."""

    def __init__(self) -> None:
        self.asked = 0
        self.version: str | None = head(Audience.PUBLIC).digest
        self._django = get_wsgi_application()
        self._hot = HotPages(self._counted, version=lambda: self.version, capacity=4_000_000)

    def get(self, address: str, method: str = "GET", **headers: str) -> Told:
        """What comes back; `headers` as WSGI names them."""
        return _told(self._hot, address, method, headers)

    def plainly(self, address: str) -> Told:
        """What Django says without us."""
        return _told(self._django, address, "GET", {})

    def _counted(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.asked += 1
        return self._django(environ, start_response)


def _told(application: Any, address: str, method: str, headers: dict[str, str]) -> Told:
    path, _, query = address.partition("?")
    environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": method}
    setup_testing_defaults(environ)
    environ |= {"HTTP_HOST": "localhost", **{f"HTTP_{name}": value for name, value in headers.items()}}
    started: list[Any] = []
    body = application(environ, lambda *given: started.extend(given))
    whole = b"".join(body)
    getattr(body, "close", lambda: None)()
    return Told(started[0], started[1], whole)


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """A request does not close the connection that holds the test's transaction: so does Django's client."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def server() -> Server:
    """A server that shows a small dossier."""
    said = (
        documents.a_source(),
        documents.an_actor(),
        documents.a_case(),
        documents.an_event(),
        documents.a_statistic(),
        documents.a_testimony(),
    )
    apply_all([documents.entry(number, document) for number, document in enumerate(said, 1)])
    return Server()


@pytest.mark.parametrize("coding", ["", "gzip", "br, gzip", "identity"])
@pytest.mark.parametrize("address", SITE)
def test_a_page_from_memory_is_the_page_made_for_the_first(server: Server, address: str, coding: str) -> None:
    first = server.get(address, ACCEPT_ENCODING=coding)
    assert server.get(address, ACCEPT_ENCODING=coding) == first
    assert server.asked == 1
    assert first.plain == server.plainly(address).body
    assert first.header("Content-Encoding") == preferred(coding).value.replace("identity", "") or (
        len(first.plain) < 200
    )


@pytest.mark.parametrize("address", SITE)
def test_everything_django_says_about_a_page_is_said(server: Server, address: str) -> None:
    plain, ours = server.plainly(address), server.get(address, ACCEPT_ENCODING="br")
    added = {"Content-Length", "Content-Encoding", "Vary"}
    assert [pair for pair in ours.headers if pair[0] not in added] == [
        pair for pair in plain.headers if pair[0] not in added
    ]
    assert int(ours.header("Content-Length")) == len(ours.body)


def test_a_page_says_that_it_depends_on_what_the_reader_accepts(server: Server) -> None:
    assert {server.get("/testimonies/", ACCEPT_ENCODING=each).header("Vary") for each in ("", "gzip")} == {
        "Accept-Encoding"
    }
    assert server.asked == 2


def test_head_is_get_without_the_body(server: Server) -> None:
    page = server.get("/testimonies/", ACCEPT_ENCODING="gzip")
    for _again in range(2):
        head_only = server.get("/testimonies/", "HEAD", ACCEPT_ENCODING="gzip")
        assert (head_only.status, head_only.headers, head_only.body) == (page.status, page.headers, b"")
    assert server.asked == 1


def test_head_comes_first_and_the_page_is_whole(server: Server) -> None:
    assert server.get("/testimonies/", "HEAD").body == b""
    assert server.get("/testimonies/").body == server.plainly("/testimonies/").body


def test_who_holds_this_version_is_told_so_and_who_holds_another_gets_the_page(server: Server) -> None:
    page = server.get("/testimonies/")
    tag = page.header("ETag")
    for named in (tag, f'"other", {tag}', tag.removeprefix("W/")):
        unchanged = server.get("/testimonies/", IF_NONE_MATCH=named)
        assert (unchanged.status, unchanged.body) == ("304 Not Modified", b"")
        assert unchanged.header("ETag") == tag
        assert unchanged.header("Cache-Control") == "no-cache"
        assert unchanged.header("Content-Length") == ""
    for named in ('W/"another"', "*"):
        assert server.get("/testimonies/", IF_NONE_MATCH=named) == page
    assert server.asked == 1


@pytest.mark.parametrize("address", UNKEPT)
def test_what_must_not_be_kept_is_asked_for_each_time(server: Server, address: str) -> None:
    for _again in range(3):
        answer = server.get(address, ACCEPT_ENCODING="gzip")
        assert answer.plain.startswith(server.plainly(address).body[:40])
    assert server.asked == 3


@pytest.mark.parametrize("headers", [{"COOKIE": "a=b"}, {"AUTHORIZATION": "Api-Key 1"}])
def test_who_may_be_somebody_is_never_answered_from_memory(server: Server, headers: dict[str, str]) -> None:
    server.get("/testimonies/", ACCEPT_ENCODING="gzip")
    for _again in range(2):
        answer = server.get("/testimonies/", ACCEPT_ENCODING="gzip", **headers)
        assert answer == server.plainly("/testimonies/")
    assert server.asked == 3


def test_what_is_posted_goes_through(server: Server) -> None:
    server.get("/testimonies/")
    assert server.get("/testimonies/", "POST").status.startswith(("403", "405"))
    assert server.asked == 2


def test_another_host_or_scheme_has_pages_of_its_own(server: Server) -> None:
    server.get("/testimonies/")
    assert server.get("/testimonies/", HOST="elsewhere.example").status.startswith("400")
    server.get("/testimonies/", X_FORWARDED_PROTO="https")
    server.get("/testimonies/", HOST="testserver")
    assert server.asked == 4


def test_something_new_and_every_page_is_made_again(server: Server) -> None:
    server.get("/testimonies/")
    before, server.version = server.version, "another"
    server.get("/testimonies/")
    server.version = before
    server.get("/testimonies/")
    assert server.asked == 3


def test_another_history_under_the_same_number_has_pages_of_its_own(server: Server) -> None:
    """The catalog is put back from a copy: the number of the last edition is the same, its digest is not."""
    number = head(Audience.PUBLIC).number + 1
    copy = transaction.savepoint(using="catalog")
    apply_all([documents.entry(number, documents.a_case(7, slug="lost", title="The history that is lost"))])
    server.version = head(Audience.PUBLIC).digest
    lost = server.get("/cases/")
    transaction.savepoint_rollback(copy, using="catalog")
    instead = documents.entry(number, documents.a_case(8, slug="instead", title="The history instead"))
    apply_all([replace(instead, digest="f" * 64)])
    server.version = head(Audience.PUBLIC).digest
    found = server.get("/cases/", IF_NONE_MATCH=lost.header("ETag"))
    assert (b"that is lost" in lost.plain, found.status) == (True, "200 OK")
    assert (b"that is lost" in found.plain, b"history instead" in found.plain) == (False, True)
    assert server.asked == 2


def test_nothing_is_answered_from_memory_while_nobody_knows_whether_it_stands(server: Server) -> None:
    server.get("/testimonies/")
    server.version = None
    for _again in range(2):
        assert server.get("/testimonies/").status.startswith("200")
    assert server.asked == 3


def test_the_desk_is_not_compressed(server: Server) -> None:
    """Its pages hold what guards its forms, and a length could help to guess it."""
    answer = server.get("/desk/login/", ACCEPT_ENCODING="br, gzip")
    assert b"csrfmiddlewaretoken" in answer.body
    assert "Content-Encoding" not in dict(answer.headers)


def test_the_api_is_compressed_and_the_download_is_not_held_up(server: Server) -> None:
    listed = server.get("/api/v1/testimonies/", ACCEPT_ENCODING="gzip")
    assert listed.header("Content-Encoding") == "gzip"
    assert listed.plain == server.plainly("/api/v1/testimonies/").body
    assert server.get("/testimonies/export.csv", ACCEPT_ENCODING="gzip") == server.plainly(
        "/testimonies/export.csv"
    )
    assert server.get("/testimonies/export.csv", "HEAD").body == b""


@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br, zstd", Coding.BROTLI),
        ("gzip;q=1.0, br;q=0", Coding.GZIP),
        ("*", Coding.BROTLI),
        ("*;q=0", Coding.IDENTITY),
        ("BR", Coding.BROTLI),
        ("br;q=none", Coding.IDENTITY),
        ("deflate", Coding.IDENTITY),
        ("", Coding.IDENTITY),
    ],
)
def test_the_best_that_is_accepted_is_sent(accepted: str, coding: Coding) -> None:
    assert preferred(accepted) is coding


def page(size: int) -> Answer:
    """An answer without headers, of so many bytes."""
    return Answer("200 OK", (), bytes(size))


def test_the_cache_is_bounded_and_what_is_asked_for_least_goes() -> None:
    cache = PageCache(capacity=16_000)
    keys = [(str(number),) for number in range(20)]
    for key in keys:
        cache.put("", key, page(900))
        cache.get("", keys[0])
    kept = [key for key in keys if cache.get("", key)]
    assert kept == [keys[0], *keys[4:]]


def test_what_would_take_much_of_the_cache_is_not_put_there() -> None:
    cache = PageCache(capacity=16_000)
    cache.put("", ("large",), page(1_001))
    assert cache.get("", ("large",)) is None


def test_what_was_begun_before_something_new_is_not_kept() -> None:
    cache = PageCache(capacity=16_000)
    cache.get("old", ("page",))
    cache.get("new", ("page",))
    cache.put("old", ("page",), page(10))
    assert cache.get("new", ("page",)) is None
