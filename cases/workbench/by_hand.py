"""By hand: what an editor makes of words that they chose."""

from collections.abc import Callable, Mapping
from typing import Final

from cases.actions.proposal_key import ProposalKey
from cases.vocabulary.measure import Measure
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.reply_outcome import ReplyOutcome
from cases.vocabulary.written_number import figures_in
from cases.workbench.proposal import Proposal
from cases.workbench.reading import Reading

_LONGEST_TITLE: Final = 200


def by_hand_proposal(key: ProposalKey, reading: Reading) -> Proposal:
    """The words that `key` names."""
    text = reading.stretch.words(key.start, key.end)
    return Proposal(**key._asdict(), text=text, level="check", values=_VALUES[key.kind](text))


def _statement(_text: str) -> Mapping[str, str]:
    return dict.fromkeys(("speaker", "speaks_as", "body", "office"), "")


def _figure(text: str) -> Mapping[str, str]:
    """The number that the words say, read as everywhere; empty where they say none, or several."""
    read = figures_in(text)
    quantity = read[0].quantity if len(read) == 1 else None
    numbers = {
        "qualifier": quantity.qualifier.value if quantity else "",
        "low": "" if quantity is None or quantity.low is None else str(quantity.low),
        "high": "" if quantity is None or quantity.high is None else str(quantity.high),
    }
    behind = text[read[0].end :].strip() if quantity else ""
    said = ("share_of", "places", "period", "deadline", "as_of", "claimed_by", "claim_note", "attributed_to")
    return {"measure": Measure.COUNT, **numbers, "counted": behind, **dict.fromkeys(said, "")}


def _event(text: str) -> Mapping[str, str]:
    title = " ".join(text.split())[:_LONGEST_TITLE]
    return {"title": title, **dict.fromkeys(("kind", "date", "places", "actors"), "")}


def _reply(_text: str) -> Mapping[str, str]:
    said = dict.fromkeys(("asked", "asked_by", "answer", "asked_on", "how"), "")
    return {**said, "outcome": ReplyOutcome.NO_RESPONSE}


def _actor(text: str) -> Mapping[str, str]:
    return {"name": " ".join(text.split())}


_VALUES: Final[Mapping[ProposalKind, Callable[[str], Mapping[str, str]]]] = {
    ProposalKind.STATEMENT: _statement,
    ProposalKind.FIGURE: _figure,
    ProposalKind.EVENT: _event,
    ProposalKind.REPLY: _reply,
    ProposalKind.ACTOR: _actor,
}
