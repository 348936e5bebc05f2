"""Tokens: a text as the words that are indexed and asked for, each with its place in the text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from cases.vocabulary.folding import fold

LONGEST: Final = 64
"""Letters of a word that count: what goes on longer is no word of any language."""

_JOINING: Final = "\u00ad\u0640\u200c\u200d\u2060\ufeff"
_MARKS: Final = "".join(
    chr(point) for point in range(0x300, 0x3100) if unicodedata.category(chr(point)) in ("Mn", "Mc")
)
_WORD: Final = re.compile(rf"[^\W_](?:[^\W_]|[{_MARKS}{_JOINING}]|['’ʼ](?=[^\W_]))*")
"""Letters and digits with what combines with them; an apostrophe stays inside: don't, soldier's, Sa'id."""
_APOSTROPHES: Final = str.maketrans("", "", "'’ʼ")
_INSIDE: Final = re.compile(r"'(?=[^\W_])")
_LETTERS: Final = str.maketrans(
    {point: letter.lower() if (letter := chr(point)).isalnum() else " " for point in range(128)}
)
"""What stands for each ASCII character where words are parted by spaces."""
_PART: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, folded, and where it begins and ends in the text.

    A run of letters may be several words: a zero-width non-joiner parts می‌روم, a ligature is a phrase.
    """

    start: int
    end: int
    word: str


def tokens(text: str) -> Iterator[Token]:
    """The words of `text` in their order."""
    for found in _WORD.finditer(text):
        start, end = found.span()
        for word in _folded(found[0]):
            yield Token(start, end, word)


def words(text: str) -> list[str]:
    """The same without their places."""
    return words_and_compounds(text)[0]


def words_and_compounds(text: str) -> tuple[list[str], list[str]]:
    """The words, and each run of several of them as the one word that it is without the non-joiner: میروم."""
    if text.isascii():
        # Folding changes nothing but the case, and no run is several words.
        plain = (_INSIDE.sub("", text) if "'" in text else text).translate(_LETTERS)
        return [word[:LONGEST] for word in plain.split()], []
    runs = [*map(_folded, _WORD.findall(text))]
    compounds = ["".join(run)[:LONGEST] for run in runs if len(run) > 1]
    return [*chain.from_iterable(runs)], compounds


@lru_cache(maxsize=65536)
def _folded(run: str) -> tuple[str, ...]:
    return tuple(part[:LONGEST] for part in _PART.findall(fold(run.translate(_APOSTROPHES))))
