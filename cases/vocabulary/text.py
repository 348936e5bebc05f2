"""Text: how it enters, once and whichever door it comes through; and whether anything of it can be seen."""

import re
import unicodedata
from typing import Final

_BYTE_ORDER_MARK: Final = "\ufeff"
_UNCLEAN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_NOT_CHARACTERS: Final = re.compile("[\ufffe\uffff]")
_LINE_END: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BANNED: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
_GAP: Final = re.compile(r"[ \t\n]+")
_ENDS: Final = re.compile(r"\A[\s\ufeff]+")

_MARKS: Final = "".join(chr(point) for point in range(0x300, 0x1E950) if unicodedata.combining(chr(point)))
_TWO_MARKS: Final = re.compile(f"[{_MARKS}]{{2}}")
_MANY_MARKS: Final = re.compile(f"[{_MARKS}]{{30}}(?=[{_MARKS}])")

_FILLERS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0\U0001d159\U00013441\U00013442")
"""Characters that count as letters or signs and show nothing."""

_UNSEEN_MARKS: Final = frozenset(
    chr(point)
    for first, last in (
        (0x34F, 0x34F),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0xFE00, 0xFE0F),
        (0xE0000, 0xE0FFF),
    )
    for point in range(first, last + 1)
)
"""Marks and unassigned characters that Unicode says to draw nothing for."""


def normalised(text: str) -> str:
    """The text as it is kept: what every door does to it before anything else, so that positions hold.

    Lines end with LF (CRLF, CR, VT, FF, NEL, U+2028, U+2029 become one) and characters are composed (NFC).
    Gone are control characters but tab and LF, embeddings, overrides and isolates of direction, and a byte
    order mark at the start. What is no character (a lone surrogate, U+FFFE, U+FFFF) becomes U+FFFD. ZWNJ,
    ZWJ, LRM, RLM and ALM stay, as do spaces and line ends at either end. Doing it again changes nothing.

    More than 30 marks on one letter are kept apart by a joiner that is not seen, as the Stream-Safe Text
    Format of UAX 15 says: composing a long run of them would take minutes.
    """
    if _UNCLEAN.search(text):
        text = _NOT_CHARACTERS.sub("\ufffd", _LINE_END.sub("\n", _BANNED.sub("", _whole(text))))
    if text.startswith(_BYTE_ORDER_MARK):
        text = text.lstrip(_BYTE_ORDER_MARK)
    if text.isascii():
        return text
    return _apart(unicodedata.normalize("NFC", _apart(text)))


def one_line(text: str) -> str:
    """The text normalised, on one line: a gap with a line end or tab is one space; no gap at the ends."""
    spaced = _GAP.sub(lambda gap: " " if gap[0].strip(" ") else gap[0], normalised(text))
    return _ENDS.sub("", spaced.rstrip())


def trimmed(text: str) -> str:
    """The text normalised, with its lines: no gap at the ends, nor a byte order mark left to begin it."""
    return _ENDS.sub("", normalised(text).rstrip())


def same_text(one: str, other: str) -> bool:
    """Whether two texts differ at most in what entering changes, as when a browser sends CRLF for LF.

    A field whose posted text is the same as the kept one was not touched, and keeps what it holds.
    """
    return one == other or normalised(one) == normalised(other)


def has_visible_letter(text: str) -> bool:
    """Whether at least one letter or number is seen: marks, signs, spaces and fillers alone are no name."""
    return any(unicodedata.category(letter)[0] in "LN" and letter not in _FILLERS for letter in text)


def is_blank(text: str) -> bool:
    """Whether nothing of the text is seen: it is empty, or white space, format characters and fillers."""
    return all(_unseen(letter) for letter in text)


def _whole(text: str) -> str:
    """Halves of one character joined; a half that stands alone becomes U+FFFD."""
    if not _SURROGATE.search(text):
        return text
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return _SURROGATE.sub("\ufffd", paired)


def _apart(text: str) -> str:
    """A run of more than 30 marks cut by combining grapheme joiners; two of every 15th letter lie in one."""
    if not _TWO_MARKS.search(text[::15]):
        return text
    return _MANY_MARKS.sub("\\g<0>\u034f", text)


def _unseen(letter: str) -> bool:
    if letter in _FILLERS or letter in _UNSEEN_MARKS:
        return True
    category = unicodedata.category(letter)
    return category[0] == "Z" or category in ("Cc", "Cf")
