"""Approve: freeze a record and publish what disclosure makes of it. Always by a second person."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from cases.actions.audit import record_audit
from cases.actions.completeness import require_complete
from cases.actions.drafts import Change
from cases.actions.editors import editors_of
from cases.actions.freezing import freeze_revision, spoken_of
from cases.actions.permission import require_permission, require_second_person
from cases.actions.publication import Outcome, announce
from cases.actions.reach import require_not_withdrawn, require_real_ledger, require_shown
from cases.actions.state import batches, locked
from cases.actions.writing import FRESH, Entropy
from cases.models import Account, Review
from cases.models.record import Record
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


def approve(
    *,
    records: Sequence[Record],
    by: Account,
    at: datetime,
    note: str = "",
    reason: PublicReason = PublicReason.NEW,
    entropy: Entropy = FRESH,
) -> Outcome:
    """Freeze ``records`` and publish them, at most ``BATCH`` in a transaction.

    Raises ``NotPermitted``, ``SecondPersonNeeded``, ``WrongState``, ``Changed``, ``Incomplete``,
    ``ApprovalRefused``, ``LedgerOfMadeUpRecords``, ``WithdrawnForGood``; then nothing of the batch is
    approved.
    """
    change = Change(reason, published=Action.PUBLISH, publishes=True)
    return decide(records=records, verb=Verb.APPROVE, change=change, by=by, at=at, note=note, entropy=entropy)


def decide(
    *,
    records: Sequence[Record],
    verb: Verb,
    change: Change,
    by: Account,
    at: datetime,
    note: str,
    entropy: Entropy,
) -> Outcome:
    """Approve ``records`` in batches, telling audiences ``change``:

    what approving, correcting, redacting share.
    """
    require_permission(by, verb)
    outcome = Outcome()
    for batch in batches(records):
        outcome.add(_decide(batch, verb=verb, change=change, by=by, at=at, note=note, entropy=entropy))
    return outcome


@transaction.atomic
def _decide(
    records: Sequence[Record],
    *,
    verb: Verb,
    change: Change,
    by: Account,
    at: datetime,
    note: str,
    entropy: Entropy,
) -> Outcome:
    require_real_ledger()
    rows = locked(records, verb)
    spoke_of: set[str] = set()
    for row in rows:
        require_second_person(by, editors_of(row), at=at)
        require_not_withdrawn(row)
        require_complete(row)
        spoke_of |= spoken_of(row.ref)
        freeze_revision(row, by=by, at=at)
        row.state = State.APPROVED
        row.save(update_fields=["state"])
    outcome = announce(seeds=[row.ref for row in rows], change=change, at=at, entropy=entropy, also=spoke_of)
    for row in rows:
        require_shown(row, outcome)
        Review.objects.create(
            ref=row.ref,
            record_noun=row.noun,
            edit_number=row.lock_version,
            step=verb,
            by=by,
            at=at,
            note=note,
        )
        record_audit(by=by, at=at, verb=verb, about=row, why=note)
    return outcome
