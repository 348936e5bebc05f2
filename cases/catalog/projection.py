"""Projections: what one document becomes in the tables."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from cases.catalog.row import Row
from cases.vocabulary.canonical import Document

Column: TypeAlias = str | int | date | None
FieldValue: TypeAlias = tuple[str, str]
"""Field and value of one facet that a row can be found by."""


@dataclass(frozen=True, slots=True)
class Projection:
    """One row to be: its table, its document, the columns beyond those that every row has, and what it
    is found by.
    """

    model: type[Row]
    document: Document
    columns: Mapping[str, Column]
    facet_values: frozenset[FieldValue]


def facet_values(fields: Mapping[str, Iterable[str]]) -> frozenset[FieldValue]:
    """Flatten values by field into facet values; what does not apply ("") is none."""
    return frozenset([(field, value) for field, values in fields.items() for value in values if value])
