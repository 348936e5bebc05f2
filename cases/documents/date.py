"""Dates: as exactly as they are known."""

from typing import Final

from cases.documents import kinds
from cases.documents.key import Key
from cases.documents.part import Part
from cases.documents.translated import in_other_languages
from cases.vocabulary.absence import Unknown, Withheld

INFERRED: Final = (
    "The text leaves the year of June 30 open; the mission's report was “issued in August”, read as August "
    "2023, and the period as ending that June."
)


class Date(Part):
    """A date or period, as exactly as it is known and may be shown."""

    edtf = kinds.text(
        "The date in EDTF (ISO 8601-2): a year, month, day, decade or century, approximate (~), "
        "uncertain (?), or an interval, open on a side that is ..",
        example="2021-08-15/2023-06-30",
    )
    earliest = kinds.day("The first day it may mean; null where open.", example="2021-08-15").or_null()
    latest = kinds.day("The last day it may mean; null where open.", example="2023-06-30").or_null()
    inferred = kinds.text(
        "Why the desk reads it so, where no source states it.", example=INFERRED
    ).sometimes()
    translated = in_other_languages(
        "inferred", example="متن سال ۳۰ جون را نمی‌گوید؛ سال گزارش خوانده شده است."
    )


def dated(says: str) -> Key[Date | Unknown | Withheld | None]:
    """A date, or why there is none."""
    return kinds.of(Date, says).or_absent()
