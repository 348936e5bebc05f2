"""Years: how many records of a list may lie in each year, or in each span of years where they are many."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from cases.catalog.field import Field
from cases.catalog.index.days import YEARS
from cases.documents.period import NO_END, NO_START
from cases.filters.address import spanned
from cases.filters.query import Query
from cases.filters.selection import Within

MOST_SPANS: Final = 10
"""Spans that are told apart; more years than that are counted by tens, hundreds or thousands."""
_WIDTHS: Final = (1, 10, 100, 1000, 10_000)
_ENDS: Final[Mapping[str, tuple[Field, ...]]] = {end.name: (end,) for end in YEARS}


@dataclass(frozen=True, slots=True)
class YearRange:
    """Some years, `last` among them: how many records may lie in them, and the address that finds these."""

    first: int
    last: int
    count: int
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class Years:
    """The spans of a list in their order, and how many of its records have no date."""

    spans: tuple[YearRange, ...]
    undated: int


def years(query: Query) -> Years | None:
    """The years of what a query finds, counted whatever its period; None where no date is known.

    Only the years of the period that is asked for are told apart, if any is: whoever chooses ten years sees
    each of them. A record that may lie in several years counts in each.
    """
    if "after" not in query.filterset.filters:
        return None
    others = query.selection.undated()
    begin, end = (_by_year(counts) for counts in query.engine.count_values(others, _ENDS).values())
    stated = sorted((begin.keys() - {NO_START.year}) | (end.keys() - {NO_END.year}))
    if not stated:
        return None
    asked = next(
        (each for each in query.selection.conditions if isinstance(each, Within)), Within(None, None)
    )
    dated = sum(begin.values())
    spans = []
    for first, last in _spans(*_told_apart(stated[0], stated[-1], asked)):
        ended = sum(number for year, number in end.items() if year < first)
        not_begun = sum(number for year, number in begin.items() if year > last)
        spans.append(
            YearRange(
                first=first,
                last=last,
                count=dated - ended - not_begun,
                chosen=asked == Within(date(first, 1, 1), date(last, 12, 31)),
                address=spanned(query.params, f"{first:04}", f"{last:04}", known=query.filterset.filters),
            )
        )
    return Years(tuple(spans), query.engine.count(others) - dated)


def _by_year(counts: Mapping[str, int]) -> dict[int, int]:
    return {int(year): number for year, number in counts.items()}


def _told_apart(first: int, last: int, asked: Within) -> tuple[int, int]:
    """The years that are stated, as far as they are asked for; all of them where none is."""
    after = max(first, asked.after.year) if asked.after else first
    before = min(last, asked.before.year) if asked.before else last
    return (after, before) if after <= before else (first, last)


def _spans(first: int, last: int) -> list[tuple[int, int]]:
    """Spans of one width that cover the years from `first` to `last` and no other."""
    width = next(each for each in _WIDTHS if last // each - first // each < MOST_SPANS)
    starts = range(first // width * width, last + 1, width)
    return [(max(start, first), min(start + width - 1, last)) for start in starts]
