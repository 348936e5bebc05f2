"""Dates as people write them, in running text or fields: 31/12/2023, 12 May 2024, ۲۴ اسد ۱۴۰۰, circa 2021."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.utils.translation import gettext

from cases.vocabulary import solar_hijri
from cases.vocabulary.dated_words import named_dates
from cases.vocabulary.edtf import Edtf, EdtfError
from cases.vocabulary.month_names import Calendar
from cases.vocabulary.named_date import Named
from cases.vocabulary.named_edtf import edtf_from, edtf_of, edtf_or_none, nearest_year
from cases.vocabulary.near_date import near_dates
from cases.vocabulary.solar_hijri import SolarHijriError
from cases.vocabulary.tense import is_to_come
from cases.vocabulary.written_token import Tokens, latin_digits, spelled, tokens_of, word_at

_NUMERIC: Final = re.compile(
    r"(?P<one>\d(?<![\d./-].)\d{0,3})(?P<mark>\s?[-/.]\s?)(?P<two>\d{1,2})(?P=mark)(?P<three>\d{1,4})(?![\d]|[./-]\d)"
)
_YEAR_AND_MONTH: Final = re.compile(
    r"\d(?<![\d./-].)\d{3}-(?:[0۰٠][1-9۱-۹١-٩]|[1۱١][0-2۰-۲٠-٢])(?![\d]|[./-]\d)"
)
_YEAR_DIGITS: Final = 4
_APPOSITION: Final = 6
"""Within so many characters a day is named twice, and told once."""
_WITH_YEARS: Final = frozenset({Calendar.GREGORIAN})
_ISO: Final = re.compile(r"(?:1[6-9]|2)[0-9]{2,3}-[0-9]{2}(?:-[0-9]{2})?")
_LEADING: Final = spelled(
    "on in the of at در په د به سال تاریخ circa ca c about around approximately حدود شاوخوا تقریبا ."
)
_TRAILING: Final = spelled("کال کې میلادی شمسی خورشیدی هجری لمریز زېږدیز ه ش م . , ،")


class WrittenDateError(ValueError):
    """The text is no date, or can be read as two. The message is a translated sentence for the editor."""


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date where it stands: code points `start` to `end` of the text.

    `edtf` is None where the words do not say which days are meant: the year is missing (`month` and `day` say
    what is there), there is no such day, the calendar follows the moon, or the numerals can be read in two
    ways; `possible` then holds those.
    """

    start: int
    end: int
    edtf: Edtf | None
    calendar: Calendar
    month: int | None = None
    day: int | None = None
    possible: tuple[Edtf, ...] = field(default=())


def dates_in(
    text: str, *, published: date | None = None, tokens: Tokens | None = None
) -> tuple[WrittenDate, ...]:
    """The dates in running text, in order, none overlapping. `tokens` are those of the text, where known.

    A day without a year is taken for the one nearest to `published`, rather before it than after; without it,
    `edtf` is None. The name of a month alone, and days named from it (Friday, yesterday), need `published`.
    """
    found = list(_numeric_dates(text))
    tokens = tokens_of(text) if tokens is None else tokens
    for named in named_dates(tokens, text, strict=True):
        start, end = tokens.starts[named.first], tokens.ends[named.last - 1]
        if named.year is None and named.day is None and published is None:
            continue
        to_come = named.year is None and published is not None and is_to_come(tokens, named.first)
        turned = _turned(named, word_at(tokens, named.first - 1), published)
        found.append(_placed(turned, start, end, published, to_come=to_come))
    if published is not None:
        found += _near(found, tokens, published)
    return _parted(found)


def read_date(text: str) -> WrittenDate:
    """The date that a whole field holds: EDTF, or as people write it, in either calendar and any digits.

    Raises WrittenDateError where it is none, can be read as two (03/04/2023), or has no year.
    """
    given = text.strip()
    start = text.index(given)
    end = start + len(given)
    plain = latin_digits(given)
    try:
        return WrittenDate(start, end, Edtf.parse(plain), Calendar.GREGORIAN)
    except EdtfError as error:
        if _ISO.fullmatch(plain):
            raise WrittenDateError(str(error)) from error
    if numeric := _NUMERIC.fullmatch(given):
        return _one_numeric(numeric, given, start)
    try:
        return WrittenDate(start, end, solar_hijri.parse(given)[0], Calendar.SOLAR_HIJRI)
    except SolarHijriError:
        return _one_named(given, start)


def _one_numeric(match: re.Match[str], given: str, start: int) -> WrittenDate:
    readings = _readings(match)
    if readings is None:
        raise _no_date(given)
    calendar, orders = readings
    days, problem = [], ""
    for year, month, day in orders:
        try:
            days.append(edtf_from(calendar, year, month, day))
        except (EdtfError, SolarHijriError) as error:
            problem = problem or str(error)
    if len(set(days)) > 1:
        raise WrittenDateError(
            gettext("“%(text)s” may be %(first)s or %(second)s. Write the month as a word.")
            % {"text": given, "first": days[0].text, "second": days[1].text}
        )
    if not days:
        raise WrittenDateError(problem) if problem else _no_date(given)
    return WrittenDate(start, start + len(given), days[0], calendar)


def _one_named(given: str, start: int) -> WrittenDate:
    tokens = tokens_of(given)
    dates = named_dates(tokens, given, strict=False)
    if len(dates) != 1:
        raise _no_date(given)
    named = dates[0]
    before, behind = tokens[: named.first], tokens[named.last :]
    if any(token.word not in _LEADING for token in before) or any(
        token.word not in _TRAILING for token in behind
    ):
        raise _no_date(given)
    if named.year is None:
        raise WrittenDateError(gettext("“%(text)s” has no year.") % {"text": given})
    try:
        edtf = edtf_of(named, named.year)
    except (EdtfError, SolarHijriError) as error:
        raise WrittenDateError(str(error)) from error
    if edtf is None:
        raise _no_date(given)
    return WrittenDate(start, start + len(given), edtf, named.calendar)


def _no_date(given: str) -> WrittenDateError:
    return WrittenDateError(
        gettext(
            "“%(text)s” is not a date, such as 31/12/2023, 12 May 2024, May 2024, circa 2021 or 24 Asad 1400."
        )
        % {"text": given}
    )


def _numeric_dates(text: str) -> Iterator[WrittenDate]:
    for match in _NUMERIC.finditer(text):
        if readings := _readings(match):
            calendar, orders = readings
            days = tuple(dict.fromkeys(filter(None, (edtf_or_none(calendar, *order) for order in orders))))
            certain = days[0] if len(days) == 1 else None
            yield WrittenDate(match.start(), match.end(), certain, calendar, possible=() if certain else days)
    for match in _YEAR_AND_MONTH.finditer(text):
        year, month = map(int, match[0].split("-"))
        calendar = Calendar.SOLAR_HIJRI if year in solar_hijri.YEARS else Calendar.GREGORIAN
        if edtf := edtf_or_none(calendar, year, month, None):
            yield WrittenDate(match.start(), match.end(), edtf, calendar)


def _readings(match: re.Match[str]) -> tuple[Calendar, list[tuple[int, int, int]]] | None:
    """The calendar, and year, month and day in each order in which they may stand; None for no date.

    A year of two digits belongs to no order: the date is one that cannot be read.
    """
    one, two, three = int(match["one"]), int(match["two"]), int(match["three"])
    if len(match["one"]) == 4 and len(match["three"]) <= 2:
        calendar = Calendar.SOLAR_HIJRI if one in solar_hijri.YEARS else Calendar.GREGORIAN
        return calendar, [(one, two, three)]
    if len(match["one"]) > 2:
        return None
    if len(match["three"]) == 4:
        if three in solar_hijri.YEARS:
            return Calendar.SOLAR_HIJRI, [(three, two, one)]
        orders = [(three, two, one), (three, one, two)]
        return Calendar.GREGORIAN, [order for order in orders if 1 <= order[1] <= 12]
    short = len(match["three"]) == 2 and match["mark"].strip() == "/" and max(one, two) <= 31
    return (Calendar.GREGORIAN, []) if short else None


def _turned(named: Named, before: str, published: date | None) -> Named:
    """A month behind "last" or "next" with the year that this gives it."""
    if published is None or named.year is not None or named.day is not None or before not in {"last", "next"}:
        return named
    if named.month is None or named.calendar is not Calendar.GREGORIAN:
        return named
    gone = named.month < published.month
    turn = (0 if gone else -1) if before == "last" else (1 if gone or named.month == published.month else 0)
    return named._replace(year=published.year + turn)


def _placed(named: Named, start: int, end: int, published: date | None, *, to_come: bool) -> WrittenDate:
    year = named.year
    if year is None and published is not None:
        year = nearest_year(named, published, to_come=to_come)
    try:
        edtf = edtf_of(named, year) if year is not None else None
    except (EdtfError, SolarHijriError):
        edtf = None
    return WrittenDate(start, end, edtf, named.calendar, named.month, named.day)


def _near(found: list[WrittenDate], tokens: Tokens, published: date) -> list[WrittenDate]:
    """What is named from `published`, but for the weekday of a date that is written out beside it."""
    beginnings = {each.start - gap for each in found for gap in range(3)}
    months = {each.end: each for each in found if each.month is not None and each.calendar in _WITH_YEARS}
    near = [
        WrittenDate(tokens.starts[each.first], tokens.ends[each.last - 1], each.edtf, Calendar.GREGORIAN)
        for each in near_dates(tokens, published)
    ]
    once = [
        each
        for before, each in zip([None, *near], near, strict=False)
        if before is None or before.edtf != each.edtf or each.start - before.end > _APPOSITION
    ]
    return [_with_its_month(each, months.get(each.start - 1)) for each in once if each.end not in beginnings]


def _with_its_month(year: WrittenDate, month: WrittenDate | None) -> WrittenDate:
    """The month that stands right before "this year", with that year."""
    if month is None or year.edtf is None or len(year.edtf.text) != _YEAR_DIGITS:
        return year
    edtf = edtf_or_none(month.calendar, int(year.edtf.text), month.month, month.day)
    return WrittenDate(month.start, year.end, edtf, month.calendar, month.month, month.day)


def _parted(found: list[WrittenDate]) -> tuple[WrittenDate, ...]:
    """The dates in order, without those that stand inside a date before them."""
    kept: list[WrittenDate] = []
    for each in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return tuple(kept)
