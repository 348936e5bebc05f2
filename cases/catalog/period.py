"""The period of a document as the columns of a dated row."""

from datetime import date
from typing import TypeAlias

from cases.documents.date import Date
from cases.documents.period import NO_END, NO_START
from cases.vocabulary.absence import Unknown, Withheld

PeriodColumns: TypeAlias = dict[str, date | None]


def period_columns(*candidates: Date | Unknown | Withheld | None) -> PeriodColumns:
    """What a DatedRow holds of the first candidate that is a date."""
    for each in candidates:
        if isinstance(each, Date):
            earliest, latest = each.earliest or NO_START, each.latest or NO_END
            return {"earliest": earliest, "latest": latest, "sort_latest": latest, "sort_earliest": earliest}
    return {"earliest": None, "latest": None, "sort_latest": NO_START, "sort_earliest": NO_END}
