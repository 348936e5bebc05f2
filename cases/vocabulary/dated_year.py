"""Years that stand without a month, told apart from what is counted."""

from typing import Final

from cases.vocabulary import solar_hijri
from cases.vocabulary.month_names import Calendar
from cases.vocabulary.named_date import CIRCA, LIST, RANGE, Named, is_circa, whole, year_at
from cases.vocabulary.number_qualifiers import AROUND, limits_a_number
from cases.vocabulary.number_words import is_plural
from cases.vocabulary.written_token import Kind, Tokens, spelled, word_at

_DASHES: Final = spelled("- – /")
_SAL: Final = spelled("سال سنه کال په در د له از")
_TO_A_YEAR: Final = CIRCA | spelled(
    "in since during until till year early late mid from by of to before after through between spring "
    "summer autumn fall winter the a this and سال سنه در از تا به کال په د له تر"
)
_SURELY_COUNTING: Final = spelled("estimated nearly almost roughly $ € £ ¥ ؋ ~")
_COUNTING: Final = spelled(
    "over some approximately under around about up all beyond above below حدود شاوخوا تقریبا تا زیر بالای"
)
_ERA: Final = spelled("کال شمسی خورشیدی هجری میلادی ه ش لمریز زېږدیز م")
_COMMON: Final = range(1900, 2100)


def year_beside(tokens: Tokens, place: int, found: list[Named]) -> list[Named]:
    """The year that a word joins to the year before it: سال ۱۴۰۱ تا ۱۴۰۲."""
    beside = found and found[-1].month is None and found[-1].last == place - 1
    if not beside or word_at(tokens, place - 1) not in RANGE | LIST:
        return []
    year = year_at(tokens, place, found[-1].calendar)
    counted = year is None or year < (found[-1].year or 0) or is_plural(word_at(tokens, place + 1))
    return [] if counted else [Named(place, place + 1, found[-1].calendar, year)]


def bare_year(tokens: Tokens, place: int, least: int) -> list[Named]:
    """The year at `place`, or none where the numeral rather counts something."""
    word, before = tokens.words[place], word_at(tokens, place - 1) if place > least else ""
    if len(word) != 4 or not word.isdecimal():
        return []
    year, behind = int(word), word_at(tokens, place + 1)
    touching = place + 1 < len(tokens) and tokens.starts[place + 1] == tokens.ends[place]
    if touching and behind == "s" and year in _COMMON and year % 10 == 0:
        return [Named(place, place + 2, Calendar.GREGORIAN, year, until=year + 9)]
    if year in solar_hijri.YEARS and (behind in _ERA or not word.isascii()):
        named = before in _ERA or (before in _SAL and behind not in AROUND) or behind in _ERA
        return [Named(place, place + 1, Calendar.SOLAR_HIJRI, year)] if named else []
    counted = behind not in _ERA and (
        before in _SURELY_COUNTING
        or limits_a_number(tokens, place, least)
        or (is_plural(behind) and (before in _COUNTING or before not in _TO_A_YEAR))
    )
    if year not in _COMMON or counted or (touching and tokens.kinds[place + 1] is Kind.WORD):
        return []
    return [_year_or_years(tokens, place, year, circa=is_circa(tokens, place - 1))]


def _year_or_years(tokens: Tokens, place: int, year: int, *, circa: bool) -> Named:
    """The year, or the years that a dash or a stroke joins: 2019–2021, 2019/20."""
    until = whole(tokens, place + 2, 4) if word_at(tokens, place + 1) in _DASHES else None
    if until is not None and until < 100:
        until = until + year // 100 * 100 if until == (year + 1) % 100 else None
    if until is None or not year < until < _COMMON.stop:
        return Named(place, place + 1, Calendar.GREGORIAN, year, circa=circa)
    return Named(place, place + 3, Calendar.GREGORIAN, year, until=until, circa=circa)
