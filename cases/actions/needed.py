"""What a record cannot be shown without, or only with a gap where it should stand."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, cast

from django.db.models import Model

from cases.actions.reach import intended_audiences
from cases.actions.records import RECORDS
from cases.ledger.publication_status import PublicationStatus
from cases.models import Statement
from cases.models.record import Record
from cases.vocabulary.noun import EDITIONED, QUOTING
from cases.vocabulary.state import State

Key = tuple[type[Record], int]
_NEEDED: Final = ("source", "case", "actor", "claimed_by", "attributed_by", "collected_by", "speaker")
"""Relations to what a record is read in, belongs to, or was said by."""


def needs_of(rows: Iterable[Record]) -> dict[str, set[Key]]:
    """By reference of each of ``rows``: its sources, its case, and who says it, as model and number."""
    rows = list(rows)
    needs = {row.ref: _named_in(row) for row in rows}
    for noun in QUOTING:
        owners = {row.pk: row.ref for row in rows if row.noun is noun}
        quoted = Statement.objects.filter(**{f"{noun.value}__in": owners}) if owners else ()
        for statement in quoted:
            needs[owners[getattr(statement, f"{noun.value}_id")]] |= _named_in(statement)
    return needs


def _named_in(row: Model) -> set[Key]:
    columns = [field for field in row._meta.concrete_fields if field.name in _NEEDED]
    return {
        (cast("type[Record]", field.related_model), getattr(row, field.attname))
        for field in columns
        if getattr(row, field.attname) is not None
    }


def needed_in_review(
    rows: Sequence[Record], needs: Mapping[str, Collection[Key]], *, seen: Mapping[str, int] | None
) -> dict[str, Record]:
    """What ``rows`` need, is itself in review, and cannot be read yet by those whom they are meant for.

    By reference, the sources first. ``rows`` themselves are not among it. seen: of these only what somebody
    looked at, at the edit that they looked at; None where nobody was asked.
    """
    chosen = {row.ref for row in rows}
    wanted = {key for row in rows for key in needs[row.ref]}
    found: dict[str, Record] = {}
    for noun in EDITIONED:
        model = RECORDS[noun]
        numbers = [pk for of, pk in wanted if of is model]
        if numbers:
            waiting = model._default_manager.filter(pk__in=numbers, state=State.IN_REVIEW).order_by("pk")
            found |= {row.ref: row for row in waiting if row.ref not in chosen}
    if seen is not None:
        found = {ref: row for ref, row in found.items() if seen.get(ref) == row.lock_version}
    return _not_yet_read(found, rows, needs) if found else {}


def _not_yet_read(
    found: dict[str, Record], rows: Sequence[Record], needs: Mapping[str, Collection[Key]]
) -> dict[str, Record]:
    statuses = PublicationStatus.objects.filter(ref__in=found)
    read = {(status.audience, status.ref) for status in statuses if status.is_published}
    return {
        ref: other
        for ref, other in found.items()
        if any(
            (audience.value, ref) not in read
            for row in rows
            if (type(other), other.pk) in needs[row.ref]
            for audience in intended_audiences(row)
        )
    }
