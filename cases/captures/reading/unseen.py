"""Letters that are not seen and still count: joiners of Persian, marks of direction, spaces that hold.

Libraries for HTML take them for rubbish or for gaps, and without its ZWNJ a Persian word is misspelt. They
are put out of the way before, as letters that stand nowhere in the text, and back afterwards.
"""

from __future__ import annotations

import unicodedata
from itertools import count
from typing import Final

_STAND_INS: Final = 0xA000  # Yi syllables: letters like others to any library, and 1,165 of them
_KINDS: Final = ("Cf", "Zs")


class Unseen:
    """The unseen letters of one text, each with the letter that stands in for it; a plain space is a gap."""

    def __init__(self, text: str) -> None:
        present = set(text)
        free = (point for point in count(_STAND_INS) if chr(point) not in present)
        unseen = sorted(letter for letter in present - {" "} if unicodedata.category(letter) in _KINDS)
        self._away = {ord(letter): point for letter, point in zip(unseen, free, strict=False)}
        self._back = {point: chr(letter) for letter, point in self._away.items()}

    def put_away(self, text: str) -> str:
        """The text with stand-ins."""
        return text.translate(self._away)

    def put_back(self, text: str) -> str:
        """The text with its own letters again."""
        return text.translate(self._back)
