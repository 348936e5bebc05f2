"""Lettering: text broken into lines for a picture, where nothing breaks it by itself.

Widths are estimates on the safe side, in ems of Noto Sans: a line may end early and never runs over.
"""

from __future__ import annotations

import unicodedata
from typing import Final

CUT: Final = " […]"
_CLOSING: Final = "”»"
_NARROW: Final = frozenset(" !'(),-./:;I[]fijlrt|’‘“”·،؛اآأإدذرزژو")
_WIDE: Final = frozenset("@%&MWmw—…")
_ZERO: Final = ("Mn", "Me", "Cf")


def width(text: str, size: float) -> float:
    """The width of `text` in pixels at `size` pixels, at most."""
    return size * sum(map(_ems, text))


def lines(text: str, *, size: float, room: float, most: int) -> list[str]:
    """`text` in at most `most` lines of `room` pixels; where it needs more, its beginning, marked as cut."""
    broken: list[str] = []
    for word in _words(text, size, room):
        longer = f"{broken[-1]} {word}" if broken else word
        if broken and width(longer, size) <= room:
            broken[-1] = longer
        else:
            broken.append(word)
    if len(broken) <= most:
        return broken
    closing = text[-1] if text[-1] in _CLOSING else ""
    return [*broken[: most - 1], _cut(broken[most - 1], closing, size, room)]


def _cut(line: str, closing: str, size: float, room: float) -> str:
    """`line` as the last one of a text that goes on, and ends in the quotation mark `closing` or none."""
    end = CUT + closing
    while " " in line and width(line + end, size) > room:
        line = line.rpartition(" ")[0]
    return line.rstrip(",;:،؛") + end


def _words(text: str, size: float, room: float) -> list[str]:
    """The words of `text`; one that is longer than a line in pieces."""
    found = []
    for word in text.split():
        rest = word
        while width(rest, size) > room:
            most = max(1, int(room / size))
            found.append(rest[:most])
            rest = rest[most:]
        found.append(rest)
    return found


def _ems(letter: str) -> float:
    if letter in _NARROW:
        return 0.37
    if letter in _WIDE:
        return 0.96
    if unicodedata.category(letter) in _ZERO:
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1
    return 0.66 if letter.isupper() else 0.61
