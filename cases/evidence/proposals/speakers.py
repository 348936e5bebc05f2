"""Speakers: for each quotation of an article the words that name who said it, and how they were found."""

import re
from bisect import bisect_left
from itertools import islice
from typing import Final, NamedTuple

from cases.evidence.proposals import attribution_eastern as eastern
from cases.evidence.proposals.attribution import Attribution
from cases.evidence.proposals.attribution_before import before
from cases.evidence.proposals.attribution_behind import behind, tail
from cases.evidence.proposals.attribution_weak import (
    by_verb_within,
    doing,
    named_before_colon,
    of_words,
    thinking,
    told_of,
    who_is_asked,
)
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.marks import Quoted
from cases.evidence.proposals.tokens import Kind
from cases.evidence.span import TextSpan

_SIGNATURE: Final = re.compile(r"(?:--?|[–—―~])\s*(?P<name>(?!\d)\w[^\n“\"”]{1,90}?)[.\s]*")
_NEAR: Final = 4
_SENTENCES: Final = 6
_EXPECTS: Final = frozenset(",?!—–…-")


class Attributed(NamedTuple):
    """The mention of the speaker of a quotation, where there is one, and the rule that found it."""

    mention: TextSpan | None
    rule: str
    distance: int = 0
    after: int | None = None
    """The number of the quotation that this one goes on with."""


class Speakers:
    """Finds the speakers of an article's quotations, one after the other."""

    def __init__(self, frames: Frames) -> None:
        self.article = frames.article
        self.quotations = frames.quotations
        self.frame = frames.frame
        self.found: list[Attributed] = []
        self._asked_by: dict[int, int] = {}
        """For each answer the question before it, so that the next words are again of whoever asked."""
        for number in range(len(self.quotations)):
            self.found.append(self._speaker(number))

    def _speaker(self, number: int) -> Attributed:
        quoted = self.quotations[number]
        paragraph = self.article.paragraph_number(quoted.outer.start)
        frame = self.frame(paragraph)
        place = frame.places[number]
        if quoted.named is not None:
            return Attributed(quoted.named, "transcript")
        if quoted.continued and number:
            return self._again(number - 1, "goes-on")
        found = self._in_sentence(frame, place, quoted)
        if found is not None:
            return self._attributed(frame, found)
        return (
            self._signed(number, paragraph)
            or self._beside(frame, place)
            or self._in_paragraph(frame, place, number, paragraph)
        )

    def _in_sentence(self, frame: Frame, place: int, quoted: Quoted) -> Attribution | None:
        floor = frame.starts_sentence(place)
        said = self.article.text[max(quoted.start, quoted.outer.end - 8) : quoted.outer.end].rstrip(
            "’'”\"»› \u00a0\u202f"
        )
        expects = said[-1:] in _EXPECTS or frame.word(place + 1) == ","
        initial = bisect_left(frame.wording, floor) == bisect_left(frame.wording, place)
        follows = behind(frame, place) if expects or not frame.parts_behind(place) else None
        if not frame.language.has_capitals:
            return eastern.before(frame, place, floor) or (
                eastern.behind(frame, place) if expects or not frame.parts_behind(place) else None
            )
        if initial:
            return follows or self._joined(frame, place) or tail(frame, place)
        leads = before(frame, place, floor)
        follows_by_verb = follows is not None and follows.rule != "speaker-did"
        if leads is not None and not (follows_by_verb and expects and leads.distance > _NEAR):
            return leads
        if follows_by_verb:
            return follows
        return (
            leads
            or by_verb_within(frame, place, floor)
            or tail(frame, place)
            or named_before_colon(frame, place, floor)
            or of_words(frame, place, floor)
            or thinking(frame, place, floor)
            or doing(frame, place, floor)
            or follows
        )

    def _beside(self, frame: Frame, place: int) -> Attributed | None:
        """Whoever says what is quoted before in the sentence: it “denies” this and “regrets” that."""
        at = bisect_left(frame.quotes, place) - 1
        if at < 0 or frame.quotes[at] < frame.starts_sentence(place):
            return None
        before = frame.numbers[frame.quotes[at]]
        said = self.found[before].mention is not None
        return self._again(before, "same-paragraph") if said else None

    def _joined(self, frame: Frame, place: int) -> Attribution | None:
        """“…” and “…,” she said."""
        following = place + 1
        while frame.word(following) in {"and", "or", ",", "but"}:
            following += 1
        if following > place + 1 and following < len(frame.tokens) and frame.kind(following) is Kind.QUOTE:
            return behind(frame, following)
        return None

    def _signed(self, number: int, paragraph: int) -> Attributed | None:
        """“…” and in the next paragraph: – Jana Novak."""
        quoted, paragraphs = self.quotations[number], self.article.paragraphs
        following = (
            self.quotations[number + 1] if quoted.goes_on and number + 1 < len(self.quotations) else None
        )
        if following is not None and following.is_signature(self.article.text):
            return Attributed(TextSpan(following.start, following.end), "signature")
        if paragraph + 1 >= len(paragraphs) or paragraphs[paragraph].end - quoted.outer.end > 1:
            return None
        match = _SIGNATURE.fullmatch(self.article.text, *paragraphs[paragraph + 1])
        return Attributed(TextSpan(*match.span("name")), "signature") if match else None

    def _in_paragraph(self, frame: Frame, place: int, number: int, paragraph: int) -> Attributed:
        """The speaker of the quotation before in the paragraph, or who the sentences before it speak of."""
        for start, end in islice(frame.sentences_before(frame.starts_sentence(place)), _SENTENCES):
            inner = [frame.numbers[p] for p in frame.quotes if start <= p < end]
            if inner and self.found[inner[-1]].mention:
                return self._again(inner[-1], "same-paragraph")
            found = _told_of(frame, end, start)
            if found is not None:
                return self._attributed(frame, found._replace(rule="sentence-before"))
        return self._in_neighbour(number, paragraph)

    def _in_neighbour(self, number: int, paragraph: int) -> Attributed:
        if paragraph == 0:
            return Attributed(None, "nobody")
        frame = self.frame(paragraph - 1)
        if asked := who_is_asked(frame):
            self._asked_by[number] = frame.numbers[frame.quotes[-1]]
            return self._attributed(frame, asked)
        for start, end in islice(frame.sentences_before(len(frame.tokens)), _SENTENCES):
            inner = [frame.numbers[p] for p in frame.quotes if start <= p < end]
            if inner and self.found[inner[-1]].mention:
                return self._again(self._asked_by.get(inner[-1], inner[-1]), "paragraph-before")
            found = _told_of(frame, end, start)
            if found is not None:
                return self._attributed(frame, found._replace(rule="paragraph-before"))
        return Attributed(None, "nobody")

    def _again(self, number: int, rule: str) -> Attributed:
        return Attributed(self.found[number].mention, rule, after=number)

    def _attributed(self, frame: Frame, found: Attribution) -> Attributed:
        first, last = frame.tokens[found.mention.first], frame.tokens[found.mention.last - 1]
        return Attributed(TextSpan(first.start, last.end), found.rule, found.distance)


def _told_of(frame: Frame, end: int, start: int) -> Attribution | None:
    """Who speaks in a sentence, or else of whom it tells."""
    if not frame.language.has_capitals:
        return eastern.speaking(frame, end, start)
    return told_of(frame, end, start)
