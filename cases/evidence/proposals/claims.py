"""Claims: the words of a sentence that say who claims what it tells: she said, according to, in a survey."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cases.evidence.proposals.attribution_behind import according
from cases.evidence.proposals.claiming import CLAIMING, GOING, LOOSE, NOUNS_TOO, PLANS, REPORTS, SAY, STRONG
from cases.evidence.proposals.clauses import clauses, is_finite, shared
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention, phrase_before
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.tokens import Kind
from cases.vocabulary.written_token import spelled


class Claim(NamedTuple):
    """Words that say who claims what stands near: `at` is the token of the verb or of "according"."""

    at: int
    mention: Mention
    forward: bool
    """Whether what follows is claimed, rather than what stands before."""
    leads: bool = False
    """Whether it opens the sentence, and so holds for all of it."""


_MARKS: Final = frozenset({",", "(", "—", '"', "”", "''", "’"})
_CLOSING: Final = frozenset({",", "—", ".", ";", ")"})
_NO_SUBJECT: Final = spelled("that to at in by")
_OTHERS: Final = frozenset({"both", "others", "another", "some"})
_BROUGHT: Final = spelled("that his her its their the a an it there he she they more at")
_PARTS: Final = spelled("percent cent % majority most half third quarter many some")
_QUANTITIES: Final = spelled("most none half many more fewer nobody no")
_IN_REPORTS: Final = frozenset({"in", "by", "per", "under", "from"})
_OF_REPORTS: Final = frozenset(
    {"early", "recent", "new", "monday", "tuesday", "wednesday", "thursday", "friday"}
)
_ACCORDING: Final = frozenset({"according", "selon", "d'", "d'après"})
_TITLED: Final = 0.6
"""A line with more capitals is a headline, whose verbs have them too."""
_LEADING: Final = 14
_FARTHEST: Final = 30
_NEAR: Final = 4
_HIS: Final = spelled("his her their")


def claims_of(frame: Frame, floor: int, limit: int) -> Iterator[Claim]:
    """The claims of the sentence between the tokens `floor` and `limit`, in order."""
    words = frame.tokens.words
    titled = sum(map(frame.capital, range(floor, limit))) > _TITLED * (limit - floor)
    reports = not REPORTS.isdisjoint(words[floor:limit])
    for place in range(floor, limit):
        word = words[place]
        if word in _ACCORDING and (to := _according(frame, place)):
            named = _up_to_a_mark(frame, to)
            if named is not None:
                leads = place - floor <= 1
                yield Claim(place, named, forward=leads, leads=leads)
        elif word in REPORTS and (found := _of_report(frame, place, floor)):
            yield found
        elif word in PLANS and (owned := _of_plan(frame, place, floor)):
            yield owned
        elif word in GOING:
            yield from _of_going(frame, place, floor)
        elif (word in CLAIMING or word in LOOSE) and (titled or place == floor or not frame.capital(place)):
            yield from _of_verb(frame, place, floor)
        elif word in SAY and frame.word(place - 1) == "to":
            yield from _of_doing(frame, place, floor)
        elif reports and is_finite(frame, place) and (told := _told(frame, place, floor)):
            yield told


def _up_to_a_mark(frame: Frame, place: int) -> Mention | None:
    """All that stands from `place` to the next mark: early results of a poll of voters by the agency."""
    last = place
    while last < _limit(frame, place) and frame.kind(last) in {Kind.WORD, Kind.NUMBER}:
        last += 1
    return Mention(place, last) if last > place else None


def _according(frame: Frame, place: int) -> int:
    """Where the name begins behind "according to" at `place`; 0 where that does not stand there."""
    parted = frame.word(place) == "d'" and frame.word(place + 1) == "après"
    return place + 2 if parted else according(frame, place)


def _of_report(frame: Frame, place: int, floor: int) -> Claim | None:
    """In a survey of the union, 12 of them answered; 12 of them answered in a survey."""
    at = place
    while at > max(floor, place - _LEADING) and frame.kind(at - 1) in {Kind.WORD, Kind.NUMBER}:
        at -= 1
        if frame.word(at) in _IN_REPORTS and frame.word(at + 1) in _OF_REPORTS | frame.language.determiners:
            leads = at == floor
            of = (
                subject_behind(frame, place + 2, _limit(frame, place + 2))
                if frame.word(place + 1) == "of"
                else None
            )
            return Claim(at, Mention(at + 1, of.last if of else place + 1), forward=leads, leads=leads)
        if frame.word(at) in frame.language.prepositions - {"of", "de"}:
            break
    return None


def _of_plan(frame: Frame, place: int, floor: int) -> Claim | None:
    """The mayor's unlikely plan, his claim."""
    for at in range(place - 1, max(floor, place - _NEAR) - 1, -1):
        word = frame.word(at)
        if word in _HIS:
            return Claim(place, Mention(at, at + 1), forward=True)
        if word in {"'s", "'"} or frame.word(at).endswith("s’"):
            named = phrase_before(frame, at - 1, floor)
            return Claim(place, named, forward=True) if named else None
        if frame.kind(at) is not Kind.WORD or word in frame.language.breaks:
            return None
    return None


def _of_going(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    """She is telling; the mayor left, saying that; with a survey finding that."""
    before = frame.word(place - 1)
    if before in frame.language.auxiliaries or before in REPORTS:
        named = subject_before(frame, place, floor)
        if named is not None and not _counts(frame, named):
            yield Claim(place, named, forward=True)
        return
    yield from _of_doing(frame, place, floor)


def _of_doing(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    """Whoever does what the sentence tells first, and says something in doing so."""
    doing = next(clauses(frame, floor, place), None)
    if doing is not None and not _counts(frame, doing.subject):
        yield Claim(place, doing.subject, forward=True)


def _of_verb(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    if frame.word(place) in NOUNS_TOO and not _follows_a_name(frame, place):
        if told := _told(frame, place, floor):
            yield told
        return
    if frame.word(place - 1) in _MARKS and place > floor and (named := _closing_subject(frame, place)):
        yield Claim(place, named, forward=False)
        return
    named = subject_before(frame, place, floor) or shared(frame, place, floor)
    if named is None or _counts(frame, named):
        return
    comma = frame.word(named.first - 1) in _MARKS and named.first - 1 > floor
    closes = _ends_at(frame, place + 1) or frame.word(place + 1) in (
        frame.language.prepositions | frame.language.adverbs
    )
    yield Claim(place, named, forward=not (comma and closes))


def _told(frame: Frame, place: int, floor: int) -> Claim | None:
    """A survey puts, a count gives: whatever the verb, a report tells what follows."""
    named = subject_before(frame, place, floor)
    if named is None or not any(frame.word(at) in REPORTS for at in range(named.first, named.last)):
        return None
    return Claim(place, named, forward=True)


def _follows_a_name(frame: Frame, place: int) -> bool:
    before = frame.word(place - 1)
    many = before.endswith("s") and not frame.word(place).endswith("s")
    brings = frame.language.is_role(before) and frame.word(place + 1) in _BROUGHT
    return frame.capital(place - 1) or before in frame.language.pronouns or many or brings


def _closing_subject(frame: Frame, place: int) -> Mention | None:
    """Who said it, where that ends the sentence: forty died, said the ministry."""
    if frame.word(place + 1) in _NO_SUBJECT or frame.word(place) not in STRONG - frame.language.to_somebody:
        return None
    named = subject_behind(frame, place + 1, _limit(frame, place + 1))
    if named is None:
        return None
    ends = _ends_at(frame, named.last) or frame.word(named.last) in frame.language.prepositions
    return named if ends else None


def _ends_at(frame: Frame, place: int) -> bool:
    """Whether a sentence or a clause ends before the token at `place`."""
    return frame.kind(place) in {None, Kind.END} or frame.word(place) in _CLOSING


def _counts(frame: Frame, mention: Mention) -> bool:
    """Whether the words tell how many rather than who: 51 percent of those asked, most."""
    first = frame.word(mention.first)
    numbers = any(
        frame.kind(at) is Kind.NUMBER for at in range(mention.first, min(mention.last, mention.first + 3))
    )
    of_them = frame.word(mention.first - 1) == "of" and frame.word(mention.first - 2) in _PARTS
    if of_them or (frame.word(mention.first - 1) == "of" and frame.kind(mention.first - 2) is Kind.NUMBER):
        return True
    if any(frame.word(place) in REPORTS for place in range(mention.first, mention.last)):
        return False
    single = mention.last - mention.first == 1 and first in frame.language.determiners - _OTHERS
    return numbers or first in _QUANTITIES or single


def _limit(frame: Frame, start: int) -> int:
    for place in range(start, min(len(frame.tokens), start + _FARTHEST)):
        if frame.kind(place) is Kind.END or frame.word(place) in {";", ":"}:
            return place
    return min(len(frame.tokens), start + _FARTHEST)
