"""Who stands behind what an approval would publish."""

from collections.abc import Sequence
from datetime import datetime

from cases.actions.permission import SecondPersonNeeded, require_second_person
from cases.actions.reinstatement import Reinstatements
from cases.models import Account, Source, Testimony
from cases.models.nouns import part_relations
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
    unseen = unseen.select_related("last_edited_by")
    return editors + [source.last_edited_by for source in unseen]


def waits_for_another(row: Record, *, by: Account, at: datetime) -> str:
    """Why somebody else than ``by`` has to approve ``row``, as a sentence; empty where they need not."""
    return waiting_for_another([row], by=by, at=at).get(row.ref, "")


def waiting_for_another(rows: Sequence[Record], *, by: Account, at: datetime) -> dict[str, str]:
    """The same of several records by reference, of those alone that somebody else has to approve."""
    returns, found = Reinstatements(rows), {}
    for row in rows:
        try:
            require_second_person(by, editors_of(row), at=at)
            returns.require_another(row, by=by, at=at)
        except SecondPersonNeeded as needed:
            found[row.ref] = str(needed)
    return found


def _read_in(row: Record) -> list[int]:
    """The passages, by database number, that freezing ``row`` would take over."""
    own = [getattr(row, f"{name}_id", None) for name in ("passage", "attribution_passage")]
    read: list[int] = [pk for pk in own if pk is not None]
    for name, part, _key in part_relations(type(row)):
        if "passage" in part.embeds:
            read += getattr(row, name).exclude(passage=None).values_list("passage_id", flat=True)
    return read
