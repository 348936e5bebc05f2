"""Projections: what one document becomes in the tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from cases.catalog.row import Row
from cases.vocabulary.canonical import Document

Column: TypeAlias = str | int | date | None
Term: TypeAlias = tuple[str, str]
"""Field and value of one facet that a row can be found by."""


@dataclass(frozen=True, slots=True)
class Projection:
    """One row to be: its table, its document, the columns beyond those that every row has, and its terms."""

    model: type[Row]
    document: Document
    columns: Mapping[str, Column]
    terms: frozenset[Term]


def terms(fields: Mapping[str, Iterable[str]]) -> frozenset[Term]:
    """Flatten values by field into terms; what does not apply ("") is no term."""
    return frozenset([(field, value) for field, values in fields.items() for value in values if value])
