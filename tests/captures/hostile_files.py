"""Files that want more time, memory or disk than there is, or something that stands outside of them.

Each is made when it is asked for. None is larger than 10 MB as it comes.
"""

from __future__ import annotations

import gzip
import io
import random
import zipfile
import zlib
from collections.abc import Callable
from typing import Final

import brotli  # type: ignore[import-untyped] # it has no types of its own

from tests.captures.files import answer, packed_pdf, page, pdf, pdf_of, record, saved_page

_MANY: Final = 200_000
_CATALOG: Final = b"<< /Type /Catalog /Pages 2 0 R >>"
_LAUGHS: Final = "".join(
    f'<!ENTITY l{depth} "{f"&l{depth - 1};" * 10}">' if depth else '<!ENTITY l0 "ha">' for depth in range(12)
)


def _body(inner: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>x</title></head><body>{inner}</body></html>".encode()


def _packed_answer(coding: str, packed: bytes) -> bytes:
    return record(
        "response", answer(packed, headers=f"Content-Type: text/html\r\nContent-Encoding: {coding}\r\n")
    )


def _zeros(size: int, bits: int = zlib.MAX_WBITS | 16) -> bytes:
    """So many zeros, packed: a two-hundredth of them."""
    packer = zlib.compressobj(1, zlib.DEFLATED, bits)
    piece = bytes(1 << 20)
    return b"".join(packer.compress(piece) for _ in range(size >> 20)) + packer.flush()


def _brotli_zeros(size: int) -> bytes:
    """So many zeros, packed: a millionth of them."""
    packer = brotli.Compressor(quality=5)
    piece = bytes(1 << 20)
    return bytes(b"".join(packer.process(piece) for _ in range(size >> 20)) + packer.finish())


def _zip() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
        for number in range(5):
            bomb.writestr(f"{number}.html", bytes(10_000_000))
    return file.getvalue()


def _drawing_itself() -> bytes:
    itself = b"/Resources << /XObject << /X 4 0 R >> >>"
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 11 %b >>" % itself
    return pdf_of(
        [
            _CATALOG,
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 5 0 R %b >>" % itself,
            form + b"\nstream\n/X Do /X Do\nendstream",
            b"<< /Length 11 >>\nstream\n/X Do /X Do\nendstream",
        ],
        trailer=b"/Root 1 0 R",
    )


def _tables_in_a_circle() -> bytes:
    file = pdf(["x"])
    table = file.rindex(b"xref\n0")
    return file.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % table)


def _pages_without_end() -> bytes:
    return pdf_of(
        [_CATALOG, b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b"3 0 R " * _MANY, _MANY),
         b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"],
        trailer=b"/Root 1 0 R",
    )  # fmt: skip


def _parts_in_parts(depth: int) -> bytes:
    """A message in a message in a message."""
    opened = "".join(
        f"Content-Type: multipart/related; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(depth)
    )
    return ("MIME-Version: 1.0\r\n" + opened + "Content-Type: text/html\r\n\r\n<p>x").encode()


def _laughing() -> bytes:
    head = f"<?xml version='1.0'?>\n<!DOCTYPE html [{_LAUGHS}]>"
    return f"{head}<html><body><p>&l11;</p></body></html>".encode()


def _acting() -> bytes:
    """A PDF that would run a script and a program, open an address and hand out a file as it is opened."""
    script = b"<< /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1/'\\)) >>"
    program = b"<< /S /Launch /F (/bin/true) /Next << /S /URI /URI (http://127.0.0.1/) >> >>"
    return pdf(["x"]).replace(
        b"/Type /Catalog", b"/Type /Catalog /OpenAction %b /AA << /WC %b >>" % (script, program)
    )


def _told(**said: str) -> bytes:
    return packed_pdf(1_000).replace(
        b"/Type /Page ", "".join(f"/{key} {value} " for key, value in said.items()).encode() + b"/Type /Page "
    )


def _marked() -> bytes:
    return ("a" + "\u0301" * 2_000_000).encode()


def _random() -> bytes:
    return random.Random(7).randbytes(1_000_000)  # noqa: S311 - noise, and the same each time


FILES: Final[dict[str, Callable[[], bytes]]] = {
    "elements in one another": lambda: _body("<div>" * 100_000 + "x"),
    "formatting in one another": lambda: _body("<b><i><p>" * 5_000 + "x"),
    "tables in one another": lambda: _body("<table><tr><td>" * 50_000 + "x"),
    "namespaces in one another": lambda: _body("<svg><foreignObject><math><mi>" * 20_000 + "x"),
    "anchors in one another": lambda: _body("<a href=x><div>" * 10_000 + "x"),
    "quotations in one another": lambda: _body("<blockquote><p>word word word " * 20_000),
    "lists in one another": lambda: _body("<ul><li>word word " * 10_000),
    "an attribute without end": lambda: _body(f"<p class='{'x' * 3_000_000}'>x</p>"),
    "attributes without end": lambda: _body("<p " + " ".join(f"a{n}=1" for n in range(30_000)) + ">x"),
    "marks without end": lambda: page(head="<meta name=author content=x>" * 50_000),
    "marks of letters without end": lambda: b"<p>" + b"<meta " * 500_000 + b"charset",
    "a comment without end": lambda: b"<html><!--" + b"-" * 10_000_000,
    "entities without end": lambda: _body("<p>" + "&lt;&amp;&zwnj;" * _MANY),
    "tags that never close": lambda: b"<html>" + b"<" * 5_000_000,
    "a word without end": lambda: _body("<p>" + "x" * 10_000_000),
    "paragraphs without end": lambda: _body("<article>" + "<p>Some words and more of them." * 10_000),
    "links without end": lambda: _body("<p>" + "<a href='http://x/'>word</a> " * 10_000),
    "broken lines without end": lambda: _body("<article><p>word" + "<br>" * _MANY + "word"),
    "gaps without end": lambda: _body("<p>word" + " \t\n" * 1_000_000 + "word"),
    "a title without end": lambda: page(head=f"<title>{'x ' * 5_000_000}</title>"),
    "linked data in itself": lambda: page(
        head=f"<script type='application/ld+json'>{'[' * 900_000}</script>"
    ),
    "linked data without end": lambda: page(
        head='<script type=\'application/ld+json\'>{"@type": "Article"}</script>' * 50_000
    ),
    "dates that look alike": lambda: page(head=f"<meta name=date content='{'2024-' * 1_000_000}'>"),
    "marks on one letter": lambda: _body("<p>a" + "\u0301\u0316" * 300_000),
    "letters that are not seen": lambda: _body("<p>" + "\u200c\u200d\u2066\u202e" * 100_000 + "x"),
    "laughs by the billion": _laughing,
    "a file of this machine": lambda: (
        b"<?xml version='1.0'?>\n<!DOCTYPE html [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
        b"<html><body><p>&f;</p><iframe src='file:///etc/passwd'></iframe></body></html>"
    ),
    "a PDF that is packed a hundredfold": lambda: packed_pdf(550_000_000),
    "a PDF that is packed twice": lambda: packed_pdf(100_000_000).replace(
        b"/FlateDecode", b"[/FlateDecode /FlateDecode]"
    ),
    "a PDF whose pages are in themselves": lambda: pdf_of(
        [_CATALOG, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 99 >>"], trailer=b"/Root 1 0 R"
    ),
    "a PDF that draws itself": _drawing_itself,
    "a PDF whose tables are in a circle": _tables_in_a_circle,
    "a PDF of pages without end": _pages_without_end,
    "a PDF of brackets": lambda: pdf_of([_CATALOG, b"[" * 2_000_000], trailer=b"/Root 1 0 R"),
    "a PDF that is cut off": lambda: pdf(["x"] * 50)[:900],
    "a PDF of noise": lambda: b"%PDF-1.7\n" + _random(),
    "a message of parts without end": lambda: saved_page(page()).replace(
        b"----between\r\n", b"----between\r\n\r\n" * 100_000, 1
    ),
    "a message in itself": lambda: _parts_in_parts(5_000),
    "a message of headers without end": lambda: (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n" + b"X-A: b\r\n" * 200_000
    ),
    "a message whose subject is encoded without end": lambda: saved_page(_body("<p>x")).replace(
        b"\r\n\r\n\r\n", b"\r\nSubject: " + b"=?utf-8?q?a?= " * _MANY + b"\r\n\r\n", 1
    ),
    "a message of base64 without end": lambda: saved_page(
        b"A" * 10_000_000, content_type="text/html\r\nContent-Transfer-Encoding: base64"
    ),
    "an archive that is packed a hundredfold": lambda: (
        gzip.compress(record("response", answer(b"<html>"))[:-4]) + _zeros(100_000_000)
    ),
    "an archive whose record is packed a hundredfold": lambda: gzip.compress(
        record("response", answer(bytes(60_000_000))), compresslevel=1
    ),
    "an answer that is packed a hundredfold": lambda: _packed_answer("gzip", _zeros(100_000_000)),
    "an answer that is packed a millionfold": lambda: _packed_answer("br", _brotli_zeros(100_000_000)),
    "an answer that is packed over and over": lambda: _packed_answer(
        "gzip, gzip, br", brotli.compress(gzip.compress(_zeros(100_000_000)))
    ),
    "an archive that lies about its length": lambda: record("response", answer(page())).replace(
        b"Content-Length: ", b"Content-Length: 99999999999999999", 1
    ),
    "an archive of less than nothing": lambda: record("response", answer(page())).replace(
        b"Content-Length: ", b"Content-Length: -", 1
    ),
    "an archive of records without end": lambda: record("response", b"") * 20_000,
    "an archive of a header without end": lambda: b"WARC/1.1\r\nWARC-Type: " + b"x" * 5_000_000,
    "an answer in one piece of all": lambda: record(
        "response", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n<html>"
    ),
    "a folder packed a hundredfold": _zip,
    "a picture of a billion points": lambda: (
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff\x08\x06" + bytes(99)
    ),
    "a page that is a PDF as well": lambda: b"<html><!-- %PDF-1.7 " + pdf(["x"]) + b"--><p>words</p>",
    "a PDF that wants to act": _acting,
    "a PDF with a page as large as a country": lambda: _told(Rotate="99999999999", UserUnit="1e99"),
    "a PDF of a count without end": lambda: pdf(["x"]).replace(b"/Count 1", b"/Count 99999999999"),
    "a PDF whose stream lies about its length": lambda: pdf(["x"]).replace(b"/Length", b"/Length 99999999"),
    "a PDF that is locked": lambda: pdf(["x"]).replace(
        b"/Root 1 0 R",
        b"/Encrypt << /Filter /Standard /V 5 /R 6 /O (x) /U (x) /P -1 >> /ID [(x) (x)] /Root 1 0 R",
    ),
    "an archive taken at an address without end": lambda: record(
        "response", answer(page()), address="https://a.example/" + "a" * 1_000_000
    ),
    "an archive taken at no address": lambda: record(
        "response", answer(page()), address="https://a.example/\0\u202e\x85"
    ),
    "a picture that is a page as well": lambda: b"GIF89a/*" + page() + b"*/=1;<script>alert(1)</script>",
    "a page that is a folder as well": lambda: page() + _zip(),
    "a drawing that acts": lambda: (
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"
    ),
    "a JPEG of four billion points": lambda: b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03" + bytes(99),
    "a page of half letters": lambda: b"\xff\xfe" + "<p>\U00010000 word".encode("utf-16-le")[:-1] + b"\xd8",
    "a page in letters of seven bits": lambda: (
        b"<html><head><meta charset=utf-7></head><body><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-"
    ),
    "a page in many letters at once": lambda: (
        b"<meta charset=utf-8><p>caf\xe9 \xff\xfe \0\0 \xc3\x28 \xed\xa0\x80"
    ),
    "zeros": lambda: bytes(5_000_000),
    "noise": _random,
    "a text of marks on one letter": _marked,
}
"""By what they are, or have without end."""
