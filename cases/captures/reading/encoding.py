"""Bytes to letters: by the mark at the beginning, by what the transport says, by what the page says."""

from __future__ import annotations

import codecs
import re
from typing import Final

from cases.captures.reading.fault import Fault, FileFault

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LABEL: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_:.-]{0,39}")
_META: Final = re.compile(
    rb"<meta[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_:.-]{1,40})", re.I
)
_META_LOOK: Final = 4_096
_OF_THE_WEB: Final = {
    # What pages call one thing and browsers read as another, a superset of it.
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "tis-620": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
    "utf-16": "utf-16-le",
}  # fmt: skip
_KNOWN: Final = frozenset(
    [
        "utf-8", "utf-16-le", "utf-16-be", "gb18030", "big5", "big5hkscs", "cp932", "cp949", "euc_jp",
        "iso2022_jp", "koi8-r", "koi8-u", "cp866", "cp874", "mac-roman", "mac-cyrillic",
        *(f"cp{number}" for number in range(1250, 1259)),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    ]
)  # fmt: skip
"""What stands for letters alone: Python also knows encodings that unpack, escape or take minutes."""


def letters_of_page(content: bytes, charset: str | None = None) -> str:
    """A page as letters: by its mark, `charset` of the transport, its meta, else UTF-8 or windows-1252.

    As browsers do: what cannot be read becomes U+FFFD.
    """
    meta = _META.search(content, 0, _META_LOOK)
    said = _marked(content) or _codec(charset) or _codec(meta[1].decode() if meta else None)
    if said:
        return _without_mark(content.decode(said, "replace"))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def letters_of_text(content: bytes, charset: str | None = None) -> str:
    """A plain text as letters: its mark, `charset` of the transport, else UTF-8.

    A text that is none of these raises FileFault: nothing in it tells what its letters are.
    """
    try:
        return _without_mark(content.decode(_marked(content) or _codec(charset) or "utf-8"))
    except UnicodeDecodeError as failed:
        raise FileFault(Fault.UNKNOWN_LETTERS) from failed


def _marked(content: bytes) -> str | None:
    return next((name for mark, name in _MARKS if content.startswith(mark)), None)


def _codec(label: str | None) -> str | None:
    """Python's name of an encoding that stands for letters, by the `label` that a page gives it."""
    if label is None or not _LABEL.fullmatch(label.strip()):
        return None
    try:
        name = codecs.lookup(label.strip()).name
    except LookupError:
        return None
    name = _OF_THE_WEB.get(name, name)
    return name if name in _KNOWN else None


def _without_mark(text: str) -> str:
    return text.removeprefix("\ufeff")
