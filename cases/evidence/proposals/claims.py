"""Claims: the words of a sentence that say who claims what it tells: she said, according to, in a survey."""

from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals.attribution_behind import according
from cases.evidence.proposals.bodies import BODY
from cases.evidence.proposals.claiming import (
    CLAIMING,
    COMPILED,
    GOING,
    LOOSE,
    MOVING,
    NOUNS_TOO,
    PLANS,
    REPORTS,
    SAY,
    STRONG,
    TELLING,
    TOLLS,
)
from cases.evidence.proposals.claims_of_plans import compiled, counts, of_doing, of_going, of_plan
from cases.evidence.proposals.claims_of_reports import Claim, ends_at, limit_of, of_report, told
from cases.evidence.proposals.clauses import is_finite, shared
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.subject import is_adverb, subject_before
from cases.evidence.proposals.tokens import Kind
from cases.vocabulary.written_token import spelled

_MARKS: Final = frozenset({",", "(", "—", '"', "”", "''", "’"})
_NO_SUBJECT: Final = spelled("that to at in by")
_BROUGHT: Final = spelled("that his her its their the a an it there he she they more at")
_ACCORDING: Final = frozenset({"according", "selon", "d'", "d'après"})
_CUES: Final = _ACCORDING | COMPILED | REPORTS | PLANS | MOVING | GOING | CLAIMING | LOOSE | SAY
"""Words without one of which only what a report tells is a claim."""
_TITLED: Final = 0.6
"""A line with more capitals is a headline, whose verbs have them too."""
_NEAR: Final = 4
_THAN: Final = 6
_LONGEST: Final = 14


def claims_of(frame: Frame, floor: int, limit: int) -> Iterator[Claim]:
    """The claims of the sentence between the tokens `floor` and `limit`, in order."""
    words = frame.tokens.words
    titled = sum(map(frame.capital, range(floor, limit))) > _TITLED * (limit - floor)
    reports = not REPORTS.isdisjoint(words[floor:limit])
    for place in range(floor, limit) if reports else _cues(words, floor, limit):
        word = words[place]
        if word in _ACCORDING and (to := _according(frame, place)):
            named = _up_to_a_mark(frame, to)
            if named is not None:
                leads = place - floor <= 1
                yield Claim(place, named, forward=leads, leads=leads)
        elif word in COMPILED and frame.word(place + 1) in {"by", "par"}:
            yield from compiled(frame, place, floor)
        elif word in REPORTS and (found := of_report(frame, place, floor)):
            yield found
        elif word in PLANS and (owned := of_plan(frame, place, floor)):
            yield owned
        elif word in MOVING and not TOLLS.isdisjoint(words[place : place + _NEAR]):
            yield from of_doing(frame, place + 1, floor)
        elif word in GOING:
            yield from of_going(frame, place, floor)
        elif (word in CLAIMING or word in LOOSE) and (titled or place == floor or not frame.capital(place)):
            yield from _of_verb(frame, place, floor)
        elif word in SAY and frame.word(place - 1) == "to":
            yield from of_doing(frame, place, floor)
        elif (
            reports and (word in TELLING or is_finite(frame, place)) and (found := told(frame, place, floor))
        ):
            yield found


def _cues(words: list[str], floor: int, limit: int) -> list[int]:
    return [place for place in range(floor, limit) if words[place] in _CUES]


def _up_to_a_mark(frame: Frame, place: int) -> Mention | None:
    """All that stands from `place` to the next mark: early results of a poll of voters by the agency."""
    last = place
    while last < limit_of(frame, place) and frame.kind(last) in {Kind.WORD, Kind.NUMBER}:
        last += 1
    return Mention(place, last) if last > place else None


def _according(frame: Frame, place: int) -> int:
    """Where the name begins behind "according to" at `place`; 0 where that does not stand there."""
    parted = frame.word(place) == "d'" and frame.word(place + 1) == "après"
    return place + 2 if parted else according(frame, place)


def _of_verb(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    if frame.kind(place + 1) in {None, Kind.END} and (closing := _all_since_a_comma(frame, place, floor)):
        yield Claim(place, closing, forward=False)
        return
    if frame.word(place) in NOUNS_TOO and not _follows_a_name(frame, place):
        if found := told(frame, place, floor):
            yield found
        return
    if (
        frame.word(_behind_auxiliaries(frame, place)) in _MARKS
        and place > floor
        and (named := _closing_subject(frame, place))
    ):
        yield Claim(place, named, forward=False)
        return
    than = next(
        (at for at in range(place - 1, max(floor, place - _THAN), -1) if frame.word(at) == "than"), floor
    )
    if than > floor and (named := subject_before(frame, place, than + 1)):
        yield Claim(place, named, forward=False)
        return
    named = subject_before(frame, place, floor) or shared(frame, place, floor)
    if named is None or counts(frame, named):
        if found := told(frame, place, floor):
            yield found
        return
    comma = frame.word(named.first - 1) in _MARKS and named.first - 1 > floor
    closes = ends_at(frame, place + 1) or (
        frame.word(place + 1) in frame.language.closing and frame.word(place + 2) != "that"
    )
    yield Claim(place, named, forward=not (comma and closes))


def _all_since_a_comma(frame: Frame, place: int, floor: int) -> Mention | None:
    """Forty went, people at the port said: all that stands behind the comma is the subject of the verb."""
    behind = range(place - 1, max(floor, place - _LONGEST), -1)
    comma = next((at for at in behind if frame.word(at) == ","), 0)
    inside = range(comma + 1, place)
    if not comma or not inside or frame.word(comma + 1) in frame.language.breaks:
        return None
    plain = all(frame.kind(at) is Kind.WORD and not is_finite(frame, at) for at in inside)
    breaks = frame.language.conjunctions - {"and", "et"}
    return Mention(comma + 1, place) if plain and breaks.isdisjoint(frame.tokens.words[comma:place]) else None


def _follows_a_name(frame: Frame, place: int) -> bool:
    if frame.word(place - 1) == "," and frame.word(place - 3) == ",":
        return frame.capital(place - 4) and is_adverb(frame, place - 2)
    before = frame.word(place - 1)
    many = before.endswith("s") and not frame.word(place).endswith("s")
    brings = frame.language.is_role(before) and frame.word(place + 1) in _BROUGHT
    return frame.capital(place - 1) or before in frame.language.pronouns or many or brings or before in BODY


def _may_begin(frame: Frame, place: int) -> bool:
    """Whether somebody may be named from `place` on in French: behind an article or with a capital."""
    word = frame.word(place)
    return word in frame.language.determiners | frame.language.pronouns or frame.capital(place)


def _behind_auxiliaries(frame: Frame, place: int) -> int:
    """The mark before the French verb that ends at `place`, whose auxiliaries stand between: , a annoncé."""
    at = place - 1
    while frame.language.code == "fr" and frame.word(at) in frame.language.auxiliaries:
        at -= 1
    return at


def _closing_subject(frame: Frame, place: int) -> Mention | None:
    """Who said it, where that ends the sentence: forty died, said the ministry."""
    if frame.word(place + 1) in _NO_SUBJECT or frame.word(place) not in STRONG - frame.language.to_somebody:
        return None
    if frame.language.code == "fr" and not _may_begin(frame, place + 1):
        return None
    named = subject_behind(frame, place + 1, limit_of(frame, place + 1))
    if named is None:
        return None
    ends = ends_at(frame, named.last) or frame.word(named.last) in frame.language.prepositions
    return named if ends else None
