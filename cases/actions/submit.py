"""Submit: hand a draft in for review."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from cases.actions.audit import record_audit
from cases.actions.permission import require_permission
from cases.actions.state import batches, locked
from cases.models import Account, Review
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


def submit(*, records: Sequence[Record], by: Account, at: datetime, note: str = "") -> None:
    """Hand ``records`` in for review by somebody else.

    Raises ``NotPermitted``, ``WrongState``, ``Changed``.
    """
    require_permission(by, Verb.SUBMIT)
    for batch in batches(records):
        step(records=batch, verb=Verb.SUBMIT, to=State.IN_REVIEW, by=by, at=at, note=note)


@transaction.atomic
def step(*, records: Sequence[Record], verb: Verb, to: State, by: Account, at: datetime, note: str) -> None:
    """Move ``records`` one step of review on, without anything being published."""
    for record in locked(records, verb):
        record.state = to
        record.save(update_fields=["state"])
        Review.objects.create(
            ref=record.ref,
            record_noun=record.noun,
            edit_number=record.lock_version,
            step=verb,
            by=by,
            at=at,
            note=note,
        )
        record_audit(by=by, at=at, verb=verb, about=record, why=note)
