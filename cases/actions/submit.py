"""Submit: hand a draft in for review."""

from collections.abc import Sequence
from datetime import datetime

from cases.actions.audit import record_audit
from cases.actions.completeness import incomplete
from cases.actions.deed import deed, note_writes
from cases.actions.fitness import lock_as_sealed
from cases.actions.foreseen import foreseen
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome
from cases.actions.review import keep_reviews
from cases.actions.state import batches, needed_first
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


def submit(*, records: Sequence[Record], by: Account, at: datetime, note: str = "") -> Outcome:
    """Hand ``records`` in for review by somebody else.

    What an approval would refuse of a record itself is refused here already: it is left, and everything that
    is missing of it is in ``left``. What an approval would miss beside it is in ``warnings``, and refuses
    nothing. Raises ``NotPermitted``; and where nothing could be handed in ``WrongState``, ``Changed``,
    ``Gone`` of one record, ``Incomplete`` with the faults of all, ``NothingDone``.
    """
    require_permission(by, Verb.SUBMIT)
    outcome = Outcome()
    handed_in: list[Record] = []
    for batch in batches(needed_first(records)):
        rows, step = _handed_in(batch, by=by, at=at, note=note)
        handed_in += rows
        outcome.add(step)
    outcome.warnings = {ref: " ".join(said) for ref, said in foreseen(handed_in, at=at).items()}
    return outcome.or_refusal()


@deed()
def _handed_in(
    records: Sequence[Record], *, by: Account, at: datetime, note: str
) -> tuple[list[Record], Outcome]:
    rows, refusals = lock_as_sealed(records, Verb.SUBMIT)
    missing = incomplete(rows)
    refusals |= missing
    complete = [row for row in rows if row.ref not in missing]
    step = advance(complete, verb=Verb.SUBMIT, to=State.IN_REVIEW, by=by, at=at, note=note)
    step.refusals = refusals
    return complete, step


def advance(
    rows: Sequence[Record], *, verb: Verb, to: State, by: Account, at: datetime, note: str
) -> Outcome:
    """Take ``rows``, which are held, one step of review on, without anything being published."""
    note_writes(rows)
    for row in rows:
        row.state = to
        row.save(update_fields=["state"])
        record_audit(by=by, at=at, verb=verb, about=row, why=note)
    keep_reviews(rows, step=verb, by=by, at=at, notes=note)
    return Outcome(done=[row.ref for row in rows])
