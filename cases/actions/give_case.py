"""Give a case: many records become part of one case, in one deed or not at all."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.utils.translation import gettext as _

from cases.actions.deed import deed
from cases.actions.edit import edit
from cases.actions.permission import require_permission
from cases.actions.refusal import NothingDone, VerbRefused
from cases.actions.state import in_lock_order
from cases.models import Account, Case
from cases.models.record import Record
from cases.vocabulary.verb import Verb

MOST: Final = 500
"""Records that are given a case at once."""


class TooMany(VerbRefused):
    """They cannot all be changed in one deed."""


@deed()
def give_case(*, records: Sequence[Record], case: Case, by: Account, at: datetime) -> list[Record]:
    """Make ``records``, as they were looked at, part of ``case``; those that are already stay as they are.

    Each is edited: what was approved becomes a draft, and readers find it under its old case until somebody
    approves it again. Raises ``NotPermitted``, ``TooMany``; and ``NothingDone`` with the reason of each that
    could not be changed.
    """
    require_permission(by, Verb.EDIT)
    others = [record for record in in_lock_order(records) if getattr(record, "case_id", None) != case.pk]
    if len(others) > MOST:
        raise TooMany(_("Choose at most %(count)d records at once.") % {"count": MOST})
    changed: list[Record] = []
    left: dict[str, str] = {}
    for record in others:
        try:
            changed.append(
                edit(record=record, changes={"case": case}, expected=record.lock_version, by=by, at=at)
            )
        except VerbRefused as refusal:
            left[record.ref] = refusal.short_message()
    if left:
        raise NothingDone(left)
    return changed
