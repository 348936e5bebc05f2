"""The Solar Hijri calendar, with Afghan (Dari, Pashto) or Iranian month names, in three sets of digits.

A Solar Hijri month or year is an interval of Gregorian days, never a Gregorian month or year: Hamal 1401 is
2022-03-21/2022-04-20.
"""

import re
from datetime import date
from typing import Final

from django.utils.translation import gettext
from persiantools.jdatetime import JalaliDate

from cases.vocabulary.edtf import Edtf
from cases.vocabulary.written_token import folded_word, latin_digits

DARI: Final = ("حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان", "عقرب", "قوس", "جدی", "دلو", "حوت")
PASHTO: Final = (
    *("وری", "غویی", "غبرګولی", "چنګاښ", "زمری", "وږی"),
    *("تله", "لړم", "لیندۍ", "مرغومی", "سلواغه", "کب"),
)
IRANIAN: Final = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
LATIN: Final = (
    *("Hamal", "Sawr", "Jawza", "Saratan", "Asad", "Sunbula"),
    *("Mizan", "Aqrab", "Qaws", "Jadi", "Dalw", "Hut"),
)
_OTHER_SPELLINGS: Final = (
    "Hamal Wray Farvardin",
    "Saur Sawar Thawr Ghwayay Ghwayi Ordibehesht",
    "Jauza Joza Ghbargolay Khordad",
    "Saratan Chungash Changash Tir",
    "Assad Zmaray Zmarai Mordad Amordad امرداد",
    "Sonbola Sumbula Sunbola Sonbula Wagay Wazhay Shahrivar سنبلة",
    "Meezan Tala Mehr",
    "Akrab Larum Laram Aban",
    "Qaus Qows Lindai Linday Azar",
    "Jady Jaddi Marghumay Marghumi Dey Dei",
    "Dalv Dalve Dalwa Salwagha Bahman",
    "Hoot Kab Esfand",
)

_PERSIAN_DIGITS: Final = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_COMMAS: Final = str.maketrans("،,", "  ")
YEARS: Final = range(1200, 1501)  # 1821 to 2122: it also stops Gregorian years
_NUMERIC: Final = re.compile(r"([0-9]{4})([/-])([0-9]{1,2})\2([0-9]{1,2})")


class SolarHijriError(ValueError):
    """The text is not a Solar Hijri date. The message is a translated sentence for the editor."""


def parse(text: str) -> tuple[Edtf, str]:
    """Read a day, month or year: `24 Asad 1400`, `۲۴ اسد ۱۴۰۰`, `1400/5/24`, `Hamal 1401`, `1400`.

    Named dates may also put the year first, as Pashto does. Returns the Gregorian date, an interval of days
    for a month or a year, and the text as it was given, without surrounding space. Raises SolarHijriError.
    """
    given = text.strip()
    year, month, day = _parts(given)
    if year not in YEARS:
        raise SolarHijriError(gettext("A Solar Hijri year lies between 1200 and 1500."))
    if month is not None and day is not None:
        if not 1 <= day <= JalaliDate.days_in_month(month, year):
            raise SolarHijriError(gettext("There is no day %(day)s in that month.") % {"day": day})
        return Edtf.parse(_gregorian(year, month, day).isoformat()), given
    first, last = _gregorian(year, month or 1, 1), _last_day(year, month or 12)
    return Edtf.parse(f"{first.isoformat()}/{last.isoformat()}"), given


def reaches(day: date) -> bool:
    """Whether the calendar, as it is counted here, has a name for a Gregorian day: it ends in 9999."""
    return day <= _END


def reckons(tag: str) -> bool:
    """Whether readers of the language `tag` reckon in the Solar Hijri calendar."""
    return tag in _NAMES


def format_span(first: date, last: date, tag: str) -> str:
    """The Gregorian days `first` to `last` written in the Solar Hijri calendar: `۱۰ عقرب – ۹ قوس ۱۴۰۲`.

    A single day stands alone, and the year stands once where both days are in the same one.
    """
    if first == last:
        return format_day(first, tag)
    begin, end = format_day(first, tag), format_day(last, tag)
    if begin.rpartition(" ")[2] == end.rpartition(" ")[2]:
        begin = begin.rpartition(" ")[0]
    return f"{begin} – {end}"


def format_day(day: date, tag: str) -> str:
    """A Gregorian day written in the Solar Hijri calendar: `۲۴ اسد ۱۴۰۰` for the language tag fa-AF.

    fa-AF, ps and fa have their own month names and Persian digits; any other tag gives `24 Asad 1400`.
    """
    solar = JalaliDate(day)  # type: ignore[no-untyped-call]  # the library leaves its constructor untyped
    names = _NAMES.get(tag, LATIN)
    written = f"{solar.day} {names[solar.month - 1]} {solar.year}"
    return written if names is LATIN else written.translate(_PERSIAN_DIGITS)


def period(day: date, unit: str, turn: int) -> Edtf:
    """The Solar Hijri month or year of a Gregorian day, or the one that lies `turn` of them ahead of it.

    unit: "month" or "year". Raises SolarHijriError outside the years that are read.
    """
    solar = JalaliDate(day)  # type: ignore[no-untyped-call]  # as above
    if unit == "year":
        return parse(str(solar.year + turn))[0]
    months = solar.year * 12 + solar.month - 1 + turn
    return parse(f"{LATIN[months % 12]} {months // 12}")[0]


_END: Final = date(9999, 3, 20)
_NAMES: Final = {"fa-AF": DARI, "prs": DARI, "ps": PASHTO, "fa": IRANIAN, "fa-IR": IRANIAN}


def _gregorian(year: int, month: int, day: int) -> date:
    solar = JalaliDate(year, month, day)  # type: ignore[no-untyped-call]  # as above
    return solar.to_gregorian()


def _last_day(year: int, month: int) -> date:
    return _gregorian(year, month, JalaliDate.days_in_month(month, year))


def _parts(text: str) -> tuple[int, int | None, int | None]:
    """Year, month and day as numbers, the last two where the text gives them."""
    folded = _folded(text)
    if numeric := _NUMERIC.fullmatch(folded):
        year, _, month, day = numeric.groups()
        if not 1 <= int(month) <= 12:
            raise SolarHijriError(gettext("There is no month %(month)s.") % {"month": month})
        return int(year), int(month), int(day)
    words = folded.split()
    if words and _is_year(words[0]):
        words.reverse()
    match words:
        case [year] if _is_year(year):
            return int(year), None, None
        case [name, year] if _is_year(year) and name in MONTHS:
            return int(year), MONTHS[name], None
        case [day, name, year] if _is_year(year) and name in MONTHS and _is_day(day):
            return int(year), MONTHS[name], int(day)
    sentence = gettext("“%(text)s” is not a Solar Hijri date, such as 24 Asad 1400, Hamal 1401 or 1400.")
    raise SolarHijriError(sentence % {"text": text})


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdecimal()


def _is_day(word: str) -> bool:
    return len(word) <= 2 and word.isascii() and word.isdecimal()


def _folded(text: str) -> str:
    """The text with Latin digits, one letter for each keyboard's variants, no vowel or invisible marks."""
    return latin_digits(folded_word(text)).translate(_COMMAS)


MONTHS: Final = {
    _folded(name): month
    for month, spellings in enumerate(
        zip(DARI, PASHTO, IRANIAN, LATIN, _OTHER_SPELLINGS, strict=True), start=1
    )
    for name in " ".join(spellings).split()
}
"""Every spelling, folded, of each month."""
