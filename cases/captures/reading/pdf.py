"""Reading a PDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pypdfium2
from pypdfium2.raw import FPDFText_GetUnicode
from pypdfium2.version import PDFIUM_INFO, PYPDFIUM_INFO

from cases.captures.reading.contents import Contents, Detail, Details
from cases.captures.reading.day import day_of_pdf
from cases.captures.reading.fault import Fault, FileFault
from cases.captures.reading.media_type import PDF
from cases.captures.reading.placed_letters import Placed, goes_left
from cases.captures.reading.reading_order import read_lines
from cases.captures.reading.sizes import LONGEST_DETAIL, MOST_CHARACTERS, MOST_PAGES
from cases.vocabulary.text import is_blank, normalised, one_line

_READ_BY: Final = f"pypdfium2 {PYPDFIUM_INFO.version} with PDFium {PDFIUM_INFO.build}"
_BETWEEN_PAGES: Final = "\n\n"
_HYPHENS: Final = str.maketrans({"\x02": "-", "\ufffe": "-"})  # as PDFium marks one at the end of a line


def read_pdf(content: bytes) -> Contents:
    """The text of a PDF page after page, where each begins, and what the file says of itself.

    Lines from right to left are put in the order in which they are read; joiners that are not seen are in no
    PDF. A scan has no text. Raises FileFault of a file with a password, a damaged or an endless one.
    """
    try:
        document = pypdfium2.PdfDocument(content)
        pages = list(_pages(document))
        details = _details(document.get_metadata_dict(skip_empty=True))
    except pypdfium2.PdfiumError as failed:
        protected = "password" in str(failed).lower()
        raise FileFault(Fault.PROTECTED if protected else Fault.DAMAGED) from failed
    starts: list[int] = []
    position = 0
    for page in pages:
        starts.append(position)
        position += len(page) + len(_BETWEEN_PAGES)
    text = _BETWEEN_PAGES.join(pages)
    return Contents(PDF, None if is_blank(text) else text, details, _READ_BY, tuple(starts))


def _pages(document: pypdfium2.PdfDocument) -> Iterator[str]:
    """The text of each page, normalised by itself, so that positions hold."""
    if len(document) > MOST_PAGES:
        raise FileFault(Fault.TEXT_TOO_LONG)
    length = 0
    for page in document:
        words = page.get_textpage()
        text = words.get_text_range()
        if goes_left(text):
            text = "\n".join(read_lines(_placed_lines(words)))
        text = normalised(text.translate(_HYPHENS))
        words.close()
        page.close()
        length += len(text)
        if length > MOST_CHARACTERS:
            raise FileFault(Fault.TEXT_TOO_LONG)
        yield text


def _placed_lines(words: pypdfium2.PdfTextPage) -> Iterator[list[Placed]]:
    """The lines of a page, of each the letters and their places, as PDFium found them."""
    line: list[Placed] = []
    for index in range(words.count_chars()):
        letter = chr(FPDFText_GetUnicode(words, index))
        if letter not in "\r\n":
            left, _bottom, right, _top = words.get_charbox(index, loose=True)
            line.append(Placed(letter, left, right))
        elif line:
            yield line
            line = []
    if line:
        yield line


def _details(said: dict[str, str]) -> Details:
    """A PDF names neither publisher nor day of publication; when the file was made is another thing."""
    author = _detail(said, "Author")
    made = day_of_pdf(said.get("CreationDate", ""))
    return Details(
        title=_detail(said, "Title"),
        authors=(author,) if author else (),
        made=Detail(made, "CreationDate") if made else None,
    )


def _detail(said: dict[str, str], key: str) -> Detail | None:
    line = one_line(said.get(key, "")[: 10 * LONGEST_DETAIL])[:LONGEST_DETAIL]
    return None if is_blank(line) else Detail(line, key)
