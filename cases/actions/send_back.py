"""Return: give a draft back to its writer, with the reason."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.permission import require_permission
from cases.actions.refusal import VerbRefused
from cases.actions.state import batches
from cases.actions.submit import step
from cases.models import Account
from cases.models.record import Record
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb


class ReasonMissing(VerbRefused):
    """The writer would not know what to do."""


def send_back(*, records: Sequence[Record], by: Account, at: datetime, reason: str) -> None:
    """Return ``records`` to their writers.

    Raises ``NotPermitted``, ``WrongState``, ``Changed``, ``ReasonMissing``.
    """
    require_permission(by, Verb.SEND_BACK)
    if not reason.strip():
        raise ReasonMissing(_("Say what is missing, so that the writer can mend it."))
    for batch in batches(records):
        step(records=batch, verb=Verb.SEND_BACK, to=State.RETURNED, by=by, at=at, note=reason)
