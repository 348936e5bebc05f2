"""Whether records may be approved: everything that stands in the way of each, said at once."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from cases.actions.as_sealed import not_as_sealed
from cases.actions.completeness import Incomplete, incomplete
from cases.actions.editors import editors_of
from cases.actions.foreseen import foreseen
from cases.actions.permission import require_second_person
from cases.actions.reach import require_not_withdrawn
from cases.actions.refusal import VerbRefused, together
from cases.actions.reinstatement import Reinstatements
from cases.actions.state import in_lock_order, lock_row
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.shortfall import Shortfall
from cases.vocabulary.verb import Verb


def approvable(
    records: Sequence[Record], verb: Verb, *, by: Account, at: datetime, waits: bool = True
) -> tuple[list[Record], dict[str, VerbRefused]]:
    """The rows of ``records`` that ``by`` may approve, held; and by reference why not the others.

    Whether audiences would be shown them is not asked here. waits: whether to wait for rows that somebody
    else holds just now; where not, those are left out.
    """
    rows, refusals = lock_as_sealed(records, verb, waits=waits)
    returns, missing = Reinstatements(rows), incomplete(rows)
    fit = []
    for row in rows:
        found = [
            *_in_the_way(row, returns, by=by, at=at),
            *([missing[row.ref]] if row.ref in missing else []),
        ]
        if found:
            refusals[row.ref] = together([*found, *_beside(row, found, at=at)])
        else:
            fit.append(row)
    return fit, refusals


def lock_accepting(
    records: Sequence[Record], verb: Verb, *, waits: bool = True
) -> tuple[list[Record], dict[str, VerbRefused]]:
    """The rows of ``records`` that stand where ``verb`` takes them on, held; and why not the others."""
    rows: list[Record] = []
    refusals: dict[str, VerbRefused] = {}
    for record in in_lock_order(records):
        try:
            rows.append(lock_row(record, verb, waits=waits))
        except VerbRefused as refusal:
            refusals[record.ref] = refusal
    return rows, refusals


def lock_as_sealed(
    records: Sequence[Record], verb: Verb, *, waits: bool = True
) -> tuple[list[Record], dict[str, VerbRefused]]:
    """As ``lock_accepting``; what is not, with all that is frozen with it, as it was sealed is left too."""
    rows, refusals = lock_accepting(records, verb, waits=waits)
    changed = not_as_sealed(rows)
    return [row for row in rows if row.ref not in changed], refusals | changed


def _in_the_way(row: Record, returns: Reinstatements, *, by: Account, at: datetime) -> Iterator[VerbRefused]:
    rules: tuple[Callable[[], None], ...] = (
        lambda: require_second_person(by, editors_of(row), at=at),
        lambda: returns.require_another(row, by=by, at=at),
        lambda: require_not_withdrawn(row),
    )
    for rule in rules:
        try:
            rule()
        except VerbRefused as refusal:
            yield refusal


def _beside(row: Record, found: Sequence[VerbRefused], *, at: datetime) -> list[VerbRefused]:
    """What disclosure would refuse besides, as far as the row is sound enough to ask."""
    faults = [fault for one in found if isinstance(one, Incomplete) for fault in one.faults[row.ref]]
    if any(fault.rule is Shortfall.UNSOUND for fault in faults):
        return []
    return [VerbRefused(sentence) for sentence in foreseen([row], at=at, traced=not faults).get(row.ref, [])]
