"""Tokens: running text cut into words, numerals and signs, each with the place where it stands."""

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from sys import intern
from typing import Final, NamedTuple

_NUMERAL: Final = r"\d+(?:[,،٬]\d{1,3}(?!\d)|['’\u00a0\u2007\u2009\u202f]\d{3}(?!\d)|[.٫]\d+)*[¼½¾]?|[¼½¾]"
_MARKS: Final = r"\u00ad\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_LETTERS: Final = r"[^\W\d_¼½¾]"
_TOKEN: Final = re.compile(
    rf"(?P<word>{_LETTERS}+(?:[{_MARKS}]+{_LETTERS}*)*)|(?P<numeral>{_NUMERAL})"
    rf"|(?P<sign>[^\w\s\u200c-\u200f\u061c{_MARKS}]|_)"
)
_ALIKE: Final = str.maketrans(
    {"ي": "ی", "ى": "ی", "ۍ": "ی", "ې": "ی", "ے": "ی", "ك": "ک", "ګ": "گ", "ة": "ه", "ە": "ه", "ـ": None}
)


class Kind(Enum):
    """What a token is."""

    NUMERAL = "numeral"
    WORD = "word"
    SIGN = "sign"


class WrittenToken(NamedTuple):
    """One token. `start` and `end` are code points of the text; `word` is folded, so that spellings meet."""

    start: int
    end: int
    kind: Kind
    word: str


Tokens = Sequence[WrittenToken]
_WORD: Final = Kind.WORD
_KINDS: Final[dict[str | None, Kind]] = {kind.value: kind for kind in Kind}


def tokens_of(text: str) -> tuple[WrittenToken, ...]:
    """The tokens of `text` in order. A zero-width non-joiner parts words, as many write it as a space."""
    found: list[WrittenToken] = []
    new, token, take = tuple.__new__, WrittenToken, found.append  # a call less for each word of a long text
    for match in _TOKEN.finditer(text):
        word, kind = match[0], _KINDS[match.lastgroup]
        if kind is _WORD:
            word = intern(word.lower() if word.isascii() else folded_word(word))
        take(new(token, (*match.span(), kind, word)))
    return tuple(found)


def word_at(tokens: Tokens, place: int) -> str:
    """The word, numeral or sign at `place`; nothing outside the text."""
    try:
        return tokens[place].word if place >= 0 else ""
    except IndexError:
        return ""


def touching(tokens: Tokens, place: int) -> str:
    """The word, numeral or sign at `place` where nothing parts it from the one before."""
    if not 0 < place < len(tokens) or tokens[place].start != tokens[place - 1].end:
        return ""
    return tokens[place].word


@lru_cache(maxsize=1 << 14)
def folded_word(text: str) -> str:
    """`text` in lower case, one letter for each keyboard's variants, without vowel or invisible marks."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFD", text.lower())
    plain = "".join(letter for letter in letters if unicodedata.category(letter) not in {"Mn", "Cf"})
    return plain.translate(_ALIKE)


def spelled(words: str) -> frozenset[str]:
    """The words and signs of a line, folded as tokens are."""
    return frozenset(map(folded_word, words.split()))


def latin_digits(text: str) -> str:
    """`text` with the decimal digits of every script as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in text)
