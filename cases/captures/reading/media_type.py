"""What kind of file some bytes are, by what they begin with: after the WHATWG's standard on MIME sniffing."""

from __future__ import annotations

import re
import zlib
from typing import Final

HTML: Final = "text/html"
PLAIN: Final = "text/plain"
PDF: Final = "application/pdf"
MHTML: Final = "multipart/related"
WARC: Final = "application/warc"
UNKNOWN: Final = "application/octet-stream"

GZIP: Final = b"\x1f\x8b"
_LOOK: Final = 4_096  # bytes at the beginning that are looked at
_PDF_LOOK: Final = 1_024  # in which readers of PDF expect its mark

_BEGINNINGS: Final = (
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "image/png"),
    (re.compile(rb"\xff\xd8\xff"), "image/jpeg"),
    (re.compile(rb"GIF8[79]a"), "image/gif"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "image/webp"),
    (re.compile(rb"II\*\x00|MM\x00\*"), "image/tiff"),
    (re.compile(rb".{4}ftypavi[fs]", re.DOTALL), "image/avif"),
    (re.compile(rb".{4}ftyp(?:heic|heix|mif1)", re.DOTALL), "image/heic"),
    (re.compile(rb"WARC/\d"), WARC),
    (re.compile(rb"\s*%PDF-"), PDF),
    (re.compile(rb"PK\x03\x04|PK\x05\x06"), "application/zip"),
)
_TAGS: Final = (
    rb"!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link|article"
)
_HTML: Final = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<(?:%b)[\s/>])" % _TAGS, re.IGNORECASE)
_MHTML: Final = re.compile(rb"^content-type:\s{0,9}multipart/related\b", re.IGNORECASE | re.MULTILINE)
_HEADER: Final = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,76}:[ \t]")
_BINARY: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
_MARK: Final = b"\xef\xbb\xbf"


def media_type_of(content: bytes) -> str:
    """The media type of `content`, or application/octet-stream where nothing tells it."""
    start = content[:_LOOK]
    for beginning, media_type in _BEGINNINGS:
        if beginning.match(start):
            return media_type
    if start.startswith(GZIP):
        return WARC if _first_unpacked(start).startswith(b"WARC/") else "application/gzip"
    return _of_text(start)


def _of_text(start: bytes) -> str:
    if start.startswith(_WIDE):
        wide = start[: len(start) & ~1].decode("utf-16", "ignore").encode()
        return HTML if _HTML.match(wide) else PLAIN
    start = start.removeprefix(_MARK)
    if _HTML.match(start):
        return HTML
    if _HEADER.match(start) and _MHTML.search(start):
        return MHTML
    if not _BINARY.search(start):
        return PLAIN
    return PDF if b"%PDF-" in start[:_PDF_LOOK] else UNKNOWN


def _first_unpacked(start: bytes) -> bytes:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(start, 16)
    except zlib.error:
        return b""
