"""Tokens: the words, marks and sentence ends of a paragraph, in columns so that a long text stays light."""

import re
from array import array
from collections.abc import Iterator
from enum import Enum
from itertools import accumulate
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
    rf"[^\W\d_]+(?:\d+|[{_MARKS}]+[^\W_]*)*(?:{_JOINT}{_MORE})*"  # a word
    rf"|(?<=\w)['’]{_SHORT}|(?<=s)['’](?=\s)"  # what shortens one, or is possessive
    r"|\d+(?:[-\u2010\u2011][^\W\d_]+)+"  # 34-year-old
    r"|[$€£#]?\d[\d.,:/]*\d%?|\d%?(?!\w)"
    rf"|{_MORE}(?:{_JOINT}{_MORE})*"  # 3rd
    r"|--+|—|–| - |[^\w\s]"
)
_WHO: Final = r"(?:ils?|elles?|on|je|vous|nous)\b"
_FRENCH: Final = (
    r"\b(?:[cdjlmnstCDJLMNST]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu)['’](?=\w)"
    rf"|[^\W\d_]+(?=-(?:t-)?{_WHO})|-(?:t-)?(?={_WHO})|"
)
"""What French writes as one word, and is two: l'homme, dit-elle."""
_PATTERNS: Final = {True: re.compile(f"({_FRENCH}{_PIECE})"), False: re.compile(f"({_PIECE})")}
_NUMBER: Final = re.compile(r"[$€£#]?\d[\d.,:/]*%?")
_APOSTROPHES: Final = frozenset("'’")
_DASHES: Final = frozenset({"—", "–", " - "})
_JOINTS: Final = frozenset({"-", "-t-"})
_BEHIND_JOINT: Final = re.compile(_WHO)
_JOINED: Final = re.compile(r"(?P<before>[A-Za-z]*[a-z]{3})(?P<name>[A-Z][a-z]{2,})")
_ALIKE: Final = {"،": ",", "؛": ";"}
_GAP: Final = re.compile(r"[\s\"”’»)\]]*")
_ENDS: Final = frozenset(".!?؟۔…‽")


class Kind(Enum):
    """What a token of a paragraph is."""

    __hash__ = object.__hash__  # that of Enum is slow, and these are looked up at every word

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"
    QUOTE = "quote"
    END = "end"


_WORD: Final = Kind.WORD


class Reading(NamedTuple):
    """What a string is wherever it stands: its kind, None where its neighbours decide, and its word."""

    kind: Kind | None
    word: str
    capital: bool = False


class Written(dict[str, Reading]):
    """The strings of an article with what each is, so that none is looked at twice.

    `names` are words that the text writes with a capital, where it runs any together.
    """

    def __init__(self, language: Language, names: frozenset[str] = frozenset()) -> None:
        self.is_french = language.code == "fr"
        self.names = names
        self._folds = not language.has_capitals
        self.pattern = _PATTERNS[self.is_french]

    def __missing__(self, written: str) -> Reading:
        found = self[written] = self._reading(written)
        return found

    def joined(self, written: str) -> re.Match[str] | None:
        """What a page without a line end ran together: "AbroadFawad said"."""
        plain = not self.names or written.islower() or written.istitle()
        match = None if plain else _JOINED.fullmatch(written)
        return match if match and match["name"] in self.names else None

    def _reading(self, written: str) -> Reading:
        first = written[0]
        if _NUMBER.fullmatch(written):
            return Reading(Kind.NUMBER, written)
        if first.isalnum() or (first in _APOSTROPHES and len(written) > 1):
            kind = None if self.joined(written) else _WORD
            return Reading(kind, self._word(written), first.isupper())
        if first in _APOSTROPHES or (self.is_french and written in _JOINTS):
            return Reading(None, written)
        if written in _DASHES or written.startswith("--"):
            return Reading(Kind.MARK, "—")
        return Reading(Kind.END if written in _ENDS else Kind.MARK, _ALIKE.get(written, written))

    def _word(self, written: str) -> str:
        if written.isascii():
            return intern(written.lower())
        return intern(folded_word(written) if self._folds else written.lower().replace("’", "'"))


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
    """The tokens of a paragraph, in order; `capital` are the places of words that begin with one."""

    def __init__(self, text: str, written: Written) -> None:
        self.text = text
        self._written = written
        self.starts = array("I")
        self.ends = array("I")
        self.kinds: list[Kind] = []
        self.words: list[str] = []
        self.capitals: list[int] = []
        self.sentence_ends: list[int] = []
        self.capital: set[int] = set()

    def __len__(self) -> int:
        return len(self.words)

    def __getitem__(self, place: int) -> Token:
        capital = place in self.capital
        return Token(self.starts[place], self.ends[place], self.kinds[place], self.words[place], capital)

    def __iter__(self) -> Iterator[Token]:
        return map(self.__getitem__, range(len(self.words)))

    def quote(self, span: TextSpan) -> None:
        """Add a quotation."""
        self._add(span.start, span.end, Kind.QUOTE, "")

    def read(self, start: int, end: int) -> None:
        """Add what stands in the text from `start` to before `end`."""
        parts = self._written.pattern.split(self.text[start:end])  # what parts the tokens, and these, in turn
        places = [*accumulate(map(len, parts), initial=start)]
        begin, finish = self.starts.append, self.ends.append
        add_kind, add_word, known = self.kinds.append, self.words.append, self._written
        for at, behind, written in zip(places[1:-1:2], places[2::2], parts[1::2], strict=True):
            kind, word, capital = known[written]
            if kind is Kind.END:
                self._end(at, written, end)
            elif kind is None:
                self._beside(at, written)
            else:
                if capital:
                    self.capital.add(len(self.words))
                    self.capitals.append(len(self.words))
                begin(at)
                finish(behind)
                add_kind(kind)
                add_word(word)

    def _beside(self, start: int, written: str) -> None:
        """Add an apostrophe or what was run together; leave out what ties "elle" to its verb in French."""
        behind = start + len(written)
        if joined := self._written.joined(written):
            self._take_joined(start, joined)
        elif written not in _JOINTS:
            owns = self.text[start - 1 : start] == "s" and self.text[behind : behind + 1].isspace()
            kind, word = (_WORD, "'") if owns else (Kind.MARK, written)
            self._add(start, behind, kind, word)
        elif not _BEHIND_JOINT.match(self.text, behind):
            self._add(start, behind, Kind.MARK, written)

    def _take_joined(self, start: int, joined: re.Match[str]) -> None:
        """Add the two words, with the end of a sentence between."""
        for part in ("before", "name"):
            written, place = joined[part], start + joined.start(part)
            if part == "name":
                self.sentence_ends.append(len(self.words))
                self._add(place, place, Kind.END, "")
            if written[0].isupper():
                self.capital.add(len(self.words))
                self.capitals.append(len(self.words))
            self._add(place, place + len(written), _WORD, self._written[written].word)

    def _add(self, start: int, end: int, kind: Kind, word: str) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.kinds.append(kind)
        self.words.append(word)

    def _end(self, start: int, written: str, limit: int) -> None:
        """A dot ends a sentence, belongs to an abbreviation, or is passed over."""
        behind = start + 1
        gap = _GAP.match(self.text, behind, limit)
        place = gap.end() if gap else behind
        touches = bool(self.ends) and self.ends[-1] == start and self.kinds[-1] is _WORD
        if written == "." and touches and place < limit and is_abbreviated(self.text, behind, place):
            self.ends[-1] = behind
            self.words[-1] += "."
        elif written != "…" and not (place < limit and self.text[place].islower()):
            self.sentence_ends.append(len(self.words))
            self._add(start, behind, Kind.END, written)
        elif written in "!?؟":
            self._add(start, behind, Kind.MARK, written)
