"""Return: give a draft back to its writer, with the reason."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.deed import deed
from cases.actions.fitness import lock_accepting
from cases.actions.permission import require_permission
from cases.actions.publication import Outcome
from cases.actions.refusal import VerbRefused
from cases.actions.state import batches, in_lock_order
from cases.actions.submit import advance
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


class ReasonMissing(VerbRefused):
    """The writer would not know what to do."""


def send_back(*, records: Sequence[Record], by: Account, at: datetime, reason: str) -> Outcome:
    """Return ``records`` to their writers; those that are not in review are left.

    Raises ``NotPermitted``, ``ReasonMissing``; and where nothing could be returned ``WrongState``,
    ``Changed``, ``Gone`` of one record, ``NothingDone`` of several.
    """
    require_permission(by, Verb.SEND_BACK)
    if not reason.strip():
        raise ReasonMissing(_("Say what is missing, so that the writer can mend it."))
    outcome = Outcome()
    for batch in batches(in_lock_order(records)):
        with deed():
            rows, refusals = lock_accepting(batch, Verb.SEND_BACK)
            outcome.add(advance(rows, verb=Verb.SEND_BACK, to=State.RETURNED, by=by, at=at, note=reason))
            outcome.refusals |= refusals
    return outcome.or_refusal()
