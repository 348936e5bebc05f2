"""The claim that a figure belongs to, of all those that its sentence makes."""

from typing import Final

from cases.evidence.proposals.claiming import LOOSE, PLANS, STRONG
from cases.evidence.proposals.claims_of_reports import Claim
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.tokens import Kind

_IN_REPORTS: Final = frozenset({"in", "by", "per", "under", "from"})
_BETWEEN: Final = 6


def chosen(frame: Frame, claims: list[Claim], start: int) -> Claim | None:
    """The claim that a figure at `start` belongs to: the nearest that looks ahead to it, or a closing one."""
    before = [each for each in claims if each.forward and frame.tokens.starts[each.at] < start]
    leading = next((each for each in before if each.leads), None)
    if leading is not None and all(_is_small(frame, each) for each in before if not each.leads):
        return leading
    closing = _closing(frame, claims, start)
    behind = closing is not None and frame.tokens.starts[closing.at] > start
    if closing is not None and behind and _ends_all(frame, closing):
        return closing
    strong = [
        each for each in before if frame.word(each.at) in STRONG and not (closing and _is_small(frame, each))
    ]
    if strong:
        return _outer(frame, strong)
    if closing is not None and behind and frame.word(closing.at) not in _IN_REPORTS:
        return closing
    sure = [each for each in before if frame.word(each.at) not in LOOSE | PLANS]
    if sure or before:
        return _outer(frame, sure or before)
    return closing


def _ends_all(frame: Frame, claim: Claim) -> bool:
    """Whether it is said of all that stands before: "according to", or a verb that ends the sentence."""
    return frame.word(claim.at) == "according" or frame.parts_behind(claim.at + 1)


def _closing(frame: Frame, claims: list[Claim], start: int) -> Claim | None:
    """Whoever closes the sentence behind the figure, rather by a verb than as "in a report"; or before it."""
    behind = [each for each in claims if not each.forward]
    later = [each for each in behind if frame.tokens.starts[each.at] > start]
    said = [each for each in later if frame.word(each.at) not in _IN_REPORTS]
    found = said or later or behind[::-1]
    return found[0] if found else None


def _outer(frame: Frame, claims: list[Claim]) -> Claim:
    """The last of them, or the one that a pronoun there goes back to: the mayor said she expects 40."""
    if len(claims) > 1 and _hangs(frame, claims[-1], claims[-2]):
        return _outer(frame, claims[:-1])
    last = claims[-1]
    word = frame.word(last.mention.first)
    if len(claims) > 1 and word in frame.language.pronouns and last.mention.last - last.mention.first == 1:
        return _outer(frame, claims[:-1])
    return last


def _hangs(frame: Frame, inner: Claim, outer: Claim) -> bool:
    """Whether what one claims is told as what another says: a poll showed that drivers say."""
    ahead = inner.mention.first - 1
    if frame.word(ahead) in {"that", "que", "qu'"}:
        return True
    between = range(outer.at + 1, inner.mention.first)
    return len(between) <= _BETWEEN and not any(_parts(frame, place) for place in between)


def _parts(frame: Frame, place: int) -> bool:
    return frame.kind(place) is not Kind.WORD or frame.word(place) in frame.language.conjunctions


def _is_small(frame: Frame, claim: Claim) -> bool:
    """Whether those who claim are a number of people, or "they", of whom what leads the sentence tells."""
    mention = claim.mention
    words = {frame.word(place) for place in range(mention.first, mention.last)}
    return not any(frame.capital(place) for place in range(mention.first, mention.last)) or "they" in words
