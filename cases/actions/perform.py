"""From the name of a verb to the verb: what the page, the bulk action and the command call alike."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from cases.actions.approve import approve
from cases.actions.correct import correct
from cases.actions.publication import Outcome
from cases.actions.redact import redact
from cases.actions.send_back import send_back
from cases.actions.submit import submit
from cases.actions.suspend import suspend
from cases.actions.withdraw import withdraw
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.edition import PublicReason
from cases.vocabulary.verb import Verb

PERFORMED: Final = (
    Verb.SUBMIT,
    Verb.SEND_BACK,
    Verb.APPROVE,
    Verb.CORRECT,
    Verb.REDACT,
    Verb.SUSPEND,
    Verb.WITHDRAW,
)
"""The verbs for records that are there already, in the order of a record's life."""


def perform(
    verb: Verb,
    *,
    records: Sequence[Record],
    by: Account,
    at: datetime,
    why: str = "",
    public_reason: PublicReason = PublicReason.NEW,
    seen: Mapping[str, int] | None = None,
) -> Outcome:
    """Do ``verb`` to those of ``records`` that it can be done to. Raises what the verb raises.

    why: the reason kept at the desk. public_reason: what readers are told; only a correction asks for it.
    seen: the records that may be approved along, by reference the edit that was looked at; None for any.
    """
    outcome = Outcome()
    match verb:
        case Verb.SUBMIT:
            outcome = submit(records=records, by=by, at=at, note=why)
        case Verb.SEND_BACK:
            outcome = send_back(records=records, by=by, at=at, reason=why)
        case Verb.APPROVE:
            outcome = approve(records=records, by=by, at=at, note=why, seen=seen)
        case Verb.CORRECT:
            outcome = correct(records=records, by=by, at=at, reason=public_reason, why=why, seen=seen)
        case Verb.REDACT:
            outcome = redact(records=records, by=by, at=at, why=why, seen=seen)
        case Verb.SUSPEND:
            outcome = suspend(records=records, by=by, at=at, why=why)
        case Verb.WITHDRAW:
            outcome = withdraw(records=records, by=by, at=at, why=why)
        case Verb.DRAFT | Verb.EDIT:
            raise ValueError(f"to {verb.value} takes values, not records")
    return outcome
