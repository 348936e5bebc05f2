"""Suspend: gone everywhere at once; it may come back under the same reference."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from cases.actions.audit import record_audit
from cases.actions.drafts import Change
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome, announce
from cases.actions.records import find_record
from cases.actions.state import batches, locked
from cases.actions.writing import FRESH, Entropy
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


def suspend(
    *, records: Sequence[Record], by: Account, at: datetime, why: str, entropy: Entropy = FRESH
) -> Outcome:
    """Take ``records`` away from every audience, with what cannot stand without them. Waits for nobody.

    Raises ``NotPermitted``, ``WrongState`` for what was withdrawn.
    """
    return stop(
        records=records,
        verb=Verb.SUSPEND,
        to=State.SUSPENDED,
        action=Action.SUSPEND,
        by=by,
        at=at,
        why=why,
        entropy=entropy,
    )


def stop(
    *,
    records: Sequence[Record],
    verb: Verb,
    to: State,
    action: Action,
    by: Account,
    at: datetime,
    why: str,
    entropy: Entropy,
) -> Outcome:
    """Take ``records`` away in batches: what suspending and withdrawing share."""
    require_permission(by, verb)
    outcome = Outcome()
    for batch in batches(records):
        with transaction.atomic():
            outcome.add(_stop(batch, verb=verb, to=to, action=action, by=by, at=at, why=why, entropy=entropy))
    return outcome


def _stop(
    records: Sequence[Record],
    *,
    verb: Verb,
    to: State,
    action: Action,
    by: Account,
    at: datetime,
    why: str,
    entropy: Entropy,
) -> Outcome:
    # Stopping harm never waits: an edit made meanwhile is no reason to refuse.
    fresh = [type(record)._default_manager.get(pk=record.pk) for record in records]
    rows = locked(fresh, verb)
    for row in rows:
        row.state = to
        row.differs = row.differs and to is not State.WITHDRAWN
        row.save(update_fields=["state", "differs"])
        record_audit(by=by, at=at, verb=verb, about=row, why=why)
    refs = [row.ref for row in rows]
    change = Change(PublicReason.SAFETY_OR_REQUEST, refused=action)
    outcome = announce(seeds=refs, gone=refs, change=change, at=at, entropy=entropy)
    mark_suspended(outcome, except_for=refs, by=by, at=at)
    return outcome


def mark_suspended(outcome: Outcome, *, except_for: Sequence[str], by: Account | None, at: datetime) -> None:
    """Show the desk which other records lost their document, so that somebody looks at them."""
    for edition in outcome.editions:
        if edition.action == Action.SUSPEND and edition.ref not in except_for:
            row = find_record(edition.ref)
            if row.state not in (State.SUSPENDED, State.WITHDRAWN):
                row.state = State.SUSPENDED
                row.save(update_fields=["state"])
                record_audit(
                    by=by,
                    at=at,
                    verb=Verb.SUSPEND,
                    about=row,
                    why=str(outcome.refused.get((Audience(edition.audience), edition.ref), "")),
                )
