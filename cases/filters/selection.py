"""Selections: what is asked of the catalog, in terms that any engine can answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from cases.catalog.field import Field, column, facet_value
from cases.catalog.text.query import TextQuery
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

__all__ = [
    "Condition",
    "Field",
    "Grade",
    "Graded",
    "Groups",
    "OneOf",
    "Selection",
    "Within",
    "Words",
    "column",
    "facet_value",
]


@dataclass(frozen=True, slots=True)
class OneOf:
    """The record carries at least one of `values` in `field`; `group` is the parameter that said so."""

    group: str
    field: Field
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade of the Admiralty scale, or half of one: "" leaves the other half open."""

    reliability: str
    credibility: str


@dataclass(frozen=True, slots=True)
class Graded:
    """The record carries at least one of `grades`, both halves in one and the same quotation or figure."""

    group: str
    grades: tuple[Grade, ...]


@dataclass(frozen=True, slots=True)
class Within:
    """The record's period may share a day with that from `after` to `before`; None leaves a side open.

    Both ends are inclusive. A record whose date is unknown or withheld is never within any period.
    """

    after: date | None
    before: date | None

    @property
    def is_empty(self) -> bool:
        """Whether no day lies within."""
        return self.after is not None and self.before is not None and self.after > self.before


@dataclass(frozen=True, slots=True)
class Words:
    """What is asked of the record's text."""

    query: TextQuery


Condition: TypeAlias = OneOf | Graded | Within | Words


@dataclass(frozen=True, slots=True)
class Selection:
    """Records of one noun that one audience may read and that meet every condition, in a total order.

    `order` holds column names of the catalog, "-" before those that descend; the last is unique.
    """

    audience: Audience
    noun: Noun
    conditions: tuple[Condition, ...]
    order: tuple[str, ...]

    def without(self, group: str) -> "Selection":
        """The same without what the parameter `group` narrows: the set its options are counted in."""
        kept = tuple(each for each in self.conditions if getattr(each, "group", None) != group)
        return replace(self, conditions=kept) if len(kept) < len(self.conditions) else self

    def undated(self) -> "Selection":
        """The same whatever the records' dates."""
        kept = (each for each in self.conditions if not isinstance(each, Within))
        return replace(self, conditions=tuple(kept))


Groups: TypeAlias = Mapping[str, tuple[Field, ...]]
"""Parameters whose options are counted, with the fields that hold them; no value is in two of them."""
