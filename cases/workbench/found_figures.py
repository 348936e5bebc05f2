"""From what was found of a figure to what would be recorded of it."""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from cases.evidence.proposals.found import FoundFigure, Proposals
from cases.vocabulary.measure import Measure
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.share import percent_text
from cases.workbench.found_words import dated, lines
from cases.workbench.names import folded, plain_name
from cases.workbench.proposal import Proposal
from cases.workbench.why import AS_OF, IN_LIST

_LISTED: Final = re.compile(r"[^.;:!?\n]{0,60}?(?:, (?:and )?| and |، (?:و )?| و )")
_OWN_WORD: Final = re.compile(
    r"(?:his|her|their) (?:own )?(?:accounts?|count|estimates?|reckoning|telling|words?)", re.I
)
"""What somebody says, and not who: by her account."""
_QUALIFIED: Final = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN, Qualifier.ABOUT})
_PARTS: Final = {"share": 100, "percent": 1}
"""By unit of what was found, what makes per cent of it: a half is 50."""


def figure_proposal(
    found: FoundFigure, among: Proposals, at: int, *, known: int, as_of: str = "", in_list: bool = False
) -> Proposal:
    """A figure; `at` is where the stretch begins in the whole text, `among` all that was found there.

    as_of: the day on which it is so, concluded. in_list: a bare number in a list that opens with a qualifier.
    """
    period, reckoned = dated(found.period, among.dates, known=known)
    deadline = _deadline(found, among, period)
    times = {"period": "" if deadline else period, "deadline": deadline, "as_of": as_of}
    mentions = (("claimed_by", found.claimed_by), ("attributed_to", found.attributed_to))
    return Proposal(
        kind=ProposalKind.FIGURE,
        start=at + found.start,
        end=at + found.end,
        text=found.as_worded,
        level="check" if in_list else found.level,
        rule=IN_LIST if in_list else found.rule,
        values={**_measure(found), **times, **_claim(found, among)},
        written={name: mention for name, mention in mentions if mention},
        inferred=_inferred("deadline" if deadline else "period", reckoned, as_of),
    )


def _inferred(name: str, reckoned: str, as_of: str) -> dict[str, str]:
    """By field the rule by which a date was concluded."""
    rules = {name: reckoned, "as_of": AS_OF if as_of else ""}
    return {each: rule for each, rule in rules.items() if rule}


def _measure(found: FoundFigure) -> dict[str, str]:
    """How many of what, and where."""
    share = found.unit in _PARTS
    times = _PARTS.get(found.unit or "", 1)
    counted = found.counted or ""
    return {
        "measure": Measure.SHARE if share else Measure.COUNT,
        "qualifier": found.qualifier,
        "low": _number(found.low, times),
        "high": _number(found.high, times),
        "counted": counted,
        "share_of": counted if share else "",
        "places": lines((found.place or "").split(", ")),
    }


def _claim(found: FoundFigure, among: Proposals) -> dict[str, str]:
    """Who says so, and who is said to have done it."""
    claimant, note = _claimant(found, among)
    doer = plain_name(found.attributed_to)
    return {"claimed_by": claimant, "claim_note": note, "attributed_to": doer}


def in_lists(figures: Sequence[FoundFigure], text: str) -> set[FoundFigure]:
    """The bare numbers in lists that open with a qualifier, "at least 20 dead, 3 missing and 4 hurt"."""
    found: set[FoundFigure] = set()
    opened = False
    for before, each in pairwise(figures):
        opened = bool(_LISTED.fullmatch(text, before.end, each.start)) and (
            opened or before.qualifier in _QUALIFIED
        )
        if opened and each.qualifier == Qualifier.EXACTLY:
            found.add(each)
    return found


def _number(number: Decimal | None, times: int) -> str:
    return "" if number is None else percent_text(number * times)


def _deadline(found: FoundFigure, among: Proposals, period: str) -> str:
    """The day until which something has to be done, where the words around the figure say so."""
    day = period.removeprefix("../")
    told = (
        each
        for each in among.events
        if each.rule == "event-deadline" and each.start <= found.start and found.end <= each.end
    )
    return day if day != period and any(each.edtf == day for each in told) else ""


def _claimant(found: FoundFigure, among: Proposals) -> tuple[str, str]:
    """Who claims it, and the words of the text where they name nobody."""
    for said in among.statements:
        if said.start <= found.start and found.end <= said.end:
            return plain_name(said.speaker), ""
    mention = found.claimed_by or ""
    unnamed = any(each.rule == "source-unnamed" and each.name == mention for each in among.sources)
    if unnamed or _OWN_WORD.fullmatch(mention):
        return "", mention
    return _full_name(mention, among), ""


def _full_name(mention: str, among: Proposals) -> str:
    """The name that the text gives whoever is mentioned."""
    for said in among.statements:
        if said.speaker and said.speaker_mention == mention:
            return plain_name(said.speaker)
    inside, surname = f" {folded(mention)} ", f" {folded(mention)}"
    people = [each.name for each in among.actors if each.kind == "person"]
    called = dict.fromkeys(name for name in people if folded(name).endswith(surname))
    if mention and len(called) == 1:
        return next(iter(called))
    return next((name for name in people if f" {folded(name)} " in inside), plain_name(mention))
