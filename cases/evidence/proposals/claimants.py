"""Claimants: who is said to say a figure: the speaker of its quotation, or whoever its sentence names."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Final

from cases.evidence.proposals.claiming import LOOSE, PLANS, REPORTS, STRONG
from cases.evidence.proposals.claims import Claim, claims_of
from cases.evidence.proposals.claims_eastern import eastern_claimant
from cases.evidence.proposals.found import FoundStatement
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.frames import Frames
from cases.evidence.proposals.neighbourhood import neighbourhood
from cases.evidence.proposals.phrase import Mention
from cases.evidence.span import TextSpan


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
        return self._in_sentence(start) or (self._reported_before(start) if goes_on else None)

    def _in_sentence(self, start: int) -> str | None:
        number = self.article.paragraph_number(start)
        frame, sentence = self.frames.frame(number), neighbourhood(self.article, start)
        if not frame.language.has_capitals:
            return eastern_claimant(frame, sentence, start)
        chosen = _chosen(frame, self._claims_in(number, frame, sentence), start)
        return _words(frame, chosen.mention) if chosen else self._quoted_in(sentence)

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


_GOING_ON: Final = 3
_IN_REPORTS: Final = frozenset({"in", "by", "per", "under", "from"})


def _chosen(frame: Frame, claims: list[Claim], start: int) -> Claim | None:
    """The claim that a figure at `start` belongs to: the nearest that looks ahead to it, or a closing one."""
    before = [each for each in claims if each.forward and frame.tokens.starts[each.at] < start]
    leading = next((each for each in before if each.leads), None)
    if leading is not None and all(_is_small(frame, each) for each in before if not each.leads):
        return leading
    closing = _closing(frame, claims, start)
    if (
        closing is not None
        and frame.word(closing.at) == "according"
        and frame.tokens.starts[closing.at] > start
    ):
        return closing
    strong = [
        each for each in before if frame.word(each.at) in STRONG and not (closing and _is_small(frame, each))
    ]
    if strong:
        return _outer(frame, strong)
    if closing is not None and frame.tokens.starts[closing.at] > start and not _is_report(frame, closing):
        return closing
    sure = [each for each in before if frame.word(each.at) not in LOOSE | PLANS]
    if sure or before:
        return _outer(frame, sure or before)
    return closing


def _tells(frame: Frame, claim: Claim) -> bool:
    """Whether it is a report that tells, rather than somebody."""
    return any(frame.word(place) in REPORTS for place in range(claim.mention.first, claim.mention.last))


def _is_report(frame: Frame, claim: Claim) -> bool:
    return frame.word(claim.at) in _IN_REPORTS


def _closing(frame: Frame, claims: list[Claim], start: int) -> Claim | None:
    """Whoever closes the sentence behind the figure, rather by a verb than as "in a report"; or before it."""
    behind = [each for each in claims if not each.forward]
    later = [each for each in behind if frame.tokens.starts[each.at] > start]
    said = [each for each in later if frame.word(each.at) not in _IN_REPORTS]
    found = said or later or behind[::-1]
    return found[0] if found else None


def _outer(frame: Frame, claims: list[Claim]) -> Claim:
    """The last of them, or the one that a pronoun there goes back to: the mayor said she expects 40."""
    last = claims[-1]
    word = frame.word(last.mention.first)
    if len(claims) > 1 and word in frame.language.pronouns and last.mention.last - last.mention.first == 1:
        return _outer(frame, claims[:-1])
    return last


def _is_small(frame: Frame, claim: Claim) -> bool:
    """Whether those who claim are a number of people, or "they", of whom what leads the sentence tells."""
    mention = claim.mention
    words = {frame.word(place) for place in range(mention.first, mention.last)}
    return not any(frame.capital(place) for place in range(mention.first, mention.last)) or "they" in words


def _words(frame: Frame, mention: Mention) -> str:
    return frame.words(mention.first, mention.last).strip(" ,")
