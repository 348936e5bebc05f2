"""Reading an archive of the web (WARC, ISO 28500): the page in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Final

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from cases.captures.reading.charset import charset_of
from cases.captures.reading.contents import Contents, Detail, Details
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.media_type import HTML, PDF, PLAIN, WARC, media_type_of
from cases.captures.reading.page import read_page
from cases.captures.reading.pdf import read_pdf
from cases.captures.reading.plain_text import read_plain_text
from cases.captures.reading.sizes import LONGEST_PLACE, MOST_BYTES
from cases.captures.reading.unpacking import unpacked
from cases.vocabulary.text import one_line

_PIECE: Final = 65_536


def read_web_archive(content: bytes) -> Contents:
    """The first page, text or PDF in an archive: answered with success, or kept as it is.

    Raises FileFault where there is none, where it is damaged, or unpacks to more than MOST_BYTES.
    """
    try:
        for record in _answers(content):
            body = _body(record)
            contents = _read(body, record)
            if contents is not None:
                said = record.rec_headers.get_header("WARC-Target-URI")
                return replace(contents, media_type=WARC, details=_placed(contents.details, said))
    except (ArchiveLoadFailed, OverflowError, ValueError) as failed:
        raise FileFault(Fault.DAMAGED) from failed
    raise FileFault(Fault.NO_PAGE_INSIDE)


def _answers(content: bytes) -> Iterator[ArcWarcRecord]:
    for record in ArchiveIterator(BytesIO(content)):
        answered = record.rec_type == "response" and record.http_headers is not None
        if (answered and record.http_headers.get_statuscode() == "200") or record.rec_type == "resource":
            yield record


def _body(record: ArcWarcRecord) -> bytes:
    """What was answered, put together and unpacked; a bomb is given up before it has grown."""
    headers = record.http_headers
    chunked = headers and str(headers.get_header("Transfer-Encoding")).lower() == "chunked"
    stream = ChunkedDataReader(record.raw_stream) if chunked else record.raw_stream
    pieces: list[bytes] = []
    length = 0
    while piece := stream.read(_PIECE):
        length += len(piece)
        if length > MOST_BYTES:
            raise FileFault(Fault.UNPACKS_TOO_LARGE)
        pieces.append(piece)
    return unpacked(b"".join(pieces), headers and headers.get_header("Content-Encoding"))


def _read(body: bytes, record: ArcWarcRecord) -> Contents | None:
    headers = record.http_headers
    kind, charset = media_type_of(body), charset_of(headers and headers.get_header("Content-Type"))
    if kind == HTML:
        return read_page(body, charset)
    if kind == PDF:
        return read_pdf(body)
    if kind == PLAIN and body.strip():
        says_html = headers and HTML in str(headers.get_header("Content-Type")).lower()
        return read_page(body, charset) if says_html else read_plain_text(body, charset)
    return None


def _placed(details: Details, address: str | None) -> Details:
    """Where the archive says that it was taken counts before what the page says of itself."""
    line = one_line((address or "")[: LONGEST_PLACE + 1])
    known = 0 < len(line) <= LONGEST_PLACE
    return replace(details, address=Detail(line, "WARC-Target-URI")) if known else details
