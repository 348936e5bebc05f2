"""Expected rows: what a catalog must hold of some references, worked out from their editions alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

import orjson
from django.db.models import Model

from cases.catalog.facet_value import FacetValue
from cases.catalog.inserting import default_values
from cases.catalog.label import LabelUse
from cases.catalog.label_tables import uses_of
from cases.catalog.statement import Statement
from cases.catalog.tables import FACET_VALUE, projected_rows, version_of
from cases.catalog.version import Version
from cases.ledger.edition import Edition
from cases.ledger.entry import as_entry
from cases.vocabulary.audience import Audience

Row: TypeAlias = dict[str, object]
"""A row by column, without its key."""


@dataclass(slots=True)
class ExpectedRows:
    """Rows by table.

    `waiting` are references whose words an edition erased that the catalog has not reached: what it holds of
    them cannot be worked out any more. `broken` are those whose editions cannot be laid out as rows.
    """

    rows: dict[type[Model], list[Row]] = field(default_factory=dict)
    waiting: set[str] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)

    @property
    def statements(self) -> set[str]:
        """The references of all quotations."""
        return {str(row["ref"]) for row in self.rows.get(Statement, [])}


def expected_rows(audience: Audience, refs: Sequence[str], *, upto: int) -> ExpectedRows:
    """What a catalog that has followed up to edition `upto` holds of `refs`, in one query to the ledger."""
    found = ExpectedRows()
    editions = Edition.objects.of(audience).filter(ref__in=refs).order_by("ref", "number")
    for ref, of_ref in groupby(editions, key=lambda edition: edition.ref):
        every = list(of_ref)
        past = [edition for edition in every if edition.number <= upto]
        if any(edition.erases_earlier for edition in every[len(past) :]):
            found.waiting.add(ref)
        try:
            made = list(_rows(past, whole=ref not in found.waiting))
        except Exception:  # noqa: BLE001 - what somebody wrote into the ledger can fail in any way
            found.broken.add(ref)
        else:
            for model, row in made:
                found.rows.setdefault(model, []).append(default_values(model) | row)
    return found


def _rows(past: Sequence[Edition], *, whole: bool) -> Iterator[tuple[type[Model], Row]]:
    """Every row of one reference after its editions so far; only its versions unless `whole`."""
    for edition in past:
        kept = version_of(as_entry(edition))
        # While the last word on a record is that it is gone, none of its versions is shown.
        yield Version, {**kept, "document": kept["document"] if past[-1].carries_document else None}
    if whole and past and past[-1].document is not None:
        yield from _current(past[-1])


def _current(last: Edition) -> Iterator[tuple[type[Model], Row]]:
    """The rows, facet values and uses of labels of the document that stands."""
    entry, document = as_entry(last), orjson.loads(last.document or "")
    for laid in projected_rows(entry, document):
        yield laid.model, dict(laid.row)
        yield from _named(FacetValue, FACET_VALUE, laid.facet_values)
    uses = ((last.audience, last.ref, *use, last.number) for use, _label in uses_of(document))
    yield from _named(LabelUse, ("audience", "ref", "table", "code", "edition"), uses)


def _named(
    model: type[Model], columns: Sequence[str], rows: Iterable[Sequence[object]]
) -> Iterator[tuple[type[Model], Row]]:
    return ((model, dict(zip(columns, row, strict=True))) for row in rows)
