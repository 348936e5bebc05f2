"""Event clauses: the part of a sentence that tells what happened, from whoever did it to where it ends."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.evidence.proposals.clauses import is_finite, shared
from cases.evidence.proposals.event_words import BEGUN, BRINGING, DONE, NOUNS, POWER, TAKING
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.subject import is_adverb, subject_before
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_LONGEST: Final = 40
_FARTHEST: Final = 80
_OBJECT: Final = 9
_NEAR: Final = 4
_LISTED: Final = 4
_STOPS: Final = frozenset({";", ":", "—", "(", ")"})
_AND: Final = frozenset({"and", "or", "but", "et", "ou", "mais"})
_UNREAL: Final = word_list(
    """
    not never no is are be being would could may might can should must will if n't cannot can't won't
    wouldn't couldn't didn't wasn't weren't hasn't haven't isn't aren't
    ne pas n'a n'ont serait seraient pourrait peut doit
    """
)
"""Words before a verb by which it tells what did not happen, or did not yet."""
_FINITE: Final = word_list("is are was were has have had will would est sont était étaient avait")
_IF: Final = word_list("if unless whether until before si")
TELLING: Final = frozenset(DONE) | BRINGING | TAKING | BEGUN
"""All verbs by which a clause tells an event."""


class Happening(NamedTuple):
    """Tokens `first` to before `last` tell an event by the verb at `verb`; `kind` is a term of event_kind."""

    first: int
    verb: int
    last: int
    kind: str | None


def happenings_in(frame: Frame, floor: int, limit: int) -> Iterator[Happening]:
    """The events of the sentence between the tokens `floor` and `limit`, in order."""
    words = frame.tokens.words
    for place in range(floor, limit):
        if words[place] not in TELLING or frame.capital(place):
            continue
        subject = _subject(frame, place, floor)
        if subject is None or _is_unreal(frame, place, floor) or frame.word(subject.first - 1) in _IF:
            continue
        last = _without_ties(frame, place, clause_end(frame, place, limit))
        known, kind = _kind(frame, subject, place, last)
        if known:
            yield Happening(_begins(frame, subject.first), place, last, kind)


def _begins(frame: Frame, first: int) -> int:
    """Where the subject begins, with the "at" of "at least 31 people"."""
    return first - 1 if frame.word(first) in {"least", "most"} and frame.word(first - 1) == "at" else first


def _without_ties(frame: Frame, verb: int, last: int) -> int:
    """Behind the last word that ties nothing to what would follow: no "shortly", no "of"."""
    while last - 1 > verb and (
        frame.word(last - 1) in frame.language.prepositions
        or (is_adverb(frame, last - 1) and not frame.capital(last - 1))
    ):
        last -= 1
    return last


def _subject(frame: Frame, verb: int, floor: int) -> Mention | None:
    found = subject_before(frame, verb, floor) or shared(frame, verb, floor)
    return None if found is None or found.last - found.first > _LONGEST else found


def _is_unreal(frame: Frame, verb: int, floor: int) -> bool:
    """Whether it is told as what did not happen, might, or is said of every time."""
    place = verb - 1
    while place >= floor and (
        frame.word(place) in frame.language.auxiliaries or frame.word(place) in frame.language.adverbs
    ):
        if frame.word(place) in _UNREAL:
            return True
        place -= 1
    return frame.word(place) in _UNREAL or frame.word(place) == "to"


def _kind(frame: Frame, subject: Mention, verb: int, last: int) -> tuple[bool, str | None]:
    """Whether the clause tells an event, and the term for its kind."""
    word = frame.word(verb)
    if word in TAKING and not POWER.isdisjoint(frame.tokens.words[verb + 1 : verb + _NEAR]):
        return True, "seizure_of_power"
    if word in DONE:
        return True, DONE[word]
    if word in BRINGING:
        ahead = range(subject.last - 1, subject.first - 1, -1)
        for place in (*ahead, *range(verb + 1, min(last, verb + _OBJECT))):
            if frame.word(place) in NOUNS and not _is_month(frame, place):
                return True, NOUNS[frame.word(place)]
    return word in BEGUN, None


def _is_month(frame: Frame, place: int) -> bool:
    return frame.word(place) == "march" and frame.capital(place)


def clause_end(frame: Frame, verb: int, limit: int) -> int:
    """Behind the last token of the clause of the verb."""
    language, words, kinds = frame.language, frame.tokens.words, frame.tokens.kinds
    limit = min(limit, verb + _FARTHEST)
    for place in range(verb + 1, limit):
        word, kind = words[place], kinds[place]
        if word in language.ending or word in _STOPS or kind is Kind.END or kind is Kind.QUOTE:
            return place
        if word in _FINITE and place > verb + 1:
            return place
        if word == "," and not _goes_on(frame, place, limit):
            return place
        if word in _AND and _begins_clause(frame, place + 1, limit):
            return place
    return limit


def _goes_on(frame: Frame, comma: int, limit: int) -> bool:
    """Whether the comma stands within a date or a list of nouns, and not before another clause."""
    following = comma + 1
    if frame.kind(following) is Kind.NUMBER and frame.kind(comma - 1) is Kind.NUMBER:
        return True
    if frame.word(following) in _AND:
        return not _begins_clause(frame, following + 1, limit)
    for place in range(following, min(limit, following + _LISTED)):
        if is_finite(frame, place) or frame.word(place) in frame.language.breaks:
            return frame.word(place) in _AND and place > following
        if frame.word(place) == ",":
            return frame.word(place + 1) in _AND
    return False


def _begins_clause(frame: Frame, place: int, limit: int) -> bool:
    """Whether what begins at `place` has a verb of its own."""
    return any(
        is_finite(frame, at) or frame.word(at) in frame.language.auxiliaries
        for at in range(place, min(limit, place + _LISTED + 1))
    )
