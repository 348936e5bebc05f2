"""Frames: a paragraph as words, marks and sentence ends, each of its quotations being one token."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.language import Language
from cases.evidence.proposals.marks import Quoted
from cases.evidence.proposals.tokens import Kind, Tokens
from cases.evidence.span import TextSpan

_ENDS: Final = frozenset(".!?؟۔…‽")


@dataclass(frozen=True)
class Frame:
    """The tokens of one paragraph, and the place among them of each of its quotations, by number."""

    text: str
    language: Language
    tokens: Tokens
    places: dict[int, int]
    numbers: dict[int, int]

    def words(self, first: int, last: int) -> str:
        """What stands in the text from token `first` to before `last`, as it stands there."""
        return self.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def word(self, place: int) -> str:
        """The word at `place`, or nothing outside the paragraph."""
        try:
            return self.tokens.words[place] if place >= 0 else ""
        except IndexError:
            return ""

    def kind(self, place: int) -> Kind | None:
        """What the token at `place` is; None outside the paragraph."""
        try:
            return self.tokens.kinds[place] if place >= 0 else None
        except IndexError:
            return None

    def capital(self, place: int) -> bool:
        """Whether the word at `place` is written with a capital."""
        return place in self.tokens.capital

    def within(self, span: TextSpan) -> range:
        """The places of the tokens that begin within a span of the text."""
        starts = self.tokens.starts
        return range(bisect_left(starts, span.start), bisect_left(starts, span.end))

    @cached_property
    def quotes(self) -> list[int]:
        """The tokens that are quotations, in order."""
        return sorted(self.numbers)

    @cached_property
    def wording(self) -> list[int]:
        """The tokens that are neither quotations nor what stands between two of them, in order."""
        joins = {"and", "but", ","}
        words = enumerate(self.tokens.words)
        return [place for place, word in words if self.kind(place) is not Kind.QUOTE and word not in joins]

    @cached_property
    def sentences(self) -> list[int]:
        """The tokens with which the sentences begin, in order."""
        ends = [*self.tokens.sentence_ends]
        ends.extend(place for place in self.places.values() if self._ends_sentence(place))
        return [0, *sorted({place + 1 for place in ends if place + 1 < len(self.tokens)})]

    @cached_property
    def beginnings(self) -> frozenset[int]:
        """The same, to ask of one token."""
        return frozenset(self.sentences)

    def starts_sentence(self, place: int) -> int:
        """The first token of the sentence that holds `place`."""
        return self.sentences[max(0, bisect_right(self.sentences, place) - 1)]

    def ends_sentence(self, place: int) -> int:
        """Behind the last token of the sentence that holds `place`."""
        at = bisect_right(self.sentences, place)
        return self.sentences[at] if at < len(self.sentences) else len(self.tokens)

    def sentences_before(self, limit: int) -> Iterator[tuple[int, int]]:
        """The sentences before the token `limit`, the last one first: first token, and the one behind."""
        while limit > 0:
            start = self.starts_sentence(limit - 1)
            yield start, limit
            limit = start

    def parts_behind(self, place: int) -> bool:
        """Whether a sentence ends with the token at `place`."""
        return place + 1 >= len(self.tokens) or self.parts(place + 1)

    def parts(self, place: int) -> bool:
        """Whether a sentence ends before the token at `place`."""
        return place > 0 and place in self.beginnings

    def _ends_sentence(self, quote: int) -> bool:
        """Whether a sentence ends with what is quoted: its last mark does, and another begins."""
        behind = self.tokens.ends[quote]
        if quote + 1 >= len(self.tokens) or self.text[behind - 2 : behind - 1] not in _ENDS:
            return False
        if self.capital(quote + 1) or self.kind(quote + 1) is Kind.QUOTE:
            return True
        return not self.language.has_capitals and self.word(quote + 1) != ","


def frame_of(article: Article, paragraph: TextSpan, quotations: Sequence[tuple[int, Quoted]]) -> Frame:
    """The frame of a paragraph with its quotations, which are numbered."""
    tokens = Tokens(article.text, article.written)
    places: dict[int, int] = {}
    done = paragraph.start
    for number, quoted in quotations:
        tokens.read(done, quoted.outer.start)
        places[number] = len(tokens)
        tokens.quote(quoted.outer)
        done = quoted.outer.end
    tokens.read(done, paragraph.end)
    return Frame(
        article.text, article.language, tokens, places, {place: number for number, place in places.items()}
    )
