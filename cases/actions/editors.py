"""Who stands behind what an approval would publish."""

from datetime import datetime

from cases.actions.coming_back import Returns
from cases.actions.permission import SecondPersonNeeded, require_second_person
from cases.models import Account, Case, Source, Testimony
from cases.models.record import Record
from cases.vocabulary.state import State


def editors_of(row: Record) -> list[Account]:
    """Who changed last what an approval of ``row`` would publish.

    That is the record, the person it speaks of, and the passages nobody has looked at since they changed.
    """
    editors = [row.last_edited_by]
    if isinstance(row, Testimony):
        editors.append(row.person.last_edited_by)
    unseen = Source.objects.exclude(state=State.APPROVED).filter(passages__in=_read_in(row))
    return editors + [source.last_edited_by for source in unseen]


def waits_for_another(row: Record, *, by: Account, at: datetime) -> str:
    """Why somebody else than ``by`` has to approve ``row``, as a sentence; empty where they need not."""
    try:
        require_second_person(by, editors_of(row), at=at)
        Returns([row]).require_another(row, by=by, at=at)
    except SecondPersonNeeded as needed:
        return str(needed)
    return ""


def _read_in(row: Record) -> list[int]:
    """The passages, by database number, that freezing ``row`` would take over."""
    if isinstance(row, Testimony):
        return [*row.statements.exclude(passage=None).values_list("passage_id", flat=True)]
    if isinstance(row, Case):
        return [*row.replies.exclude(passage=None).values_list("passage_id", flat=True)]
    passage: int | None = getattr(row, "passage_id", None)
    return [] if passage is None else [passage]
