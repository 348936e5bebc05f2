"""Content: words of the record, which are not translated together with the page around them.

Where they hold letters that run against the page, such words are enclosed in FIRST STRONG ISOLATE and POP
DIRECTIONAL ISOLATE (Unicode Bidirectional Algorithm, UAX 9): they keep their own direction in a title, a
citation or an attribute, where no markup can stand, no number beside them changes its place, and a template
can still tell where they begin and end.
"""

from __future__ import annotations

import re
from typing import Final

from cases.vocabulary.absence import Unknown, Withheld
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.current_language import current_language
from cases.vocabulary.language import direction

BEGIN: Final = "\u2068"
END: Final = "\u2069"
LANGUAGE: Final = "en"
"""What the desk writes titles, summaries and notes in; quotations say their language themselves."""

_NOT_IN_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RTL: Final = "\u200f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LEFTWARD: Final = re.compile(f"[{_RTL}]")
_RIGHTWARD: Final = re.compile(f"[^\\W\\d_{_RTL}]|\u200e")


def text_of(value: str | Unknown | Withheld | None) -> str:
    """A text as it is in the record; empty where there is none."""
    return value if isinstance(value, str) else ""


def content(value: str | Unknown | Withheld | None) -> str:
    """A text, set apart where the page is in another language; empty where there is none."""
    return own(text_of(value))


def own(words: str) -> str:
    """`words` as they are where all their letters run the way the page does, else set apart from it.

    What is written in the script of the page, a translated label for one, is left alone, and so are numbers.
    """
    if not words or not _against_page(words) or words.startswith(BEGIN):
        return words
    return f"{BEGIN}{bare(words)}{END}"


def _against_page(words: str) -> bool:
    if _is_of_page():
        return not words.isascii() and _LEFTWARD.search(words) is not None
    return _RIGHTWARD.search(words) is not None


@cached_by_language
def _is_of_page() -> bool:
    """Whether the words of the desk run the way the page does."""
    return direction(current_language()) == direction(LANGUAGE)


def script_of(words: str) -> str:
    """Which way the letters of some words run: "rtl" where any of them runs to the left."""
    return "rtl" if _LEFTWARD.search(words) else "ltr"


def apart(words: str) -> bool:
    """Whether `words` are set apart as a whole: their letters run against the page, or some of them do."""
    return words.startswith(BEGIN) and words.endswith(END)


def untranslated(words: str) -> bool:
    """Whether nobody has put `words` into the language of the page yet: they have no letter of its script."""
    return apart(words) and not _is_of_page() and not _LEFTWARD.search(words)


def bare(words: str) -> str:
    """`words` as they are in the record, without the marks that set them apart."""
    return words.replace(BEGIN, "").replace(END, "")


def for_xml(words: str) -> str:
    """`words` without the characters that XML cannot hold."""
    return _NOT_IN_XML.sub("", words)
