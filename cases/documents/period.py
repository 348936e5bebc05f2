"""Periods: the first and the last day that a document's date may mean."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from cases.vocabulary.canonical import Json

NO_START: Final = date.min
NO_END: Final = date.max
"""The open side of a period, so that an overlap is two plain comparisons."""


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, both inclusive; both None where the date is unknown or withheld."""

    earliest: date | None = None
    latest: date | None = None

    @classmethod
    def of(cls, *candidates: Json) -> "Period":
        """The bounds of the first candidate that is a date object (EDTF, ISO 8601-2)."""
        for value in candidates:
            if isinstance(value, dict) and "edtf" in value:
                return cls(_day(value.get("earliest")) or NO_START, _day(value.get("latest")) or NO_END)
        return cls()


def _day(value: Json) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
