"""PDF, MHTML, WARC, plain text and pictures are read, each as what it is."""

from __future__ import annotations

import gzip
import zlib

import brotli  # type: ignore[import-untyped] # it has no types of its own
import pytest

from cases.captures.reading.contents import Contents, Detail, Details
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.read import read
from cases.captures.reading.sizes import MOST_BYTES
from tests.captures.files import SAID, answer, page, pdf, record, saved_page

_TEXT = "\n\n".join(SAID)


def _fault(content: bytes) -> Fault:
    with pytest.raises(FileFault) as failed:
        read(content)
    return failed.value.fault


def test_a_plain_text_is_its_own_text() -> None:
    assert read("First\r\nsecond — سلام".encode()) == Contents(
        "text/plain", "First\nsecond — سلام", Details(), ""
    )
    assert read(b" \n").text is None


def test_a_picture_has_no_text() -> None:
    assert read(b"\x89PNG\r\n\x1a\n....") == Contents("image/png", None, Details(), "")


def test_a_pdf_has_pages() -> None:
    contents = read(
        pdf(["First page.", "Second page."], Title="Dawn", Author="A. Writer", CreationDate="D:20240506")
    )
    assert contents.text == "First page.\n\nSecond page."
    assert contents.page_starts == (0, contents.text.index("Second"))
    assert contents.details == Details(
        title=Detail("Dawn", "Title"),
        authors=(Detail("A. Writer", "Author"),),
        made=Detail("2024-05-06", "CreationDate"),
    )
    assert "pypdfium2" in contents.read_by


def test_a_scan_has_no_text() -> None:
    assert read(pdf(["", ""])).text is None


def test_a_pdf_that_is_cut_off_is_damaged() -> None:
    assert _fault(b"%PDF-1.7\n" + b"\x00\x01\x02" * 100) is Fault.DAMAGED


def test_a_page_that_a_browser_saved() -> None:
    contents = read(saved_page(page(), subject="=?utf-8?Q?Dawn_=E2=80=94_dusk?="))
    assert contents.media_type == "multipart/related"
    assert contents.text == _TEXT
    assert contents.details.title == Detail("Dawn — dusk", "Subject")
    assert contents.details.address == Detail("https://example.org/dawn", "Snapshot-Content-Location")


def test_a_saved_page_says_how_its_letters_are_written() -> None:
    body = page("Рассвет на границе наступил рано, сказали водители последней колонны грузовиков.", *SAID)
    contents = read(
        saved_page(body.decode().encode("koi8-r", "replace"), content_type="text/html; charset=koi8-r")
    )
    assert contents.text is not None
    assert contents.text.startswith("Рассвет на границе")


def test_a_saved_page_without_a_page() -> None:
    assert _fault(saved_page(b"\x89PNG\r\n\x1a\n", content_type="image/png")) is Fault.NO_PAGE_INSIDE


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_of_the_web(packed: bool) -> None:
    moved = answer(b"", status="301 Moved", headers="Location: https://example.org/dawn\r\n")
    records = [
        record("response", moved, address="http://example.org/"),
        record("request", b"GET / HTTP/1.1\r\n\r\n"),
        record("response", answer(b"\x89PNG\r\n\x1a\n", headers="Content-Type: image/png\r\n")),
        record("response", answer(page(head="<link rel=canonical href='https://example.org/other'>"))),
    ]
    contents = read(b"".join(gzip.compress(one) if packed else one for one in records))
    assert contents.media_type == "application/warc"
    assert contents.text == _TEXT
    assert contents.details.address == Detail("https://example.org/dawn", "WARC-Target-URI")


@pytest.mark.parametrize(
    ("name", "packed"),
    [
        ("gzip", gzip.compress(page(), mtime=0)),
        ("br", brotli.compress(page())),
        ("deflate", zlib.compress(page())),
        ("deflate", zlib.compress(page())[2:-4]),
        ("gzip, BR", brotli.compress(gzip.compress(page(), mtime=0))),
        ("identity", page()),
    ],
)
def test_an_answer_that_was_packed(name: str, packed: bytes) -> None:
    body = answer(packed, headers=f"Content-Type: text/html\r\nContent-Encoding: {name}\r\n")
    assert read(record("response", body)).text == _TEXT


def test_an_answer_in_pieces() -> None:
    body = page()
    pieces = b"%x\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (10, body[:10], len(body) - 10, body[10:])
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert read(record("response", head + pieces)).text == _TEXT


def test_a_server_says_how_its_letters_are_written() -> None:
    body = answer("Рассвет".encode("koi8-r"), headers="Content-Type: text/plain; charset=KOI8-R\r\n")
    assert read(record("response", body)).text == "Рассвет"


def test_what_was_kept_without_a_server_is_read_too() -> None:
    assert read(record("resource", page(), of="text/html")).text == _TEXT
    assert read(record("response", answer(pdf(["On paper."])))).text == "On paper."


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.EMPTY),
        (b" " * (MOST_BYTES + 1), Fault.TOO_LARGE),
        (b"PK\x03\x04", Fault.UNKNOWN_KIND),
        (gzip.compress(b"no archive", mtime=0), Fault.UNKNOWN_KIND),
        (record("response", answer(page(), status="404 Not Found")), Fault.NO_PAGE_INSIDE),
        (b"WARC/1.1\r\n", Fault.NO_PAGE_INSIDE),
        (record("resource", b"\x00") + b"nonsense\r\n\r\n", Fault.DAMAGED),
        (record("response", answer(page(), headers="Content-Encoding: gzip\r\n")), Fault.DAMAGED),
        (record("response", answer(page(), headers="Content-Encoding: zstd\r\n")), Fault.DAMAGED),
    ],
)
def test_what_cannot_be_read(content: bytes, fault: Fault) -> None:
    assert _fault(content) is fault
