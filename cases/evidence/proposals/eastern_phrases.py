"""Phrases in Dari and Pashto: what tells when, what a preposition governs, what is of the name of a body."""

from typing import Final

from cases.evidence.proposals.eastern_words import AGES, BODIES, DAYS, GOVERNING, OF_TIME, TIMES
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.tokens import Kind
from cases.vocabulary.written_token import spelled

_BEFORE_NOUNS: Final = spelled("به در از با برای بر بدون په پر له")
_AND: Final = spelled("و او")
_LONGEST: Final = 9
_FEWEST: Final = 2
_LABEL: Final = 30


def past_time(frame: Frame, start: int, limit: int) -> int:
    """The token behind what tells when, or how old, where a subject begins: ماه گذشته دو مأمور."""
    place = start + 2 if frame.word(start + 1) in AGES else start
    while place < limit and frame.word(place) in DAYS:
        place += 1
    if place < limit and frame.word(place) in TIMES:
        behind = place + 1
        while behind < limit and (frame.word(behind) in OF_TIME or frame.kind(behind) is Kind.NUMBER):
            behind += 1
        place = behind if behind > place + 1 or place > start else place
    return start if place >= limit or frame.kind(place) is not Kind.WORD else place


def is_governed(frame: Frame, place: int) -> bool:
    """Whether a preposition stands before the token, so that it does nothing: در پاسخ گفت."""
    return frame.word(place - 1) in _BEFORE_NOUNS


def belongs(frame: Frame, place: int, start: int) -> bool:
    """Whether the token, at which a name would end, is of the name of a body that begins at `start`.

    That may be a preposition of a noun, an "and" between two nouns, or a name between quotation marks.
    """
    if place == start and frame.kind(place) is Kind.QUOTE:
        return False
    if frame.kind(place) is Kind.QUOTE:
        near = frame.word(place - 1) in BODIES or frame.word(place + 1) in BODIES
        return near and frame.tokens.ends[place] - frame.tokens.starts[place] <= _LABEL
    if frame.word(start) not in BODIES:
        return False
    if (frame.word(place - 1), frame.word(place)) in GOVERNING:
        return frame.kind(place + 1) is Kind.WORD
    joined = frame.word(place) in _AND and place - start >= _FEWEST and frame.kind(place + 1) is Kind.WORD
    return joined and frame.word(place + 1) not in BODIES and frame.word(place + 1) not in frame.language.said
