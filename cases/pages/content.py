"""Content: words of the record, which are not translated together with the page around them.

On a page in another language such words are enclosed in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE
(Unicode Bidirectional Algorithm, UAX 9): they keep their own direction in a title, a citation or an
attribute, where no markup can stand, and a template can still tell where they begin and end.
"""

from __future__ import annotations

import re
from typing import Final

from cases.pages.document import text
from cases.vocabulary.canonical import Document
from cases.vocabulary.language import direction
from cases.vocabulary.once import once
from cases.vocabulary.speaking import spoken

BEGIN: Final = "\u2068"
END: Final = "\u2069"
LANGUAGE: Final = "en"
"""What the desk writes titles, summaries and notes in; quotations say their language themselves."""

_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LATIN: Final = re.compile("[A-Za-z\u00c0-\u024f]")
_ARABIC: Final = re.compile("[\u0600-\u06ff\u0750-\u077f]")


def content(document: Document, key: str) -> str:
    """The string under `key`, set apart where the page is in another language; empty where there is none."""
    return own(text(document, key))


def own(words: str) -> str:
    """`words` as they are on a page in their own language, else set apart from it.

    What is written in the script of the page, a translated label for one, is left alone, and so are numbers.
    """
    if not words or _is_of_page() or not _LATIN.search(words) or _ARABIC.search(words):
        return words
    return words if words.startswith(BEGIN) else f"{BEGIN}{words}{END}"


@once
def _is_of_page() -> bool:
    """Whether the words of the desk run the way the page does."""
    return direction(spoken()) == direction(LANGUAGE)


def script_of(words: str) -> str:
    """Which way the letters of some words run: "rtl" where any of them is Arabic."""
    return "rtl" if _ARABIC.search(words) else "ltr"


def apart(words: str) -> bool:
    """Whether `words` are set apart as a whole: nobody has put them into the language of the page yet."""
    return words.startswith(BEGIN) and words.endswith(END)


def bare(words: str) -> str:
    """`words` as they are in the record, without the marks that set them apart."""
    return words.replace(BEGIN, "").replace(END, "")


def for_xml(words: str) -> str:
    """`words` without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", words)
