"""The days that a named date means, in EDTF: with the year it says, or the nearest to a day."""

from datetime import date
from functools import lru_cache

from cases.vocabulary import solar_hijri
from cases.vocabulary.edtf import Edtf, EdtfError
from cases.vocabulary.month_names import Calendar
from cases.vocabulary.named_date import Named
from cases.vocabulary.solar_hijri import SolarHijriError


def nearest_year(named: Named, published: date, *, to_come: bool = False) -> int | None:
    """The year that brings a day without a year nearest to `published`.

    What is written tells rather of what has been: a day to come is taken for twice as far away, a month to
    come for four times, unless the words speak of what is `to_come`.
    """
    farther = 1 if to_come else 2 if named.day is not None else 4
    this = published.year - (621 if named.calendar is Calendar.SOLAR_HIJRI else 0)
    distances = []
    for year in (this, this - 1, this + 1):
        edtf = edtf_or_none(named.calendar, year, named.month, named.day)
        if edtf and edtf.earliest:
            ahead = (edtf.earliest - published).days
            distances.append((farther * ahead if ahead > 0 else -ahead, year))
    return min(distances)[1] if distances else None


def edtf_of(named: Named, year: int) -> Edtf | None:
    """The EDTF of the words, with `year`; None in the calendar of the moon."""
    if named.calendar is Calendar.LUNAR_HIJRI:
        return None
    if named.month is None and named.until == year + 9 and year % 10 == 0:
        return Edtf.parse(f"{year // 10}X")
    first = edtf_from(named.calendar, year, named.month, named.day)
    if named.until is not None:
        ends = (year, named.month, named.until) if named.day else (named.until, None, None)
        first = Edtf.parse(f"{first.text}/{edtf_from(named.calendar, *ends).text}")
    if named.circa:
        return Edtf.parse("/".join(f"{side}~" for side in first.text.split("/")))
    return first


@lru_cache(maxsize=1 << 10)
def edtf_from(calendar: Calendar, year: int, month: int | None, day: int | None) -> Edtf:
    """The date in EDTF; raises EdtfError or SolarHijriError where there is no such day."""
    if calendar is Calendar.SOLAR_HIJRI:
        name = solar_hijri.LATIN[month - 1] if month and 1 <= month <= 12 else month
        return solar_hijri.parse(" ".join(str(part) for part in (day, name, year) if part is not None))[0]
    return Edtf.parse("-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part is not None)]))


def edtf_or_none(calendar: Calendar, year: int, month: int | None, day: int | None) -> Edtf | None:
    """The same, None where there is no such day."""
    try:
        return edtf_from(calendar, year, month, day)
    except (EdtfError, SolarHijriError):
        return None
