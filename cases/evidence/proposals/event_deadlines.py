"""Deadlines: the words by which something has to be done until a day: ordered to leave by 4 May."""

import re
from typing import Final, NamedTuple

from cases.evidence.proposals.clauses import is_finite
from cases.evidence.proposals.event_words import DEADLINE, LEAVING, MUST
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import phrase_before
from cases.evidence.proposals.subject import subject_before
from cases.evidence.span import TextSpan

_UNTIL: Final = re.compile(
    r"\b(?:by|before|until|till|avant|jusqu['’]au?|d['’]ici)\s+(?:the\s+|le\s+|au\s+)?\Z", re.IGNORECASE
)
_LOOKED_AT: Final = 24
_TO: Final = frozenset({"to", "de", "d'"})
_BESIDE: Final = 4
_FARTHEST: Final = 24


class Deadline(NamedTuple):
    """Tokens `first` to before `last`."""

    first: int
    last: int


def deadline_at(frame: Frame, floor: int, date: TextSpan) -> Deadline | None:
    """The deadline whose day is told in `date`, in the sentence that begins with the token `floor`."""
    within = frame.within(date)
    if not within:
        return None
    beside = range(max(floor, within.start - _BESIDE), min(len(frame.tokens), within.stop + 2))
    noun = next((at for at in beside if frame.word(at) in DEADLINE), None)
    if noun is not None:
        first = min(_phrase(frame, noun, floor), within.start)
        return Deadline(first, max(noun + 1, within.stop))
    if not _UNTIL.search(frame.text, max(0, date.start - _LOOKED_AT), date.start):
        return None
    behind = range(max(floor, within.start - _FARTHEST), within.start)
    place = next((at for at in reversed(behind) if frame.word(at) in LEAVING), None)
    if place is None or not _has_to(frame, place, within.stop):
        return None
    return Deadline(_phrase(frame, place, floor), _last(frame, within.stop))


def _has_to(frame: Frame, place: int, behind: int) -> bool:
    """Whether the word at `place` says that something has to be done, and no other clause stands between."""
    if frame.word(place - 1) == "in":
        return False
    for at in range(place + 1, min(len(frame.tokens), behind + _BESIDE)):
        if frame.word(at) in _TO or frame.word(place) in MUST:
            return True
        if is_finite(frame, at) or frame.word(at) in frame.language.embedding:
            return False
    return False


def _phrase(frame: Frame, place: int, floor: int) -> int:
    """Where the noun phrase that ends at `place` begins, or the subject of the verb there."""
    subject = subject_before(frame, place, floor)
    if subject is not None and frame.word(place - 1) not in frame.language.possessives:
        return subject.first
    noun = phrase_before(frame, place, floor)
    return noun.first if noun else place


def _last(frame: Frame, behind: int) -> int:
    """Behind the date, or behind "to leave" that goes on from it."""
    return behind + 2 if frame.word(behind) == "to" else behind
