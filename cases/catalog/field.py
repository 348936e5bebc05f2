"""Fields: what the records of one noun can be narrowed and counted by."""

from dataclasses import dataclass
from enum import StrEnum


class Storage(StrEnum):
    """Where the catalog keeps the values of a field."""

    COLUMN = "column"
    """One value a record, in a column of its row."""
    FACET_VALUE = "facet_value"
    """Any number of values a record, each a row of its own, parents of places and themes among them."""
    DERIVED = "derived"
    """Worked out when records are indexed: the parts of a date, the whole grades of a testimony."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field of one noun that can be narrowed and counted, under the catalog's name for it."""

    name: str
    storage: Storage


def column(name: str) -> Field:
    """A field with one value a record."""
    return Field(name, Storage.COLUMN)


def facet_value(name: str) -> Field:
    """A field with any number of values a record."""
    return Field(name, Storage.FACET_VALUE)


def derived(name: str) -> Field:
    """A field that no table holds."""
    return Field(name, Storage.DERIVED)
