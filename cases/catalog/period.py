"""Periods: the bounds of a document's date, as columns."""

from dataclasses import dataclass
from datetime import date

from cases.catalog.row import NO_END, NO_START
from cases.vocabulary.canonical import Json


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day that a date may mean; both None where it is unknown or withheld."""

    earliest: date | None = None
    latest: date | None = None

    @classmethod
    def of(cls, *candidates: Json) -> "Period":
        """The bounds of the first candidate that is a date object (EDTF, ISO 8601-2)."""
        for value in candidates:
            if isinstance(value, dict) and "edtf" in value:
                return cls(_day(value.get("earliest")) or NO_START, _day(value.get("latest")) or NO_END)
        return cls()

    def columns(self) -> dict[str, date | None]:
        """What a dated row holds."""
        return {
            "earliest": self.earliest,
            "latest": self.latest,
            "sort_latest": self.latest or NO_START,
            "sort_earliest": self.earliest or NO_END,
        }


def _day(value: Json) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
