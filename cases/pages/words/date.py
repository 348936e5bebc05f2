"""Dates in words (EDTF, ISO 8601-2): a month reads as a month, and what is approximate says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.documents.date import Date
from cases.pages.words.number import digits, plain
from cases.pages.words.told import told
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.current_language import current_language
from cases.vocabulary.edtf import Edtf
from cases.vocabulary.language import language_tag
from cases.vocabulary.solar_hijri import format_day, format_span, reaches, reckons

_POINT: Final = re.compile(r"^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$")
_ON_A_CALENDAR: Final = re.compile(r"[\d-]+|(?:[\d-]+|\.\.)/[\d-]+|[\d-]+/\.\.", re.ASCII)
_MONTHS: Final = (
    gettext_lazy("January"), gettext_lazy("February"), gettext_lazy("March"), gettext_lazy("April"),
    gettext_lazy("May"), gettext_lazy("June"), gettext_lazy("July"), gettext_lazy("August"),
    gettext_lazy("September"), gettext_lazy("October"), gettext_lazy("November"), gettext_lazy("December"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """A date as a reader meets it: its words, the machine form where HTML has one, and how it is drawn.

    `shape` is "day", "month", "year" (anything wider), "approx", "open" (no end) or "until" (no beginning);
    `note` says what the words leave open.
    """

    value: Value
    machine: str = ""
    shape: str = "approx"
    note: str = ""


def when(date: Date | Unknown | Withheld | None) -> When | None:
    """A date of a document in words; None where the field does not apply."""
    if date is None:
        return None
    if not isinstance(date, Date):
        return When(value_of(date))
    words, machine, shape, note = _said(date.edtf)
    return When(Value(words, inferred=told(date, Date.inferred)), machine, shape, note)


@cached_by_language
def _said(edtf: str) -> tuple[str, str, str, str]:
    """An EDTF string in words, for machines, as it is drawn, and what it leaves open."""
    return in_words(edtf), _machine(edtf), _shape(edtf), _left_open(edtf)


def in_words(edtf: str) -> str:
    """An EDTF string in words: "August 2021 onward", "about 2021", "1980s to 2023"."""
    start, between, end = edtf.partition("/")
    if not between:
        return _point(edtf) + _solar(edtf)
    return _interval(_side(start), _side(end)) + _solar(edtf)


@cached_by_language
def day_in_words(iso: str) -> str:
    """A calendar day, `YYYY-MM-DD`, in words."""
    return _point(iso)


def _interval(start: str, end: str) -> str:
    """From `start` to `end`, one of which may be empty: that side is open."""
    if not end:
        return _("%(start)s onward") % {"start": start}
    if not start:
        return _("until %(end)s") % {"end": end}
    return _("%(start)s to %(end)s") % {"start": start, "end": end}


def _side(edtf: str) -> str:
    return "" if edtf in ("..", "") else _point(edtf)


def _solar(edtf: str) -> str:
    """The same days once more in the Solar Hijri calendar, for those who reckon in it; else nothing.

    A month or a year of one calendar is none of the other, so what is known to the month or the year becomes
    the days that it covers. What is approximate has no such days, nor has a decade, nor what lies
    beyond the end of that calendar.
    """
    tag = language_tag(current_language())
    if not reckons(tag) or not _ON_A_CALENDAR.fullmatch(edtf):
        return ""
    known = Edtf.parse(edtf)
    if not all(reaches(each) for each in (known.earliest, known.latest) if each):
        return ""
    if known.earliest and known.latest:
        return f" ({format_span(known.earliest, known.latest, tag)})"
    start, end = (format_day(each, tag) if each else "" for each in (known.earliest, known.latest))
    return f" ({_interval(start, end)})"


def _point(edtf: str) -> str:
    match = _POINT.match(edtf)
    if match is None:
        return digits(edtf)
    year, month, day, mark = match.groups()
    current_language = _calendar(year, month, day)
    if mark == "~":
        return _("about %(date)s") % {"date": current_language}
    if mark == "?":
        return _("perhaps %(date)s") % {"date": current_language}
    return _("perhaps about %(date)s") % {"date": current_language} if mark else current_language


def _calendar(year: str, month: str | None, day: str | None) -> str:
    if "XX" in year:
        return _("%(year)ss (century)") % {"year": digits(year.replace("X", "0"))}
    if "X" in year:
        return _("%(year)ss") % {"year": digits(year.replace("X", "0"))}
    if month is None:
        return digits(year)
    named = {"month": str(_MONTHS[int(month) - 1]), "year": digits(year)}
    if day is None:
        return _("%(month)s %(year)s") % named
    return _("%(day)s %(month)s %(year)s") % {**named, "day": plain(int(day))}


def _machine(edtf: str) -> str:
    match = _POINT.match(edtf)
    if match is None or "X" in edtf:
        return ""
    return "-".join(each for each in match.groups()[:3] if each)


def _shape(edtf: str) -> str:
    start, _to, end = edtf.partition("/")
    if "/" in edtf and "" in (start.strip("."), end.strip(".")):
        return "until" if end.strip(".") else "open"
    match = _POINT.match(edtf)
    if match is None or "X" in edtf:
        return "approx" if set(edtf) & set("~?%") else "year"
    if match[4]:
        return "approx"
    return "day" if match[3] else "month" if match[2] else "year"


def _left_open(edtf: str) -> str:
    shape = _shape(edtf)
    if shape == "approx":
        return _("approximate")
    if shape == "month":
        return _("day not stated")
    return _("month not stated") if shape == "year" and _machine(edtf) else ""
