"""Claimants: who is said to say a figure: the speaker of its quotation, or whoever its sentence names."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Final

from cases.evidence.proposals.chosen_claim import chosen
from cases.evidence.proposals.claiming import REPORTS
from cases.evidence.proposals.claims import claims_of
from cases.evidence.proposals.claims_eastern import eastern_claimant
from cases.evidence.proposals.claims_of_reports import Claim
from cases.evidence.proposals.found import FoundStatement
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.neighbourhood import neighbourhood
from cases.evidence.proposals.phrase import Mention
from cases.evidence.span import TextSpan

_GOING_ON: Final = 3
_BETWEEN: Final = 6


class Claimants:
    """Finds who claims a figure of an article."""

    def __init__(self, frames: Frames, statements: tuple[FoundStatement, ...]) -> None:
        self.article = frames.article
        self.frames = frames
        self.statements = statements
        self._claims: dict[tuple[int, int], list[Claim]] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [each.start for each in self.statements]

    def claimant_at(self, start: int, *, goes_on: bool = False) -> str | None:
        """Whoever says what stands at `start`, in the words that name them there.

        goes_on: whether it is a share, of which a report that the sentence before names goes on to tell.
        """
        number = bisect_right(self._starts, start) - 1
        if number >= 0 and self.statements[number].end > start:
            return self.statements[number].speaker_mention
        here = self._in_sentence(start) or self._before_colon(start)
        return here or (self._reported_before(start) if goes_on else None)

    def _in_sentence(self, start: int) -> str | None:
        number = self.article.paragraph_number(start)
        frame, sentence = self.frames.frame(number), neighbourhood(self.article, start)
        if not frame.language.has_capitals:
            return eastern_claimant(frame, sentence, start)
        claim = chosen(frame, self._claims_in(number, frame, sentence), start)
        return _words(frame, claim.mention) if claim else self._quoted_in(sentence)

    def _before_colon(self, start: int) -> str | None:
        """Whoever says what the sentence before announces with a colon: "they listed the following:"."""
        sentence = neighbourhood(self.article, start)
        text = self.article.text[max(0, sentence.start - _BETWEEN) : sentence.start].rstrip(" \n\t\r-*•l")
        if not text.endswith(":"):
            return None
        before = self.article.sentence_at(max(0, sentence.start - _BETWEEN))
        number = self.article.paragraph_number(before.start)
        frame = self.frames.frame(number)
        if not frame.language.has_capitals:
            return None
        claims = self._claims_in(number, frame, before)
        return _words(frame, claims[0].mention) if claims else None

    def _reported_before(self, start: int) -> str | None:
        """The report that the sentences before in the paragraph name, nearest first."""
        number = self.article.paragraph_number(start)
        frame, sentence = self.frames.frame(number), neighbourhood(self.article, start)
        for _ in range(_GOING_ON):
            if not frame.language.has_capitals or sentence.start <= self.article.paragraphs[number].start:
                break
            sentence = neighbourhood(self.article, sentence.start - 1)
            claims = self._claims_in(number, frame, sentence)
            reports = [each for each in claims if _tells(frame, each)]
            if reports:
                return _words(frame, reports[0].mention)
            if claims:
                break
        return None

    def _claims_in(self, number: int, frame: Frame, sentence: TextSpan) -> list[Claim]:
        places = frame.within(sentence)
        key = (number, places.start)
        if key not in self._claims:
            self._claims[key] = [*claims_of(frame, places.start, places.stop)]
        return self._claims[key]

    def _quoted_in(self, sentence: TextSpan) -> str | None:
        """Whoever is quoted in the sentence itself."""
        first = bisect_left(self._starts, sentence.start)
        for each in self.statements[first : bisect_right(self._starts, sentence.end)]:
            if each.speaker_mention:
                return each.speaker_mention
        return None


def _tells(frame: Frame, claim: Claim) -> bool:
    """Whether it is a report that tells, rather than somebody."""
    return any(frame.word(place) in REPORTS for place in range(claim.mention.first, claim.mention.last))


def _words(frame: Frame, mention: Mention) -> str:
    return frame.words(mention.first, mention.last).strip(" ,")
