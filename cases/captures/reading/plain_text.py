"""Reading a plain text."""

from __future__ import annotations

from cases.captures.reading.contents import Contents, Details
from cases.captures.reading.encoding import letters_of_text
from cases.captures.reading.media_type import PLAIN
from cases.vocabulary.text import is_blank, normalised


def read_plain_text(content: bytes, charset: str | None = None) -> Contents:
    """The text as it is; it says nothing of itself. Raises FileFault where its letters cannot be told."""
    text = normalised(letters_of_text(content, charset))
    return Contents(PLAIN, None if is_blank(text) else text, Details(), "")
