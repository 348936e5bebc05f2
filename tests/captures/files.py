"""Files as they are captured, made by hand."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Sequence
from typing import Final

from cases.captures.apart.limits import Limits
from cases.captures.reading.contents import Contents
from cases.captures.reading.read_apart import LIMITS, read_apart

SAID: Final = (
    "The convoy left the border at dawn, two men of the transport union said on Monday.",
    "“Nobody told us where we were going,” said the older of them, who drove the last lorry.",
    "At least forty families waited on the other side, according to the relief committee.",
)


def page(*paragraphs: str, head: str = "", around: str = "", opening: str = "<html>") -> bytes:
    """An HTML page with these paragraphs as its article, in UTF-8."""
    article = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs or SAID)
    return (
        f"<!DOCTYPE html>{opening}<head>{head}</head><body>{around}<article>{article}</article></body></html>"
    ).encode()


def pdf(pages: Sequence[str], **said: str) -> bytes:
    """A PDF with one line on each page, in Helvetica, that says these things of itself."""
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< {' '.join(f'/{key} ({value})' for key, value in said.items())} >>",
    ]
    for number, line in enumerate(pages):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {6 + 2 * number} 0 R >>"
        )
        drawn = f"BT /F1 12 Tf 40 700 Td ({line}) Tj ET"
        objects.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    return pdf_of([one.encode("latin-1") for one in objects])


def pdf_of(objects: Sequence[bytes], trailer: bytes = b"/Root 1 0 R /Info 4 0 R") -> bytes:
    """A PDF of these objects, numbered from one, with the table of where they are."""
    file = bytearray(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer\n<< /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, table)
    return bytes(file)


def packed_pdf(unpacked_size: int) -> bytes:
    """A PDF whose only page is drawn by so many bytes, packed to a hundredth."""
    packer = zlib.compressobj(1)
    piece = b"0 0 m 9 9 l S\n" * 70_000
    drawn = b"".join(packer.compress(piece) for _ in range(unpacked_size // len(piece))) + packer.flush()
    return pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n%b\nendstream" % (len(drawn), drawn),
        ],
        trailer=b"/Root 1 0 R",
    )


def saved_page(body: bytes, *, content_type: str = "text/html; charset=utf-8", subject: str = "") -> bytes:
    """A page as a browser saves it in one file, with a picture beside it."""
    head = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/dawn\r\n"
        f"Subject: {subject}\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--between"\r\n\r\n\r\n'
    )
    first = f"----between\r\nContent-Type: {content_type}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()
    picture = b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    return head.encode() + first + body + b"\r\n----between\r\n" + picture + b"----between--\r\n"


def record(kind: str, block: bytes, *, address: str = "https://example.org/dawn", of: str = "") -> bytes:
    """One record of an archive of the web."""
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:12345678-1234-5678-1234-567812345678>",
        "WARC-Date": "2024-05-06T07:08:09Z",
        "WARC-Target-URI": address,
        "Content-Type": of or f"application/http; msgtype={kind}",
        "Content-Length": len(block),
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"WARC/1.1\r\n{head}\r\n".encode() + block + b"\r\n\r\n"


def answer(body: bytes, *, status: str = "200 OK", headers: str = "Content-Type: text/html\r\n") -> bytes:
    """What a server answers."""
    return f"HTTP/1.1 {status}\r\n{headers}Content-Length: {len(body)}\r\n\r\n".encode() + body


def read_apart_from(content: bytes, limits: Limits = LIMITS) -> Contents:
    """What is read in a file of these bytes."""
    with tempfile.TemporaryFile() as file:
        file.write(content)
        file.flush()
        return read_apart(file, limits)
