"""From what was found of quotations, events and replies to what would be recorded of them."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from cases.evidence.proposals.found import FoundDate, FoundEvent, FoundReply, FoundStatement, Proposals
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.reply_outcome import ReplyOutcome
from cases.workbench.names import plain_name, speaks_for_others
from cases.workbench.proposal import Proposal

_OUTCOMES: Final[Mapping[str, str]] = {
    "no_reply": ReplyOutcome.NO_RESPONSE,
    "declined": ReplyOutcome.DECLINED,
    "replied": ReplyOutcome.ANSWERED,
}
_LONGEST_TITLE: Final = 200
_PRONOUN: Final = re.compile(
    r"he|she|they|it|we|who|both|(?:neither|none) of (?:them|the two)|ils?|elles?|on|qui"
    r"|او|وی|آنها|آن‌ها|ایشان|هغه|هغوی|دوی",
    re.I,
)


def statement_proposal(found: FoundStatement, at: int) -> Proposal:
    """A quotation; `at` is where the stretch begins in the whole text."""
    speaker = plain_name(found.speaker)
    mention = found.speaker_mention or ""
    official = speaks_for_others(f"{mention} {found.description or ''}")
    return Proposal(
        kind=ProposalKind.STATEMENT,
        start=at + found.start,
        end=at + found.end,
        text=found.text,
        level=found.level,
        rule=found.rule,
        values={
            "speaker": speaker,
            "speaks_as": "official" if official else "",
            "body": "",
            "office": "",
        },
        written={"speaker": mention} if mention and plain_name(mention) != speaker else {},
        candidates=tuple(dict.fromkeys(map(plain_name, found.candidates))),
    )


def event_proposal(found: FoundEvent, among: Proposals, at: int, *, known: int) -> Proposal:
    """What happened, dated by the text; `known`: see `dated`."""
    when, why = dated(found.edtf, among.dates, known=known)
    return Proposal(
        kind=ProposalKind.EVENT,
        start=at + found.start,
        end=at + found.end,
        text=found.text,
        level=found.level,
        rule=found.rule,
        values={
            "title": " ".join(found.text.split())[:_LONGEST_TITLE],
            "kind": found.kind_code or "",
            "date": when,
            "places": lines((found.place or "").split(", ")),
            "actors": lines(_whole_name(each, among) for each in found.actors),
        },
        inferred={"date": why} if why else {},
    )


def _whole_name(name: str, among: Proposals) -> str:
    """The name as the text has it elsewhere with what belongs to it, "the Mission in the Valley"."""
    begins = re.compile(rf"{re.escape(plain_name(name))} (?:in|of|for) ", re.I)
    said = (*(each.claimed_by for each in among.figures), *(each.name for each in among.sources))
    longer = dict.fromkeys(each for each in map(plain_name, said) if begins.match(each))
    return next(iter(longer)) if len(longer) == 1 else plain_name(name)


def reply_proposal(found: FoundReply, at: int) -> Proposal:
    """How somebody answered a request for comment; whom a mere "he" means is for the editor to say."""
    asked, asked_by = (
        "" if _PRONOUN.fullmatch(name or "") else plain_name(name) for name in (found.actor, found.asked_by)
    )
    return Proposal(
        kind=ProposalKind.REPLY,
        start=at + found.start,
        end=at + found.end,
        text=found.text,
        level=found.level if asked else "check",
        rule=found.rule,
        values={
            "asked": asked,
            "asked_by": asked_by,
            "outcome": _OUTCOMES[found.outcome],
            "answer": "",
            "asked_on": "",
            "how": "",
        },
    )


def lines(names: Iterable[str]) -> str:
    """Several names as one value, one a line."""
    return "\n".join(dict.fromkeys(filter(None, names)))


def dated(edtf: str | None, dates: Iterable[FoundDate], *, known: int) -> tuple[str, str]:
    """A date in EDTF, empty where it cannot be told, and the rule by which it is concluded, if it is.

    known: as how many characters of EDTF the day is known on which the text appeared: 10 for a day, 7 for a
    month, 0 for nothing. What is reckoned from that day is no more exact than it is.
    """
    parts = set((edtf or "").split("/"))
    told = [each for each in dates if each.edtf and parts & {each.edtf, *each.edtf.split("/")}]
    reckoned = [each for each in told if each.rule != "date-written"]
    relative = [each for each in reckoned if each.rule == "date-from-publication"]
    longest = max((len(part) for each in relative for part in str(each.edtf).split("/")), default=0)
    if (reckoned and not known) or longest > known:
        return "", ""
    return edtf or "", reckoned[0].rule if reckoned else ""
