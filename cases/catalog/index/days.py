"""Days: the two ends of a period as the values of three fields each, so that a comparison is a few unions."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from operator import gt, lt
from typing import Final

from pyroaring import BitMap

from cases.catalog.field import Field, derived

Fields = Mapping[Field, Mapping[str, BitMap]]


@cache
def year_of(end: str) -> Field:
    """The field that holds the years of one end of the records' periods: "earliest" or "latest"."""
    return derived(f"{end}_year")


YEARS: Final = (year_of("earliest"), year_of("latest"))
"""What is counted of a period; its months and days are only compared."""


@cache
def month_of(end: str) -> Field:
    """The same for the months, "01" to "12"."""
    return derived(f"{end}_month")


@cache
def day_of(end: str) -> Field:
    """The same for the days of the month."""
    return derived(f"{end}_day")


def values_of_day(end: str, day: date) -> Iterator[tuple[Field, str]]:
    """What a row carries whose period has this `day` at one end."""
    year, month, day_of_month = day.isoformat().split("-")
    yield year_of(end), year
    yield month_of(end), month
    yield day_of(end), day_of_month


def since(fields: Fields, end: str, first: date) -> BitMap:
    """The records whose `end` is `first` or later."""
    return _from(fields, end, first, gt)


def until(fields: Fields, end: str, last: date) -> BitMap:
    """The records whose `end` is `last` or earlier."""
    return _from(fields, end, last, lt)


def _from(fields: Fields, end: str, bound: date, further: Callable[[str, str], bool]) -> BitMap:
    """The records whose `end` is `bound`, or `further` in the year, the month of that year or its day."""
    found = BitMap()
    parts = bound.isoformat().split("-")
    for field, value in reversed(list(zip((year_of(end), month_of(end), day_of(end)), parts, strict=True))):
        values = fields.get(field, {})
        same = values.get(value, BitMap())
        beyond = (held for other, held in values.items() if further(other, value))
        found = BitMap.union(same if field == day_of(end) else same & found, *beyond)
    return found
