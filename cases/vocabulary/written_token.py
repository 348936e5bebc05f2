"""Tokens: running text cut into words, numerals and signs, each with the place where it stands."""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import accumulate
from sys import intern
from typing import Final, NamedTuple, Self, overload

_NUMERAL: Final = r"\d+(?:[,،٬]\d{1,3}(?!\d)|['’\u00a0\u2007\u2009\u202f]\d{3}(?!\d)|[.٫]\d+)*[¼½¾]?|[¼½¾]"
_MARKS: Final = r"\u00ad\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_LETTERS: Final = r"[^\W\d_¼½¾]"
_TOKEN: Final = re.compile(
    rf"({_LETTERS}+(?:[{_MARKS}]+{_LETTERS}*)*|{_NUMERAL}|[^\w\s\u200c-\u200f\u061c{_MARKS}]|_)"
)
_STRETCH: Final = 1 << 16
"""So many characters of a long text are cut at a time, up to the end of a line."""
_ALIKE: Final = str.maketrans(
    {"ي": "ی", "ى": "ی", "ۍ": "ی", "ې": "ی", "ے": "ی", "ك": "ک", "ګ": "گ", "ة": "ه", "ە": "ه", "ـ": None}
)


class Kind(Enum):
    """What a token is."""

    __hash__ = object.__hash__  # that of Enum is slow, and these are looked up at every word

    NUMERAL = "numeral"
    WORD = "word"
    SIGN = "sign"


class WrittenToken(NamedTuple):
    """One token. `start` and `end` are code points of the text; `word` is folded, so that spellings meet."""

    start: int
    end: int
    kind: Kind
    word: str


class Tokens(Sequence[WrittenToken]):
    """Tokens in order, in columns, so that a long text stays light; each is made when it is asked for."""

    __slots__ = ("ends", "kinds", "starts", "words")

    def __init__(self, tokens: Iterable[WrittenToken] = ()) -> None:
        """Columns of tokens that were made one by one."""
        columns = [*zip(*tokens, strict=True)] or [(), (), (), ()]
        self.starts = array("I", columns[0])
        self.ends = array("I", columns[1])
        self.kinds: list[Kind] = [*columns[2]]
        self.words: list[str] = [*columns[3]]

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, place: int) -> WrittenToken: ...

    @overload
    def __getitem__(self, place: slice) -> list[WrittenToken]: ...

    def __getitem__(self, place: int | slice) -> WrittenToken | list[WrittenToken]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        return WrittenToken(self.starts[place], self.ends[place], self.kinds[place], self.words[place])

    def __iter__(self) -> Iterator[WrittenToken]:
        return map(WrittenToken, self.starts, self.ends, self.kinds, self.words)

    def read(self, text: str, start: int) -> None:
        """Add the tokens of a stretch of text, which begins at the code point `start`."""
        parts = _TOKEN.split(text)  # what stands between the tokens, and the tokens, in turn
        places = array("I", accumulate(map(len, parts), initial=start))
        written = parts[1::2]
        read = {each: _read(each) for each in set(written)}
        self.starts += places[1:-1:2]
        self.ends += places[2::2]
        self.kinds += [read[each][0] for each in written]
        self.words += [read[each][1] for each in written]

    def hide(self, start: int, end: int) -> None:
        """Make a sign of each token in this span of the text, so that nothing is read over it."""
        place = bisect_right(self.ends, start)
        while place < len(self) and self.starts[place] < end:
            self.kinds[place], self.words[place] = Kind.SIGN, "†"
            place += 1

    def part(self, place: int, letters: int) -> None:
        """Make two of the token at `place` behind so many letters, where none was folded away from it."""
        start, end, word = self.starts[place], self.ends[place], self.words[place]
        if end - start == len(word):
            self.ends[place], self.words[place] = start + letters, word[:letters]
            self.starts.insert(place + 1, start + letters)
            self.ends.insert(place + 1, end)
            self.kinds.insert(place + 1, self.kinds[place])
            self.words.insert(place + 1, word[letters:])

    def copy(self) -> Self:
        """The same tokens, to be changed."""
        other = type(self)()
        other.starts, other.ends = self.starts[:], self.ends[:]
        other.kinds, other.words = self.kinds[:], self.words[:]
        return other


def tokens_of(text: str) -> Tokens:
    """The tokens of `text` in order. A zero-width non-joiner parts words, as many write it as a space."""
    found, start = Tokens(), 0
    while start < len(text):
        line_end = text.find("\n", start + _STRETCH)
        end = len(text) if line_end < 0 else line_end
        found.read(text[start:end], start)
        start = end
    return found


@lru_cache(maxsize=1 << 14)
def _read(written: str) -> tuple[Kind, str]:
    """What a token is, and how it is folded."""
    if written[0].isdecimal() or written[0] in "¼½¾":
        return Kind.NUMERAL, written
    return (Kind.WORD, intern(folded_word(written))) if written[0].isalnum() else (Kind.SIGN, written)


def word_at(tokens: Tokens, place: int) -> str:
    """The word, numeral or sign at `place`; nothing outside the text."""
    try:
        return tokens.words[place] if place >= 0 else ""
    except IndexError:
        return ""


def touching(tokens: Tokens, place: int) -> str:
    """The word, numeral or sign at `place` where nothing parts it from the one before."""
    if not 0 < place < len(tokens.words) or tokens.starts[place] != tokens.ends[place - 1]:
        return ""
    return tokens.words[place]


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
