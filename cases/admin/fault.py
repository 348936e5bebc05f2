"""What is missing of records, as the desk lists it: where, what, and words to take instead."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Q
from django.utils.text import capfirst

from cases.actions.completeness import faults_among, notes_among
from cases.actions.fault import Fault
from cases.actions.records import RECORDS
from cases.admin.permissions import may
from cases.models import Account
from cases.models.nouns import part_relations
from cases.models.record import EditableModel, Record, Snapshotted
from cases.vocabulary.shortfall import Shortfall
from cases.vocabulary.state import State
from cases.vocabulary.verb import Verb

_PARENTS: dict[type[Snapshotted], list[str]] = defaultdict(list)
"""The models whose rows a fault can lie in beside the record itself, and what each may be a part of."""

for _record in RECORDS.values():
    for _name, _part, _key in part_relations(_record):
        _PARENTS[_part].append(_key)

_GUARDED = frozenset({Verb.SUBMIT, Verb.APPROVE, Verb.CORRECT, Verb.REDACT})
"""The verbs that nothing may be missing for."""


@dataclass(frozen=True, slots=True)
class FaultLocation:
    """One column of one row: ``row`` is the record or a part of one, ``parent`` what is edited for it."""

    row: Snapshotted
    parent: EditableModel
    column: str

    @property
    def label(self) -> str:
        """The column in the words of the page."""
        try:
            name = self.row._meta.get_field(self.column)
        except FieldDoesNotExist:
            return ""
        return capfirst(str(getattr(name, "verbose_name", "")))


@dataclass(frozen=True, slots=True)
class FaultLine:
    """One fault as it is listed. ``expected``: the edit number that words are taken over, None for nobody.

    answerable: whether somebody can say why it may stay.
    """

    ref: str
    field: str
    where: str
    sentence: str
    nearest: str
    expected: int | None = None
    answerable: bool = False


def fault_lines(rows: Sequence[Record], *, reader: Account) -> list[FaultLine]:
    """Everything that is missing of ``rows``, in their order."""
    found = faults_among(rows)
    faults = [(row, fault) for row in rows for fault in found.get(row.ref, [])]
    places = locations_of({(row.ref, fault.field): row for row, fault in faults})
    taking = may(reader, Verb.EDIT)
    return [_line(row, fault, places.get((row.ref, fault.field)), taking=taking) for row, fault in faults]


def _line(row: Record, fault: Fault, place: FaultLocation | None, *, taking: bool) -> FaultLine:
    takes = bool(taking and place and fault.nearest)
    part = place.row if place and place.row != row else None
    where = ", ".join(filter(None, [str(part) if part else "", place.label if place else ""]))
    expected = place.parent.lock_version if place and takes else None
    answerable = fault.rule is Shortfall.UNANSWERED
    return FaultLine(row.ref, fault.field, where, fault.sentence, fault.nearest, expected, answerable)


def locations_of(fields: dict[tuple[str, str], Record]) -> dict[tuple[str, str], FaultLocation]:
    """Where each field of a record lies, by its reference and its own name, if it lies anywhere."""
    parts = _parts({field.partition(".")[0] for _ref, field in fields if "." in field})
    found: dict[tuple[str, str], FaultLocation] = {}
    for (ref, field), record in fields.items():
        name, dot, column = field.partition(".")
        if not dot:
            found[ref, field] = FaultLocation(record, record, field)
        elif name in parts:
            part = parts[name]
            found[ref, field] = FaultLocation(part, _parent(part), column)
    return found


def _parent(part: Snapshotted) -> EditableModel:
    """The one that it is a part of: a quotation is of a testimony or of a declaration."""
    (parent,) = filter(None, (getattr(part, key) for key in _PARENTS[type(part)]))
    assert isinstance(parent, EditableModel), "parts are written with what is edited"
    return parent


def _parts(refs: set[str]) -> dict[str, Snapshotted]:
    return {str(part): part for part in _rows(refs)} if refs else {}


def _rows(refs: set[str]) -> Iterator[Snapshotted]:
    for model, relations in _PARENTS.items():
        yield from model._default_manager.filter(Q(("ref__in", refs))).select_related(*relations)


def review_notes(rows: Sequence[Record]) -> list[str]:
    """What a second person should look at in ``rows`` before they approve, each with its reference."""
    return [f"{ref}: {note}" for ref, notes in notes_among(rows).items() for note in notes]


def missing_context(rows: Sequence[object], verb: Verb, *, reader: Account) -> dict[str, object]:
    """For the page that asks before ``verb``: what it would be refused for, and what to look at."""
    if verb not in _GUARDED:
        return {}
    records = [row for row in rows if isinstance(row, Record)]
    return {"faults": fault_lines(records, reader=reader), "look_at": review_notes(records)}


def faults_at_work(record: Record, *, reader: Account) -> list[FaultLine]:
    """What keeps ``record`` from being handed in or approved, while somebody works on it."""
    at_work = record.state in (State.DRAFT, State.RETURNED, State.IN_REVIEW)
    return fault_lines([record], reader=reader) if at_work else []
