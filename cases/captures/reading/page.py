"""Reading an HTML page."""

from __future__ import annotations

from typing import Final

import selectolax
from selectolax.lexbor import LexborHTMLParser

from cases.captures.reading.article_text import READ_BY, article_text
from cases.captures.reading.contents import Contents
from cases.captures.reading.encoding import letters_of_page
from cases.captures.reading.media_type import HTML
from cases.captures.reading.page_marks import details_of
from cases.vocabulary.text import normalised

_READ_BY: Final = f"selectolax {selectolax.__version__}, {READ_BY}"


def read_page(content: bytes, charset: str | None = None) -> Contents:
    """The article on an HTML page and what the page says of itself; `charset` is what its transport said."""
    page = LexborHTMLParser(letters_of_page(content, charset))
    details = details_of(page)
    text = article_text(page)
    return Contents(HTML, text and normalised(text), details, _READ_BY)
