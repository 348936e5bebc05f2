"""Catalog rows: what the catalog holds of some references, read to be compared with the ledger."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from django.db import DatabaseError
from django.db.models import Model

from cases.catalog.facet_value import FacetValue
from cases.catalog.inserting import default_values
from cases.catalog.label import LabelUse
from cases.catalog.row import OfAudience
from cases.catalog.statement import Statement
from cases.catalog.tables import MODELS
from cases.catalog.version import Version
from cases.ledger.expected_rows import ExpectedRows, Row
from cases.vocabulary.audience import Audience

UNREADABLE: Final = (ValueError, TypeError, DatabaseError)
"""What reading a row can fail with that somebody wrote past the models: SQLite keeps whatever it is given."""


@dataclass(frozen=True, slots=True)
class ReadRows:
    """Rows of one table, and the names of those that cannot be read."""

    rows: list[Row]
    unreadable: list[str]


def catalog_rows(
    audience: Audience, refs: Sequence[str], due: ExpectedRows
) -> Iterator[tuple[type[Model], ReadRows]]:
    """What the tables hold of some references, in a query for each table."""
    quoted = set(due.statements)
    for model in MODELS.values():
        read = rows_of(model, audience, "owner" if model is Statement else "ref", refs)
        quoted |= {str(row["ref"]) for row in read.rows if model is Statement}
        yield model, read
    yield Version, rows_of(Version, audience, "ref", refs)
    yield LabelUse, rows_of(LabelUse, audience, "ref", refs)
    yield FacetValue, rows_of(FacetValue, audience, "ref", [*refs, *quoted])


def rows_of(model: type[Model], audience: Audience, column: str, names: Sequence[str]) -> ReadRows:
    """The rows that some names own; asked for one by one where they cannot be read together."""
    found: OfAudience[Model] = OfAudience(model).of(audience).filter(**{f"{column}__in": names})
    try:
        return ReadRows([dict(row) for row in found.values(*default_values(model))], [])
    except UNREADABLE:
        if len(names) == 1:
            return ReadRows([], [*names])
    each = [rows_of(model, audience, column, [name]) for name in names]
    return ReadRows(
        [row for read in each for row in read.rows], [name for read in each for name in read.unreadable]
    )
