"""Dates in the API: as exactly as they are known."""

from typing import Final

from cases.api.openapi.component import Component, Field
from cases.api.openapi.field import day, of, text

INFERRED: Final = (
    "The text leaves the year of June 30 open; the mission's report was “issued in August”, read as August "
    "2023, and the period as ending that June."
)
DATE: Final = Component(
    "Date",
    "A date or period, as exactly as it is known and may be shown.",
    {
        "edtf": text(
            "The date in EDTF (ISO 8601-2): a year, month, day, decade or century, approximate (~), "
            "uncertain (?), or an interval, open on a side that is ..",
            example="2021-08-15/2023-06-30",
        ),
        "earliest": day("The first day it may mean; null where open.", example="2021-08-15").or_null(),
        "latest": day("The last day it may mean; null where open.", example="2023-06-30").or_null(),
        "inferred": text(
            "Why the desk reads it so, where no source states it.", example=INFERRED
        ).sometimes(),
    },
)


def date(says: str) -> Field:
    """A date, or why there is none."""
    return of(DATE, says).or_absent()
