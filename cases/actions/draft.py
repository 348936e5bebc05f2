"""Draft: begin a record."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from cases.actions.audit import record_audit
from cases.actions.deed import deed
from cases.actions.differences import note_differences, note_written
from cases.actions.permission import require_permission
from cases.actions.placing import place_those_without_text
from cases.actions.shortcoming import forget_shortcomings
from cases.actions.snapshot_text import keep_text
from cases.actions.writing import (
    FRESH,
    Entropy,
    InlineChange,
    give_ref,
    stamp,
    write_inline_changes,
    write_row,
)
from cases.models import Account, Passage, Snapshot, SnapshotText, Source
from cases.models.record import EditableModel
from cases.vocabulary.verb import Verb

K = TypeVar("K", bound=EditableModel)


@deed()
def draft(
    *,
    model: type[K],
    values: Mapping[str, object],
    by: Account,
    at: datetime,
    parts: Sequence[InlineChange] = (),
    ref: str | None = None,
    entropy: Entropy = FRESH,
) -> K:
    """Begin a row of ``model`` with ``values`` and ``parts``; nobody outside the desk learns of it.

    What can be read in the bytes of a snapshot is kept with it; in a text that is kept later, passages of its
    snapshot are found.

    ref: the public reference, where the record is already known by one; otherwise a random one is drawn.
    Raises ``NotPermitted``; ``Invalid`` where the values do not make a sound row.
    """
    require_permission(by, Verb.DRAFT)
    row = model()
    give_ref(row, ref, entropy)
    stamp(row, by=by, at=at)
    fields = write_row(row, values) + write_inline_changes(row, parts, by=by, entropy=entropy)
    record_audit(by=by, at=at, verb=Verb.DRAFT, about=row, fields=fields)
    if isinstance(row, Snapshot):
        keep_text(row, by=by, at=at)
        note_differences(row)
        _look_again_at(row.source)
    if isinstance(row, SnapshotText):
        note_written(Passage, [passage.pk for passage in place_those_without_text(row)])
        _look_again_at(row.snapshot.source)
    return row


def _look_again_at(source: Source | None) -> None:
    """What the source lacked may be there now."""
    if source is not None:
        forget_shortcomings(source.ref)
