"""Speakers: for each quotation of an article the words that name who said it, and how they were found."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cases.evidence.proposals import attribution as at
from cases.evidence.proposals.article import Article
from cases.evidence.proposals.frame import Frame, Kind, frame_of
from cases.evidence.proposals.marks import Quoted
from cases.evidence.span import TextSpan

_SIGNATURE: Final = re.compile(r"(?:--?|[–—―~])\s*(?P<name>(?!\d)\w[^\n“\"”]{1,90}?)[.\s]*")
_EXPECTS: Final = frozenset(",?!—–…-")


@dataclass(frozen=True, slots=True)
class Attributed:
    """The mention of the speaker of a quotation, where there is one, and the rule that found it."""

    mention: TextSpan | None
    rule: str
    distance: int = 0
    after: int | None = None
    """The number of the quotation that this one goes on with."""


class Speakers:
    """Finds the speakers of an article's quotations, one after the other."""

    def __init__(self, article: Article, quotations: Sequence[Quoted]) -> None:
        self.article = article
        self.quotations = quotations
        self._frames: dict[int, Frame] = {}
        self._starts = [each.outer.start for each in quotations]
        self.found: list[Attributed] = []
        for number in range(len(quotations)):
            self.found.append(self._speaker(number))

    def frame(self, paragraph: int) -> Frame:
        """The frame of a paragraph by its number."""
        if paragraph not in self._frames:
            span = self.article.paragraphs[paragraph]
            first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
            inside = [(number, self.quotations[number]) for number in range(first, last)]
            self._frames[paragraph] = frame_of(self.article.text, span, inside)
        return self._frames[paragraph]

    def _speaker(self, number: int) -> Attributed:
        quoted = self.quotations[number]
        paragraph = self.article.paragraph_number(quoted.outer.start)
        frame = self.frame(paragraph)
        place = frame.places[number]
        if quoted.continued and number:
            return self._again(number - 1, "goes-on")
        found = self._in_sentence(frame, place, quoted)
        if found is not None:
            return self._attributed(frame, found)
        return self._signed(number, paragraph) or self._in_paragraph(frame, place, number, paragraph)

    def _in_sentence(self, frame: Frame, place: int, quoted: Quoted) -> at.Attribution | None:
        floor = frame.starts_sentence(place)
        said = quoted.of(self.article.text).rstrip("’'”\" ")
        expects = said[-1:] in _EXPECTS or frame.word(place + 1) == ","
        initial = all(frame.tokens[p].kind is Kind.QUOTE or frame.word(p) in {"and", "but", ","} for p in range(floor, place))
        behind = at.behind(frame, place) if expects or not frame.parts_behind(place) else None
        if initial:
            return behind or self._joined(frame, place) or at.tail(frame, place)
        before = at.before(frame, place, floor)
        if before is not None and not (behind and expects and before.distance > 4 and behind.rule != "speaker-did"):
            return before
        if behind is not None and behind.rule != "speaker-did":
            return behind
        return before or at.tail(frame, place) or at.of_words(frame, place, floor) or at.thinking(frame, place, floor) or at.doing(frame, place, floor) or behind

    def _joined(self, frame: Frame, place: int) -> at.Attribution | None:
        """“…” and “…,” she said."""
        following = place + 1
        while frame.word(following) in {"and", "or", ",", "but"}:
            following += 1
        if following > place + 1 and following < len(frame.tokens) and frame.tokens[following].kind is Kind.QUOTE:
            return at.behind(frame, following)
        return None

    def _signed(self, number: int, paragraph: int) -> Attributed | None:
        """“…” and in the next paragraph: – Jana Novak."""
        quoted, paragraphs = self.quotations[number], self.article.paragraphs
        following = self.quotations[number + 1] if quoted.goes_on and number + 1 < len(self.quotations) else None
        if following is not None and following.is_signature(self.article.text):
            return Attributed(TextSpan(following.start, following.end), "signature")
        if paragraph + 1 >= len(paragraphs) or paragraphs[paragraph].end - quoted.outer.end > 1:
            return None
        match = _SIGNATURE.fullmatch(self.article.text, *paragraphs[paragraph + 1])
        return Attributed(TextSpan(*match.span("name")), "signature") if match else None

    def _in_paragraph(self, frame: Frame, place: int, number: int, paragraph: int) -> Attributed:
        """The speaker of the quotation before in the paragraph, or who the sentences before it speak of."""
        for start, end in at.places_of_sentences(frame, frame.starts_sentence(place)):
            inner = [frame.tokens[p].quote for p in range(start, end) if frame.tokens[p].kind is Kind.QUOTE]
            if inner and self.found[inner[-1]].mention:
                return self._again(inner[-1], "same-paragraph")
            found = at.speaking(frame, end, start) or at.doing(frame, end, start)
            if found is not None:
                return self._attributed(frame, found._replace(rule="sentence-before"))
        return self._in_neighbour(number, paragraph)

    def _in_neighbour(self, number: int, paragraph: int) -> Attributed:
        if paragraph == 0:
            return Attributed(None, "nobody")
        frame = self.frame(paragraph - 1)
        for start, end in at.places_of_sentences(frame, len(frame.tokens)):
            inner = [frame.tokens[p].quote for p in range(start, end) if frame.tokens[p].kind is Kind.QUOTE]
            if inner and self.found[inner[-1]].mention:
                return self._again(inner[-1], "paragraph-before")
            found = at.speaking(frame, end, start) or at.doing(frame, end, start)
            if found is not None:
                return self._attributed(frame, found._replace(rule="paragraph-before"))
        return Attributed(None, "nobody")

    def _again(self, number: int, rule: str) -> Attributed:
        return Attributed(self.found[number].mention, rule, after=number)

    def _attributed(self, frame: Frame, found: at.Attribution) -> Attributed:
        first, last = frame.tokens[found.mention.first], frame.tokens[found.mention.last - 1]
        return Attributed(TextSpan(first.start, last.end), found.rule, found.distance)
