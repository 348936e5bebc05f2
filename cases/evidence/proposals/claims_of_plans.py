"""Claims that are no plain saying: a plan, a promise, what somebody tells in doing something else."""

from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals.claiming import REPORTS
from cases.evidence.proposals.claims_of_reports import Claim, limit_of
from cases.evidence.proposals.clauses import WHEN, clauses
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention, phrase_before
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.tokens import Kind
from cases.vocabulary.written_token import spelled

_OTHERS: Final = frozenset({"both", "others", "another", "some"})
_PARTS: Final = spelled("percent cent % majority most half third quarter many some")
_QUANTITIES: Final = spelled("most none half many more fewer nobody no")
_HIS: Final = spelled("his her their its")
_NEAR: Final = 4


def compiled(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    """As reported by the union, 12 left; 12 left, figures compiled by the union."""
    named = subject_behind(frame, place + 2, limit_of(frame, place + 2))
    if named is not None:
        leads = place - floor <= 1
        yield Claim(place, named, forward=leads, leads=leads)


def of_plan(frame: Frame, place: int, floor: int) -> Claim | None:
    """The mayor's unlikely plan, his claim."""
    for at in range(place - 1, max(floor, place - _NEAR) - 1, -1):
        word = frame.word(at)
        if word in _HIS:
            return Claim(at, Mention(at, at + 1), forward=True)
        if word in {"'s", "'"} or frame.word(at).endswith("s’"):
            named = phrase_before(frame, at - 1, floor)
            return Claim(at, named, forward=True) if named else None
        if frame.kind(at) in {Kind.MARK, Kind.END} or word in frame.language.breaks:
            return None
    return None


def of_going(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    """She is telling; the mayor left, saying that; with a survey finding that."""
    before = frame.word(place - 1)
    if before in frame.language.auxiliaries or before in REPORTS:
        named = subject_before(frame, place, floor)
        if named is not None and not counts(frame, named):
            yield Claim(place, named, forward=True)
        return
    yield from of_doing(frame, place, floor)


def of_doing(frame: Frame, place: int, floor: int) -> Iterator[Claim]:
    """Whoever does what the sentence tells first, and says something in doing so."""
    found = list(clauses(frame, floor, place))
    main = [each for each in found if frame.word(each.subject.first - 1) not in WHEN] or found
    if main and not counts(frame, main[0].subject):
        yield Claim(place, main[0].subject, forward=True)


def counts(frame: Frame, mention: Mention) -> bool:
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
