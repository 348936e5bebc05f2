"""Claims of reports: a poll, a census, a paper that tells a figure, whatever the verb."""

from typing import Final, NamedTuple

from cases.evidence.proposals.claiming import REPORTS, TELLING
from cases.evidence.proposals.clauses import is_finite
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.tokens import Kind


class Claim(NamedTuple):
    """Words that say who claims what stands near: `at` is the token of the verb or of "according"."""

    at: int
    mention: Mention
    forward: bool
    """Whether what follows is claimed, rather than what stands before."""
    leads: bool = False
    """Whether it opens the sentence, and so holds for all of it."""


_IN_REPORTS: Final = frozenset({"in", "by", "per", "under", "from"})
_OF_REPORTS: Final = frozenset(
    {"early", "recent", "new", "monday", "tuesday", "wednesday", "thursday", "friday"}
)
_TOLD: Final = REPORTS - {"account", "accounts"}
_LEADING: Final = 14
_FARTHEST: Final = 30
_OPENING: Final = frozenset({"but", "and", "as", "while", "mais", "et"})
_CLOSING: Final = frozenset({",", "—", ".", ";", ")"})


def of_report(frame: Frame, place: int, floor: int) -> Claim | None:
    """In a survey of the union, 12 of them answered; 12 of them answered in a survey."""
    at = place
    while at > max(floor, place - _LEADING) and frame.kind(at - 1) in {Kind.WORD, Kind.NUMBER}:
        at -= 1
        if frame.word(at) in _IN_REPORTS and _is_introduced(frame, at + 1, place):
            leads = at == floor
            of = (
                subject_behind(frame, place + 2, limit_of(frame, place + 2))
                if frame.word(place + 1) == "of"
                else None
            )
            return Claim(at, Mention(at + 1, of.last if of else place + 1), forward=leads, leads=leads)
        if frame.word(at) in frame.language.prepositions - {"of", "de"}:
            break
    return None


def _is_introduced(frame: Frame, first: int, place: int) -> bool:
    """Whether an article, a name, or nothing stands before the noun for the report: in polls."""
    known = frame.word(first) in _OF_REPORTS or frame.word(first) in frame.language.determiners
    return known or frame.capital(first) or (first == place and frame.word(first).endswith("s"))


def told(frame: Frame, place: int, floor: int) -> Claim | None:
    """A survey puts, a count gives: whatever the verb, a report tells what follows."""
    named = subject_before(frame, place, floor)
    if named is not None and any(frame.word(at) in _TOLD for at in range(named.first, named.last)):
        return Claim(place, named, forward=True)
    return _headed(frame, place, floor) if frame.word(place) in TELLING else None


def _headed(frame: Frame, place: int, floor: int) -> Claim | None:
    """The report that heads a long subject, with numbers in it: a survey of those aged 18 to 35 shows."""
    first = max((at for at in range(floor, place) if frame.word(at) == ","), default=floor - 1) + 1
    closes = ends_at(frame, place + 1) and first > floor
    if first > floor and not closes:
        first = floor
    while frame.word(first) in _OPENING:
        first += 1
    head = next((at for at in range(first, place) if frame.word(at) in REPORTS), None)
    if head is None or any(is_finite(frame, at) for at in range(first, head)):
        return None
    if any(
        frame.kind(at) is not Kind.WORD and frame.kind(at) is not Kind.NUMBER for at in range(first, head)
    ):
        return None
    of = subject_behind(frame, head + 2, place) if frame.word(head + 1) in {"of", "by", "from"} else None
    last = of.last if of and frame.kind(of.last - 1) is Kind.WORD else head + 1
    return Claim(place, Mention(first, last), forward=not closes)


def ends_at(frame: Frame, place: int) -> bool:
    """Whether a sentence or a clause ends before the token at `place`."""
    return frame.kind(place) in {None, Kind.END} or frame.word(place) in _CLOSING


def limit_of(frame: Frame, start: int) -> int:
    """Behind the last token that may belong to a name that begins at `start`."""
    for place in range(start, min(len(frame.tokens), start + _FARTHEST)):
        if frame.kind(place) is Kind.END or frame.word(place) in {";", ":"}:
            return place
    return min(len(frame.tokens), start + _FARTHEST)
