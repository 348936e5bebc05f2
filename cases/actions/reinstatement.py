"""Reinstatement: a suspended record comes back when one hands it in and another approves it."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from cases.actions.permission import SecondPersonNeeded, leans, touched_by_commands
from cases.actions.review import submitted_since, suspensions
from cases.models import Account, Review
from cases.models.record import Record


class Reinstatements:
    """Of some records: which come back from a suspension, and who handed them in for it.

    Asked once for all of them. Whoever suspended may be one of the two, and is never both.
    """

    def __init__(self, rows: Sequence[Record]) -> None:
        self.suspended = suspensions([row.ref for row in rows])
        self.handed_in: dict[str, Review] = submitted_since(self.suspended)

    def require_another(self, row: Record, *, by: Account, at: datetime) -> None:
        """Raise ``SecondPersonNeeded`` unless ``by`` may let ``row`` come back, where it would.

        Both accounts count as one while either was made, or given its role, by the other in the last seven
        days, or one of them by command as the other was at any time.
        """
        if row.ref not in self.suspended:
            return
        handed_in = self.handed_in.get(row.ref)
        if handed_in is None or handed_in.by is None:
            raise SecondPersonNeeded(
                _("It was suspended: somebody has to hand it in before somebody else lets it come back.")
            )
        if handed_in.by == by:
            raise SecondPersonNeeded(
                _("It was suspended, and you handed it in: somebody else has to let it come back.")
            )
        if leans(by, handed_in.by, at=at) or leans(handed_in.by, by, at=at):
            raise SecondPersonNeeded(
                _(
                    "It was suspended: whoever lets it come back may not have made the account of whoever "
                    "handed it in, or given it its role, within seven days, nor the other way round."
                )
            )
        if touched_by_commands(by, handed_in.by, at=at):
            raise SecondPersonNeeded(
                _(
                    "It was suspended: commands on the server made your account and that of whoever handed "
                    "it in, or gave them a role or a password, for one of the two within seven days."
                )
            )
