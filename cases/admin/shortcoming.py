"""Published records that fall short of a rule made after them, at the desk."""

from cases.actions.records import RECORDS
from cases.models import Shortcoming
from cases.models.record import Record
from cases.vocabulary.state import State

_GONE = (State.SUSPENDED, State.WITHDRAWN)


def short_records(*, at_most: int) -> list[Record]:
    """Records of which words or figures cannot be followed to a kept text, those that rest longest first."""
    refs = Shortcoming.objects.filter(short=True).values("ref")
    found: list[Record] = []
    for model in RECORDS.values():
        rows = model._default_manager.filter(ref__in=refs).exclude(state__in=_GONE)
        found.extend(rows.select_related("last_edited_by").order_by("last_edited_at")[:at_most])
    return sorted(found, key=lambda row: row.last_edited_at)[:at_most]
