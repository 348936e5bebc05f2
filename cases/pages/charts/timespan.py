"""Timespans: the years of a list as bars, each leading to the records that may lie in it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.filters.years import YearRange, Years
from cases.pages.words.number import grouped, plain


@dataclass(frozen=True, slots=True)
class Bar:
    """One year or several: how many records, and that as a share of the largest bar in percent."""

    words: str
    count: str
    share: int
    url: str
    current: bool


@dataclass(frozen=True, slots=True)
class Timespan:
    """The bars, and how many records stand beside them because they have no date; "" where all have one."""

    bars: tuple[Bar, ...]
    undated: str


def timespan(found: Years | None) -> Timespan | None:
    """The years of what a list holds; None where none are known."""
    if found is None:
        return None
    most = max(*(span.count for span in found.spans), 1)
    bars = (
        Bar(_words(span), grouped(span.count), round(100 * span.count / most), span.address, span.chosen)
        for span in found.spans
        if span.count
    )
    undated = _("%(n)s without a known date") % {"n": grouped(found.undated)}
    return Timespan(tuple(bars), undated if found.undated else "")


def _words(span: YearRange) -> str:
    return plain(span.first) if span.first == span.last else f"{plain(span.first)}–{plain(span.last)}"
