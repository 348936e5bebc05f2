"""An address is fetched: kept byte for byte, within limits, from nobody but whom it names."""

from __future__ import annotations

import errno
import gzip
import io
import socket
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from typing import Final

import pytest
from warcio.archiveiterator import ArchiveIterator

from cases.captures.apart.ending import Ending
from cases.captures.apart.run import ran_apart
from cases.captures.fetching.exchange import Exchange
from cases.captures.fetching.fault import Fault, FetchFault
from cases.captures.fetching.fetch import MOST_HOPS, fetched
from cases.captures.fetching.fetch_apart import LIMITS, fetched_apart
from cases.captures.fetching.means import Means
from cases.captures.fetching.sentences import sentence_of
from cases.captures.fetching.web_archive import write_web_archive
from cases.captures.reading.fault import Fault as FileFaultKind
from cases.captures.reading.fault import FileFault
from cases.captures.reading.read import read
from tests.captures.files import SAID, answer, page
from tests.captures.loopback import PUBLIC, PUBLIC_TOO, Answer, Internet, Server

_AT: Final = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
_PAGE: Final = answer(page(), headers="content-TYPE:text/html;  charset=utf-8\r\nX-Cafe: é\r\n")


@pytest.fixture
def site() -> Iterator[Callable[[Answer], Internet]]:
    """A public site, plain and secured, that answers as it is told."""
    plain, secured = Server(_moving), Server(_moving, "site")

    def told(reply: Answer) -> Internet:
        plain.answer = secured.answer = reply
        return Internet({"site.example": [[PUBLIC]]}, {80: plain.port, 443: secured.port}, plain.port)

    with plain.running(), secured.running():
        yield told


def _moving(path: str) -> bytes:
    """From /a by way of /b and https to /c, which is the page."""
    where = {"/a": "b", "/b": "https://site.example/c#end"}.get(path)
    return _PAGE if where is None else answer(b"moved", status="301 Moved", headers=f"Location: {where}\r\n")


def _archive(hops: list[Exchange]) -> bytes:
    out = io.BytesIO()
    write_web_archive(hops, _AT, out)
    return out.getvalue()


def _fault(means: Means, address: str = "http://site.example/", **limits: int) -> FetchFault:
    with pytest.raises(FetchFault) as failed:
        fetched(address, means, **limits)
    return failed.value


def test_redirects_are_followed_by_hand(site: Callable[[Answer], Internet]) -> None:
    net = site(_moving)
    hops = fetched("http://site.example/a", net.means())
    assert [hop.address.url for hop in hops] == [
        "http://site.example/a",
        "http://site.example/b",
        "https://site.example/c",
    ]
    assert net.reached == [(PUBLIC, 80), (PUBLIC, 80), (PUBLIC, 443)]
    assert hops[-1].response == _PAGE


def test_the_archive_is_opened_by_another_program(site: Callable[[Answer], Internet]) -> None:
    hops = fetched("http://site.example/a", site(_moving).means(clock=count(0.0, 0.25).__next__))
    archive = _archive(hops)
    found = []
    for record in ArchiveIterator(io.BytesIO(archive), check_digests="raise"):
        headers = record.rec_headers
        assert headers.protocol == "WARC/1.1"
        assert headers.get_header("WARC-Date").startswith("2024-05-06T07:08:")
        found.append((record.rec_type, headers.get_header("WARC-Target-URI"), headers))
        if record.rec_type == "response":
            assert record.http_headers.get_header("Content-Length")
            assert headers.get_header("WARC-IP-Address") == PUBLIC
            body = record.raw_stream.read()
    assert [kind for kind, _uri, _headers in found] == ["warcinfo", *["response", "request"] * 3]
    assert [uri for kind, uri, _headers in found if kind == "request"] == [hop.address.url for hop in hops]
    assert body == page()
    assert found[2][2].get_header("WARC-Concurrent-To") == found[1][2].get_header("WARC-Record-ID")


def test_the_archive_holds_the_bytes_as_they_went(site: Callable[[Answer], Internet]) -> None:
    """Letter cases, odd spaces and letters of headers too, which libraries write anew."""
    hops = fetched("http://site.example/é?q=a b".replace(" ", "%20"), site(_moving).means())
    unpacked = gzip.decompress(_archive(hops))
    assert _PAGE in unpacked
    assert hops[0].request in unpacked
    assert hops[0].request.startswith(b"GET /%C3%A9?q=a%20b HTTP/1.1\r\nHost: site.example\r\n")
    assert _archive(hops) == _archive(hops)


def test_the_archive_is_read(site: Callable[[Answer], Internet]) -> None:
    contents = read(_archive(fetched("http://site.example/a", site(_moving).means())))
    assert contents.text == "\n\n".join(SAID)
    assert contents.details.address is not None
    assert contents.details.address.value == "https://site.example/c"


def test_nothing_tells_the_site_who_asks(site: Callable[[Answer], Internet]) -> None:
    request = fetched("http://site.example/", site(_moving).means())[0].request.decode().lower()
    names = [line.split(":")[0] for line in request.splitlines()[1:] if line]
    assert names == ["host", "user-agent", "accept", "accept-encoding", "connection"]
    assert "dossier" not in request


@pytest.mark.parametrize(
    ("reply", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", "abc"),
        (
            b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc",
            "abc",
        ),
        (b"HTTP/1.0 200 OK\r\n\r\nabc", "abc"),
        (answer(gzip.compress(b"abc", mtime=0), headers="Content-Encoding: gzip\r\n"), "abc"),
    ],
)
def test_answers_of_all_forms(site: Callable[[Answer], Internet], reply: bytes, body: str) -> None:
    assert read(_archive(fetched("http://site.example/", site(lambda _path: reply).means()))).text == body


@pytest.mark.parametrize(
    ("reply", "fault"),
    [
        (answer(b"no", status="404 Not Found"), Fault.REFUSED),
        (answer(b"", status="304 Not Modified"), Fault.REFUSED),
        (answer(b"", status="302 Found", headers=""), Fault.REFUSED),
        (answer(b"", status="302 Found", headers="Location: /\r\n"), Fault.TOO_MANY_HOPS),
        (answer(b"", status="302 Found", headers="Location: \r\n"), Fault.TOO_MANY_HOPS),
        (answer(b"", status="302 Found", headers=f"Location: /{'a' * 5000}\r\n"), Fault.NOT_AN_ADDRESS),
        (answer(b"", status="302 Found", headers="Location: http://[x/\r\n"), Fault.NOT_AN_ADDRESS),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", Fault.NOT_UNDERSTOOD),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", Fault.NOT_UNDERSTOOD),
        (b"SSH-2.0-OpenSSH_9\r\n", Fault.NOT_UNDERSTOOD),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000, Fault.NOT_UNDERSTOOD),
        (b"HTTP/1.1 103 Early\r\n\r\n" * 20_000, Fault.TOO_LARGE),
        (b"HTTP/1.1 200 OK\r\n\r\n" + b"y" * 400_000, Fault.TOO_LARGE),
        (b"", Fault.NOT_UNDERSTOOD),
    ],
)
def test_answers_that_lead_to_nothing(site: Callable[[Answer], Internet], reply: bytes, fault: Fault) -> None:
    net = site(lambda _path: reply)
    failed = _fault(net.means(), most_bytes=300_000)
    assert failed.fault is fault
    assert len(net.reached) <= MOST_HOPS + 1
    assert sentence_of(failed).endswith("upload the file instead.")


def test_a_bomb_stays_packed(site: Callable[[Answer], Internet]) -> None:
    bomb = answer(gzip.compress(b" " * 60_000_000), headers="Content-Encoding: gzip\r\n")
    archive = _archive(fetched("http://site.example/", site(lambda _path: bomb).means()))
    assert len(archive) < 100_000
    with pytest.raises(FileFault) as failed:
        read(archive)
    assert failed.value.fault is FileFaultKind.UNPACKS_TOO_LARGE


def test_who_answers_without_an_end_is_left(site: Callable[[Answer], Internet]) -> None:
    """Each byte comes in time, and all of them do not."""
    net = site(lambda _path: b"HTTP/1.1 200 OK\r\n\r\n" + b"y" * 500_000)
    with pytest.raises(FetchFault) as failed:
        fetched("http://site.example/", net.means(clock=count(0.0, 9.0).__next__))
    assert failed.value.fault is Fault.TOO_SLOW


def test_who_says_nothing_is_left() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        net = Internet({"site.example": [[PUBLIC]]}, {80: silent.getsockname()[1]}, 0)
        with pytest.raises(FetchFault) as failed:
            fetched("http://site.example/", net.means(), most_seconds=0.2)
    assert failed.value.fault is Fault.TOO_SLOW


@pytest.mark.parametrize(
    ("failure", "fault"),
    [
        (socket.gaierror(socket.EAI_NONAME, "no such name"), Fault.NO_SUCH_HOST),
        (socket.gaierror(socket.EAI_AGAIN, "nobody answers"), Fault.NO_NETWORK),
        (OSError(errno.ENETUNREACH, "no way"), Fault.NO_NETWORK),
    ],
)
def test_a_machine_without_a_network_says_so(failure: OSError, fault: Fault) -> None:
    def fails(*_asked: object) -> list[str]:
        raise failure

    failed = _fault(replace(Internet({}, {}, 0).means(), resolve=fails))
    assert failed.fault is fault
    assert "no way to the internet" in sentence_of(failed)
    assert "upload" in sentence_of(failed)


@pytest.mark.parametrize(
    ("failure", "fault"),
    [
        (OSError(errno.ENETUNREACH, "no way"), Fault.NO_NETWORK),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), Fault.NO_CONNECTION),
        (TimeoutError(), Fault.NO_CONNECTION),
    ],
)
def test_a_site_that_cannot_be_reached(failure: OSError, fault: Fault) -> None:
    def fails(*_asked: object) -> socket.socket:
        raise failure

    net = Internet({"site.example": [[PUBLIC]]}, {}, 0)
    assert _fault(replace(net.means(), connect=fails)).fault is fault


def test_the_next_machine_is_asked_where_one_does_not_answer(site: Callable[[Answer], Internet]) -> None:
    net = site(_moving)
    net.names["site.example"] = [[PUBLIC_TOO, PUBLIC]]

    def unreachable_first(address: str, port: int, seconds: float) -> socket.socket:
        if address == PUBLIC_TOO:
            raise OSError(errno.EHOSTUNREACH, "no way")
        return net.connect(address, port, seconds)

    means = replace(net.means(), connect=unreachable_first)
    assert fetched("https://site.example/", means)[0].machine == PUBLIC


def test_a_site_proves_its_name_to_the_machine_that_was_looked_at() -> None:
    """The name of the address is asked for and proven, though the connection is to a number."""
    with Server(_moving, "site").running() as server:
        net = Internet({"site.example": [[PUBLIC]]}, {443: server.port}, 0)
        assert fetched("https://site.example/", net.means())[0].status == 200
        assert net.reached == [(PUBLIC, 443)]
        assert server.named == ["site.example"]


@pytest.mark.parametrize(
    ("certificate", "host"),
    [
        ("other", "site.example"),  # of another name
        ("expired", "site.example"),
        ("stranger", "site.example"),  # of no authority that anybody trusts
        ("site", "www.site.example"),
        ("site", PUBLIC),  # the machine's number is not its name
        (None, "site.example"),  # nothing is encrypted
    ],
)
def test_who_cannot_prove_its_name_is_asked_nothing(certificate: str | None, host: str) -> None:
    with Server(_moving, certificate).running() as server:
        net = Internet({host: [[PUBLIC]]}, {443: server.port}, 0)
        assert _fault(net.means(), f"https://{host}/").fault in {Fault.NOT_TRUSTED, Fault.NO_CONNECTION}
    assert not any("GET" in asked for asked in server.asked)


def test_every_fault_is_said_in_a_sentence() -> None:
    sentences = {sentence_of(FetchFault(fault, 403)) for fault in Fault}
    assert len(sentences) == len(Fault)
    assert "answered 403." in sentence_of(FetchFault(Fault.REFUSED, 403))


def test_limits_are_those_that_were_promised() -> None:
    assert LIMITS.seconds < 60
    assert LIMITS.memory < 512 << 20


def test_all_that_fetching_needs_is_there_in_a_process_apart(site: Callable[[Answer], Internet]) -> None:
    """Names, connections and their encryption work where no program can be begun and memory is short."""
    does = f"""
from datetime import UTC, datetime
from cases.captures.fetching.fetch import fetched
from cases.captures.fetching.web_archive import write_web_archive
from tests.captures.loopback import Internet
net = Internet({{"site.example": [["{PUBLIC}"]]}}, {site(_moving).ports}, 0)
write_web_archive(fetched("http://site.example/a", net.means()), datetime(2024, 5, 6, tzinfo=UTC), answer)
"""
    with tempfile.TemporaryFile() as given:
        given.write(does.encode())
        given.flush()
        with ran_apart("tests.captures.obedient", given, LIMITS) as outcome:
            assert outcome.ending is Ending.ANSWERED
            assert read(outcome.answer.read()).text == "\n\n".join(SAID)


def test_what_the_program_apart_says_is_heard() -> None:
    with pytest.raises(FetchFault) as failed, fetched_apart("http://site.example:8080/", at=_AT):
        pass
    assert failed.value.fault is Fault.OTHER_PORT
