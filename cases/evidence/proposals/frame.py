"""Frames: a paragraph as words, marks and sentence ends, each of its quotations being one token."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from cases.evidence.proposals.language import Language
from cases.evidence.proposals.marks import Quoted
from cases.evidence.proposals.sentences import is_abbreviated
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import folded_word

_TOKEN: Final = re.compile(
    r"(?P<clitic>(?<=\w)['’](?:s|ve|re|d|ll|m)\b|(?<=s)['’](?=\s))"
    r"|(?P<aged>\d+(?:[-\u2010\u2011][^\W\d_]+)+)"
    r"|(?P<number>[$€£#]?\d[\d.,:/]*\d%?|\d%?(?!\w))"
    r"|(?P<word>[^\W_]+(?:(?:['’](?!(?:s|ve|re|d|ll|m)\b)|[-\u2010\u2011&/\u200c]|\.(?=[A-Za-z]\b\.?))[^\W_]+)*)"
    r"|(?P<dash>--+|—|–| - )"
    r"|(?P<mark>[^\w\s])",
    re.IGNORECASE,
)
_SPLIT: Final = {
    "fr": re.compile(
        r"(?P<elision>\b(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)['’](?=\w))"
        r"|(?P<before>[^\W\d_]+)(?=-(?:t-)?(?:ils?|elles?|on|je|vous|nous)\b)|(?P<joint>-(?:t-)?(?=(?:ils?|elles?|on|je|vous|nous)\b))|"
        + _TOKEN.pattern,
        re.IGNORECASE,
    )
}
"""What French writes as one word, and is two: l'homme, dit-elle."""
_ALIKE: Final = {"،": ",", "؛": ";", "٫": ","}
_GAP: Final = re.compile(r"[\s\"”’»)\]]*")
_WORDS: Final = frozenset({"word", "clitic", "aged", "elision", "before"})
_ENDS: Final = frozenset(".!?؟۔…‽")


class Kind(Enum):
    """What a token of a frame is."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"
    QUOTE = "quote"
    END = "end"


class Token(NamedTuple):
    """One token: `start` and `end` are code points of the text, `word` is in lower case.

    A possessive or shortened "'s" is a word of its own, a dot of an abbreviation belongs to its word.
    """

    start: int
    end: int
    kind: Kind
    word: str
    capital: bool = False
    quote: int = -1


@dataclass(frozen=True)
class Frame:
    """The tokens of one paragraph, and the place among them of each of its quotations, by number."""

    text: str
    language: Language
    tokens: tuple[Token, ...]
    places: dict[int, int]

    def words(self, first: int, last: int) -> str:
        """What stands in the text from token `first` to before `last`, as it stands there."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def word(self, place: int) -> str:
        """The word at `place`, or nothing outside the paragraph."""
        return self.tokens[place].word if 0 <= place < len(self.tokens) else ""

    def starts_sentence(self, place: int) -> int:
        """The first token of the sentence that holds `place`, of which what is quoted before may be a part."""
        while place > 0 and not self.parts(place):
            place -= 1
        return place

    def sentences_before(self, limit: int) -> Iterator[tuple[int, int]]:
        """The sentences before the token `limit`, the last one first: their first token, and the one behind."""
        while limit > 0:
            start = self.starts_sentence(limit - 1)
            yield start, limit
            limit = start

    def parts_behind(self, place: int) -> bool:
        """Whether a sentence ends with the token at `place`."""
        return place + 1 >= len(self.tokens) or self.parts(place + 1)

    def parts(self, place: int) -> bool:
        """Whether a sentence ends before the token at `place`."""
        before = self.tokens[place - 1]
        if before.kind is Kind.END:
            return True
        if before.kind is not Kind.QUOTE or self.text[before.end - 2 : before.end - 1] not in _ENDS:
            return False
        after = self.tokens[place]
        return after.capital or after.kind is Kind.QUOTE or (not self.language.has_capitals and after.word != ",")


def frame_of(
    text: str, language: Language, paragraph: TextSpan, quotations: Sequence[tuple[int, Quoted]]
) -> Frame:
    """The frame of a paragraph with its quotations, which are numbered."""
    tokens: list[Token] = []
    places: dict[int, int] = {}
    done = paragraph.start
    for number, quoted in quotations:
        tokens.extend(_tokens(text, language, done, quoted.outer.start))
        places[number] = len(tokens)
        tokens.append(Token(*quoted.outer, Kind.QUOTE, "", quote=number))
        done = quoted.outer.end
    tokens.extend(_tokens(text, language, done, paragraph.end))
    return Frame(text, language, tuple(tokens), places)


def _tokens(text: str, language: Language, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    for match in _SPLIT.get(language.code, _TOKEN).finditer(text, start, end):
        kind = match.lastgroup
        word = match[0].lower().replace("’", "'") if language.has_capitals else folded_word(match[0])
        if kind in _WORDS:
            found.append(Token(*match.span(), Kind.WORD, word, match[0][0].isupper()))
        elif kind == "number":
            found.append(Token(*match.span(), Kind.NUMBER, word))
        elif kind == "dash":
            found.append(Token(*match.span(), Kind.MARK, "—"))
        elif word in _ENDS:
            _end(text, match, found, end)
        elif kind == "mark":
            found.append(Token(*match.span(), Kind.MARK, _ALIKE.get(word, word)))
    return found


def _end(text: str, match: re.Match[str], found: list[Token], end: int) -> None:
    """A dot ends a sentence, belongs to an abbreviation, or is passed over."""
    gap = _GAP.match(text, match.end(), end)
    place = gap.end() if gap else match.end()
    after = text[place : min(place + 1, end)]
    if match[0] == "." and found and found[-1].end == match.start() and found[-1].kind is Kind.WORD:
        if place < end and is_abbreviated(text, match.end(), place):
            last = found.pop()
            found.append(last._replace(end=match.end(), word=last.word + "."))
            return
    if match[0] != "…" and not after.islower():
        found.append(Token(*match.span(), Kind.END, match[0]))
    elif match[0] in "!?؟":
        found.append(Token(*match.span(), Kind.MARK, match[0]))
