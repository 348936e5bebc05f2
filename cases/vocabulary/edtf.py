"""Dates as data: Extended Date/Time Format (ISO 8601-2), as much of it as can be read in one way only.

Accepted: a year, month or day (`2023`, `2023-06`, `2023-06-30`), a decade or century (`202X`, `19XX`), each
with a trailing `~` (approximate), `?` (uncertain) or `%` (both), and an interval of two of them, one side of
which may be open (`2021-08/..`). Seasons, sets, exponents, times and masked months or days are refused.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from django.utils.translation import gettext

from cases.vocabulary.canonical import Document
from cases.vocabulary.precision import DatePrecision

_SIDE: Final = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2}))?)?(?P<mark>[~?%]?)"
)
_OPEN: Final = ".."
# The first whole Gregorian year. It also stops a Solar Hijri year from being read as a Gregorian one.
_FIRST_YEAR: Final = 1583
_LENGTHS: Final = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7, DatePrecision.YEAR: 4}
_MASKS: Final = {DatePrecision.DECADE: (3, "X"), DatePrecision.CENTURY: (2, "XX")}


class EdtfError(ValueError):
    """The text is not a date that can be read in one way only. The message is a translated sentence."""


class _Side(NamedTuple):
    """One date, alone or as a side of an interval: its text without the mark, the mark, what they mean."""

    body: str
    mark: str
    earliest: date
    latest: date
    precision: DatePrecision

    def coarsened(self, precision: DatePrecision) -> str:
        """The text of the date cut down to `precision`, its mark kept; as it is where it shows no more."""
        if self.precision.rank <= precision.rank:
            return self.body + self.mark
        if precision in _LENGTHS:
            return self.body[: _LENGTHS[precision]] + self.mark
        kept, mask = _MASKS[precision]
        return self.body[:kept] + mask + self.mark


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval. `earliest` and `latest` are its first and last day, None on an open side.

    A mark widens nothing: the bounds of `2021~` are those of 2021. `precision` is that of the coarser side.
    """

    text: str
    earliest: date | None
    latest: date | None
    approximate: bool
    uncertain: bool
    precision: DatePrecision

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Read an EDTF string; raises EdtfError with a sentence that says what to write instead."""
        start, end = _sides(text)
        sides = [side for side in (start, end) if side is not None]
        return cls(
            text=text,
            earliest=start.earliest if start else None,
            latest=end.latest if end else None,
            approximate=any(side.mark in ("~", "%") for side in sides),
            uncertain=any(side.mark in ("?", "%") for side in sides),
            precision=min((side.precision for side in sides), key=lambda precision: precision.rank),
        )

    def overlaps(self, earliest: date | None, latest: date | None) -> bool:
        """Whether a day is in both this date and `earliest` to `latest`: inclusive, None for an open side."""
        starts_in_time = self.earliest is None or latest is None or self.earliest <= latest
        ends_in_time = self.latest is None or earliest is None or self.latest >= earliest
        return starts_in_time and ends_in_time and (earliest is None or latest is None or earliest <= latest)

    def coarsen(self, precision: DatePrecision) -> "Edtf":
        """The same date showing no more than `precision`; it always contains the date it was made from.

        Raises ValueError for WITHHELD: what is withheld is no date any more.
        """
        if precision is DatePrecision.WITHHELD:
            raise ValueError("a withheld date cannot be written as a date")
        start, end = (side.coarsened(precision) if side else _OPEN for side in _sides(self.text))
        return Edtf.parse(start if start == end else f"{start}/{end}")

    def as_json(self, *, inferred: str = "") -> Document:
        """The date object of a document; `inferred` is the editor's reason for a date no source states."""
        document: Document = {
            "edtf": self.text,
            "earliest": self.earliest.isoformat() if self.earliest else None,
            "latest": self.latest.isoformat() if self.latest else None,
        }
        if inferred:
            document["inferred"] = inferred
        return document


def _sides(text: str) -> tuple[_Side | None, _Side | None]:
    """The two sides of an interval, None for an open one; a single date is both sides."""
    if "/" not in text:
        side = _side(text)
        return side, side
    first, _, second = text.partition("/")
    if not first or not second:
        raise EdtfError(gettext("An interval has two sides. Write .. for a side that is open."))
    if first == second == _OPEN:
        raise EdtfError(gettext("An interval cannot be open on both sides."))
    start = None if first == _OPEN else _side(first)
    end = None if second == _OPEN else _side(second)
    if start and end and start.earliest > end.latest:
        raise EdtfError(gettext("This interval ends before it begins."))
    return start, end


def _side(text: str) -> _Side:
    match = _SIDE.fullmatch(text)
    if match is None:
        raise EdtfError(
            gettext("“%(text)s” is not a date in EDTF, such as 2023, 2023-06, 2023-06-30, 202X or 2021-08/..")
            % {"text": text}
        )
    year, month, day, mark = match["year"], match["month"], match["day"], match["mark"]
    if "X" in text and month:
        raise EdtfError(
            gettext("X may only stand at the end of a year: 202X for a decade, 20XX for a century.")
        )
    if int(year.replace("X", "9")) < _FIRST_YEAR:
        raise EdtfError(gettext("Years begin at 1583. Enter a Solar Hijri date in its own calendar."))
    bounds = _days(int(year), int(month), day) if month else _years(year)
    return _Side(text.removesuffix(mark) if mark else text, mark, *bounds)


def _years(year: str) -> tuple[date, date, DatePrecision]:
    """First and last day of a year, or of the decade or century that its mask stands for."""
    precision = (DatePrecision.YEAR, DatePrecision.DECADE, DatePrecision.CENTURY)[year.count("X")]
    return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31), precision


def _days(year: int, month: int, day: str | None) -> tuple[date, date, DatePrecision]:
    """First and last day of a month, or one day twice."""
    if 21 <= month <= 41:
        raise EdtfError(
            gettext("Seasons differ from place to place. Give the months, such as 2021-06/2021-08.")
        )
    if not 1 <= month <= 12:
        raise EdtfError(gettext("There is no month %(month)s.") % {"month": month})
    days = calendar.monthrange(year, month)[1]
    if day is None:
        return date(year, month, 1), date(year, month, days), DatePrecision.MONTH
    if not 1 <= int(day) <= days:
        raise EdtfError(gettext("There is no day %(day)s in that month.") % {"day": day})
    exact = date(year, month, int(day))
    return exact, exact, DatePrecision.DAY
