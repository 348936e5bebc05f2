"""Event clauses in Dari and Pashto, where the verb ends the clause."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from cases.evidence.proposals.event_clauses import Happening
from cases.evidence.proposals.event_words import EASTERN, EASTERN_DONE, EASTERN_POWER, EASTERN_TAKING
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.tokens import Kind
from cases.vocabulary.written_token import spelled

_BOUNDS: Final = spelled("که چې اما ولی ولې مګر زیرا چون وقتی هنگامی : ؛ — ;")
_FARTHEST: Final = 12


def eastern_happenings_in(frame: Frame, floor: int, limit: int) -> Iterator[Happening]:
    """The events of the sentence between the tokens `floor` and `limit`, in order."""
    done = floor
    for place in range(floor, limit):
        kind = EASTERN.get(frame.word(place))
        if kind is None or place < done:
            continue
        last = _verb_end(frame, place, limit, power=frame.word(place) in EASTERN_POWER)
        if last:
            yield Happening(_begins(frame, place, done), place, last, kind)
            done = last


def _verb_end(frame: Frame, place: int, limit: int, *, power: bool) -> int:
    """Behind the verb that says that it was done; 0 where none does."""
    verbs = EASTERN_TAKING if power else EASTERN_DONE
    behind = takewhile(lambda at: not _parts(frame, at), range(place + power, min(limit, place + _FARTHEST)))
    verb = next((at for at in behind if frame.word(at) in verbs), None)
    if verb is None:
        return 0
    return next((at for at in range(verb + 1, limit) if frame.word(at) not in EASTERN_DONE), limit)


def _parts(frame: Frame, place: int) -> bool:
    """Whether the token at `place` begins another clause."""
    return frame.word(place) in _BOUNDS or frame.kind(place) is Kind.QUOTE


def _begins(frame: Frame, place: int, floor: int) -> int:
    """Where the clause begins: behind the last word or mark that begins one."""
    for at in range(place - 1, floor - 1, -1):
        if _parts(frame, at):
            return at + 1
    return floor
