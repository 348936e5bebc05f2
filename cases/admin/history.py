"""What was done to a row, and by whom. No value is shown: the trail holds none."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from cases.models import AuditEntry
from cases.models.record import EditableModel
from cases.vocabulary.verb import Verb


@dataclass(frozen=True, slots=True)
class Step:
    """One entry of the audit trail in words."""

    at: datetime
    who: str
    verb: str
    fields: str


def trail_of(row: EditableModel) -> list[Step]:
    """The audit trail of ``row``, newest first."""
    entries = AuditEntry.objects.filter(record_noun=row.noun, ref=str(row)).select_related("by")
    return [
        Step(
            at=entry.at,
            who=str(entry.by) if entry.by else _("the clock"),
            verb=_named(entry.verb),
            fields=", ".join(entry.fields),
        )
        for entry in entries
    ]


def _named(verb: str) -> str:
    return str(Verb(verb).label) if verb in Verb.values else verb.replace("_", " ")
