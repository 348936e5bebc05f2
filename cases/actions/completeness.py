"""What a record must hold before anybody can approve it."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.actions.refusal import VerbRefused
from cases.models import Statistic, Testimony
from cases.models.record import Record


class Incomplete(VerbRefused):
    """Something is missing that readers would need to check the record."""


def require_complete(row: Record) -> None:
    """Raise ``Incomplete`` unless every word and figure of ``row`` can be traced, and the row is sound."""
    try:
        row.full_clean()
    except ValidationError as faults:
        raise Incomplete(f"{row}: " + " ".join(faults.messages)) from faults
    if isinstance(row, Testimony):
        _require_statements(row)
    if isinstance(row, Statistic) and row.passage_id is None:
        raise Incomplete(_("%(record)s has no passage: say where the figure was read.") % {"record": row})


def _require_statements(row: Testimony) -> None:
    statements = list(row.statements.all())
    if not statements:
        raise Incomplete(_("%(record)s holds no quotation.") % {"record": row})
    for statement in statements:
        if statement.passage_id is None:
            raise Incomplete(
                _("%(record)s: the quotation %(statement)s has no passage; say where it was read.")
                % {"record": row, "statement": statement}
            )
