"""Redact: approve a state with less in it, and erase every earlier document of the record."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from cases.actions.approve import Decision, decide
from cases.actions.new_editions import Change
from cases.actions.publication import Outcome
from cases.actions.writing import FRESH, Entropy
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.verb import Verb


def redact(
    *,
    records: Sequence[Record],
    by: Account,
    at: datetime,
    why: str,
    entropy: Entropy = FRESH,
    seen: Mapping[str, int] | None = None,
) -> Outcome:
    """Approve ``records`` and erase what was said of them before: only the new documents stay.

    Readers are told that it was for safety or on request. why: the true reason, kept at the desk.
    An audience that the new state is not meant for loses the record for good: nothing else erases what
    it was told.
    What is left, and ``seen``, are as ``approve`` has them. Raises what it raises.
    """
    change = Change(
        PublicReason.SAFETY_OR_REQUEST,
        published=Action.REDACT,
        refused=Action.WITHDRAW,
        publishes=True,
        erases=True,
    )
    return decide(records, Decision(Verb.REDACT, change, by, at, why, entropy, seen))
