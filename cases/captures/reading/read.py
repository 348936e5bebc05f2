"""Reading a captured file, whatever kind it is of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from cases.captures.reading.contents import Contents, Details
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.media_type import HTML, MHTML, PDF, PLAIN, WARC, media_type_of
from cases.captures.reading.page import read_page
from cases.captures.reading.pdf import read_pdf
from cases.captures.reading.plain_text import read_plain_text
from cases.captures.reading.saved_page import read_saved_page
from cases.captures.reading.sizes import MOST_BYTES, MOST_CHARACTERS
from cases.captures.reading.web_archive import read_web_archive

_READERS: Final[dict[str, Callable[[bytes], Contents]]] = {
    HTML: read_page,
    PLAIN: read_plain_text,
    PDF: read_pdf,
    MHTML: read_saved_page,
    WARC: read_web_archive,
}


def read(content: bytes) -> Contents:
    """What `content` is, its text, and what it says of itself; the same bytes are read the same way.

    A picture is kept and has no text. Raises FileFault of what cannot be read. This function takes what it
    takes: what strangers wrote is handed to `read_apart`, which lets it take no more than there is.
    """
    if not content:
        raise FileFault(Fault.EMPTY)
    if len(content) > MOST_BYTES:
        raise FileFault(Fault.TOO_LARGE)
    kind = media_type_of(content)
    if kind.startswith("image/"):
        return Contents(kind, None, Details(), "")
    if kind not in _READERS:
        raise FileFault(Fault.UNKNOWN_KIND)
    contents = _READERS[kind](content)
    if len(contents.text or "") > MOST_CHARACTERS:
        raise FileFault(Fault.TEXT_TOO_LONG)
    return contents
