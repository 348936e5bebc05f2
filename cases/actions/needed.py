"""What a record cannot be shown without, or only with a gap where it should stand."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from cases.actions.reach import intended_audiences
from cases.ledger.publication_status import PublicationStatus
from cases.models import Actor, Case, Source, Statement, Testimony
from cases.models.record import Record
from cases.vocabulary.state import State

Key = tuple[type[Record], int]
_BY_COLUMN: Final[Mapping[str, type[Record]]] = {
    "source_id": Source,
    "case_id": Case,
    "claimed_by_id": Actor,
    "collected_by_id": Actor,
    "speaker_id": Actor,
}


def needs_of(rows: Iterable[Record]) -> dict[str, set[Key]]:
    """By reference of each of ``rows``: its sources, its case, and who says it, as model and number."""
    rows = list(rows)
    needs = {row.ref: _named_in(row) for row in rows}
    testimonies = {row.pk: row.ref for row in rows if isinstance(row, Testimony)}
    quoted = Statement.objects.filter(testimony__in=testimonies)
    for statement in quoted.only("testimony", "source", "speaker"):
        needs[testimonies[statement.testimony_id]] |= _named_in(statement)
    return needs


def _named_in(row: object) -> set[Key]:
    named = ((model, getattr(row, column, None)) for column, model in _BY_COLUMN.items())
    return {(model, pk) for model, pk in named if pk is not None}


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
    for model in (Source, Actor, Case):
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
    standings = PublicationStatus.objects.filter(ref__in=found)
    read = {(standing.audience, standing.ref) for standing in standings if standing.is_published}
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
