"""Edit: change the working row. What readers see stays as it is."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TypeVar

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from cases.actions.as_sealed import require_as_sealed
from cases.actions.audit import record_audit
from cases.actions.deed import deed, note_writes
from cases.actions.differences import note_differences
from cases.actions.permission import require_permission
from cases.actions.refusal import VerbRefused
from cases.actions.repetitions import find_repetitions
from cases.actions.state import require_state
from cases.actions.writing import FRESH, Entropy, InlineChange, stamp, write_inline_changes, write_row
from cases.models import Account, Person
from cases.models.record import EditableModel, Record
from cases.vocabulary.finding import FindingKind
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

K = TypeVar("K", bound=EditableModel)


class EditConflict(VerbRefused):
    """Somebody saved while this person was editing. Nothing was saved; both versions are here to compare.

    current: the row as it is now. yours: the values that were not saved.
    """

    def __init__(self, *, current: EditableModel, yours: Mapping[str, object]) -> None:
        super().__init__(
            _("%(record)s was changed by %(who)s while you were editing it. Nothing of yours was saved.")
            % {"record": current, "who": current.last_edited_by}
        )
        self.current = current
        self.yours = yours


@deed()
def edit(
    *,
    record: K,
    changes: Mapping[str, object],
    expected: int,
    by: Account,
    at: datetime,
    parts: Sequence[InlineChange] = (),
    entropy: Entropy = FRESH,
) -> K:
    """Change the working row and return it. An approved one becomes a draft; its published document stays.

    Where documents still hold a name that a person is no longer shown by is listed afterwards.

    expected: the edit number that the editor started from. Raises ``EditConflict`` where it is no
    longer that one,
    ``NotPermitted``, ``NotAsSealed``, ``WrongState`` for what was withdrawn, ``Invalid``.
    """
    require_permission(by, Verb.EDIT)
    require_as_sealed(record)
    note_writes([record])
    model = type(record)
    moved = model._default_manager.filter(pk=record.pk, lock_version=expected).update(
        lock_version=F("lock_version") + 1
    )
    current = model._default_manager.get(pk=record.pk)
    if not moved:
        raise EditConflict(current=current, yours=changes)
    if isinstance(current, Record):
        require_state(current, Verb.EDIT)
        current.state = State.DRAFT
    before = current.shown_as if isinstance(current, Person) else ""
    stamp(current, by=by, at=at)
    fields = write_row(current, changes) + write_inline_changes(current, parts, by=by, entropy=entropy)
    note_differences(current, parts)
    if isinstance(current, Record):
        current.refresh_from_db(fields=["differs"])
    record_audit(by=by, at=at, verb=Verb.EDIT, about=current, fields=fields)
    if isinstance(current, Person) and "shown_as" in fields:
        transaction.on_commit(
            partial(find_repetitions, words=before, kind=FindingKind.RENAMED, at=at), robust=True
        )
    return current
