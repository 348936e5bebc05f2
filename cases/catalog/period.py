"""The period of a document as the columns of a dated row."""

from datetime import date

from cases.documents.period import NO_END, NO_START, Period
from cases.vocabulary.canonical import Json


def period_columns(*candidates: Json) -> dict[str, date | None]:
    """What a DatedRow holds of the first candidate that is a date object."""
    period = Period.of(*candidates)
    return {
        "earliest": period.earliest,
        "latest": period.latest,
        "sort_latest": period.latest or NO_START,
        "sort_earliest": period.earliest or NO_END,
    }
