"""Tokens: the words, marks and sentence ends of a paragraph, in columns so that a long text stays light."""

import re
from array import array
from collections.abc import Iterator
from enum import Enum
from sys import intern
from typing import Final, NamedTuple

from cases.evidence.proposals.language import Language
from cases.evidence.proposals.sentences import is_abbreviated
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import folded_word

_MARKS: Final = r"\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
"""Marks on letters, which Python counts as no letters."""
_SHORT: Final = r"(?:s|ve|re|d|ll|m|S|VE|RE|D|LL|M)\b"
_MORE: Final = rf"[^\W_]+(?:[{_MARKS}]+[^\W_]*)*"
_JOINT: Final = rf"(?:['’](?!{_SHORT})|[-\u2010\u2011&/\u200c]|\.(?=[A-Za-z]\b\.?))"
_PIECE: Final = (
    rf"(?P<word>[^\W\d_]+(?:\d+|[{_MARKS}]+[^\W_]*)*(?:{_JOINT}{_MORE})*)"
    rf"|(?P<clitic>(?<=\w)['’]{_SHORT}|(?<=s)['’](?=\s))"
    r"|(?P<aged>\d+(?:[-\u2010\u2011][^\W\d_]+)+)"
    r"|(?P<number>[$€£#]?\d[\d.,:/]*\d%?|\d%?(?!\w))"
    rf"|(?P<mixed>{_MORE}(?:{_JOINT}{_MORE})*)"
    r"|(?P<dash>--+|—|–| - )"
    r"|(?P<mark>[^\w\s])"
)
_WHO: Final = r"(?:ils?|elles?|on|je|vous|nous)\b"
_FRENCH: Final = (
    r"(?P<elision>\b(?:[cdjlmnstCDJLMNST]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu)['’](?=\w))"
    rf"|(?P<before>[^\W\d_]+)(?=-(?:t-)?{_WHO})|(?P<joint>-(?:t-)?(?={_WHO}))|"
)
"""What French writes as one word, and is two: l'homme, dit-elle."""
_PATTERNS: Final = {True: re.compile(_FRENCH + _PIECE), False: re.compile(_PIECE)}
_JOINED: Final = re.compile(r"(?P<before>[A-Za-z]*[a-z]{3})(?P<name>[A-Z][a-z]{2,})")
_ALIKE: Final = {"،": ",", "؛": ";"}
_GAP: Final = re.compile(r"[\s\"”’»)\]]*")
_WORDS: Final = frozenset({"word", "clitic", "aged", "mixed", "elision", "before"})
_ENDS: Final = frozenset(".!?؟۔…‽")


class Kind(Enum):
    """What a token of a paragraph is."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"
    QUOTE = "quote"
    END = "end"


_WORD: Final = Kind.WORD


class Token(NamedTuple):
    """One token: `start` and `end` are code points of the text, `word` is in lower case.

    A possessive or shortened "'s" is a word of its own, a dot of an abbreviation belongs to its word.
    """

    start: int
    end: int
    kind: Kind
    word: str
    capital: bool


class Tokens:
    """The tokens of a paragraph, in order; `names` are words that the text writes with a capital."""

    def __init__(self, text: str, language: Language, names: frozenset[str] = frozenset()) -> None:
        self.text = text
        self._names = names
        self.starts = array("I")
        self.ends = array("I")
        self.kinds: list[Kind] = []
        self.words: list[str] = []
        self.capitals: list[int] = []
        self.sentence_ends: list[int] = []
        self._capital: set[int] = set()
        self._pattern = _PATTERNS[language.code == "fr"]
        self._folds = not language.has_capitals

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, place: int) -> Token:
        capital = place in self._capital
        return Token(self.starts[place], self.ends[place], self.kinds[place], self.words[place], capital)

    def __iter__(self) -> Iterator[Token]:
        return map(self.__getitem__, range(len(self.words)))

    def is_capital(self, place: int) -> bool:
        """Whether the word at `place` is written with a capital."""
        return place in self._capital

    def quote(self, span: TextSpan) -> None:
        """Add a quotation."""
        self._add(span.start, span.end, Kind.QUOTE, "")

    def read(self, start: int, end: int) -> None:
        """Add what stands in the text from `start` to before `end`."""
        names, word = self._names, self._word
        for match in self._pattern.finditer(self.text, start, end):
            kind, words = match.lastgroup, match[0]
            if kind in _WORDS:
                mixed = names and not (words.islower() or words.istitle())
                if not (mixed and self._part(words, match.start())):
                    word(words, match.start())
            elif kind == "number":
                self._add(*match.span(), Kind.NUMBER, words)
            elif kind == "dash":
                self._add(*match.span(), Kind.MARK, "—")
            elif words in _ENDS:
                self._end(match, end)
            elif kind == "mark":
                self._add(*match.span(), Kind.MARK, _ALIKE.get(words, words))

    def _word(self, words: str, start: int) -> None:
        word = words.lower()
        if words[0].isupper():
            self._capital.add(len(self.words))
            self.capitals.append(len(self.words))
        if not words.isascii():
            word = folded_word(words) if self._folds else word.replace("’", "'")
        self.starts.append(start)
        self.ends.append(start + len(words))
        self.kinds.append(_WORD)
        self.words.append(intern(word))

    def _part(self, words: str, start: int) -> bool:
        """Add what a page without a line end ran together ("AbroadFawad said"), with the end between."""
        joined = _JOINED.fullmatch(words)
        if joined is None or joined["name"] not in self._names:
            return False
        self._word(joined["before"], start)
        place = start + joined.start("name")
        self.sentence_ends.append(len(self.words))
        self._add(place, place, Kind.END, "")
        self._word(joined["name"], place)
        return True

    def _add(self, start: int, end: int, kind: Kind, word: str) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)
        self.words.append(word)

    def _end(self, match: re.Match[str], end: int) -> None:
        """A dot ends a sentence, belongs to an abbreviation, or is passed over."""
        gap = _GAP.match(self.text, match.end(), end)
        place = gap.end() if gap else match.end()
        touches = bool(self.ends) and self.ends[-1] == match.start() and self.kinds[-1] is Kind.WORD
        if match[0] == "." and touches and place < end and is_abbreviated(self.text, match.end(), place):
            self.ends[-1] = match.end()
            self.words[-1] += "."
        elif match[0] != "…" and not (place < end and self.text[place].islower()):
            self.sentence_ends.append(len(self.words))
            self._add(*match.span(), Kind.END, match[0])
        elif match[0] in "!?؟":
            self._add(*match.span(), Kind.MARK, match[0])
