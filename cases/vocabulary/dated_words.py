"""Dates written with the name of a month or as a bare year, found among the tokens of a text."""

from typing import Final, NamedTuple

from cases.vocabulary import solar_hijri
from cases.vocabulary.month_names import ABBREVIATED, MONTHS, OTHERWISE, Calendar, Month
from cases.vocabulary.number_qualifiers import limits_a_number
from cases.vocabulary.number_words import WORDS, Rank, is_plural
from cases.vocabulary.written_token import Kind, Tokens, spelled, word_at


class Named(NamedTuple):
    """A date as its words say it: tokens `first` to before `last`, and the parts that were written.

    `until` is the last day or year of a range.
    """

    first: int
    last: int
    calendar: Calendar
    year: int | None = None
    month: int | None = None
    day: int | None = None
    until: int | None = None
    circa: bool = False


_ORDINAL: Final = spelled("st nd rd th ام م مه امین مې")
_BEFORE_MONTH: Final = _ORDINAL | spelled("of ماه برج د - /")
_AFTER_MONTH: Final = spelled("ماه میاشت میاشتې د په of the - /")
_BEFORE_YEAR: Final = spelled("سال سنه of in - / , ، ماه کال د") | _ORDINAL
_AFTER_YEAR: Final = spelled("کال د سال ، , په")
_RANGE: Final = spelled("- – — to until through تا تر الی")
_LIST: Final = spelled("and & or و او یا")
_POINTING: Final = spelled("on since by until before after from dated تاریخ روز مورخ مورخه نیټه")
_IN: Final = spelled("in during")
_MONTH_ALONE: Final = spelled("in since during until till by last next late early mid of this from through")
_DASHES: Final = spelled("- – /")
_SAL: Final = spelled("سال سنه کال په در د له از")
_NO_DAY: Final = spelled("% ٪ percent per : / k m bn")
_CIRCA: Final = spelled("circa ca c around about approximately approx حدود شاوخوا تقریبا")
_TO_A_YEAR: Final = _CIRCA | spelled(
    "in since during until till year early late mid from by of to before after through between spring summer "
    "autumn fall winter the a this and "
    "سال سنه در از تا به کال په د له تر"
)
_SURELY_COUNTING: Final = spelled("estimated nearly almost roughly $ € £ ¥ ؋ ~")
_COUNTING: Final = spelled(
    "over some approximately under around about up all beyond above below حدود شاوخوا تقریبا تا زیر بالای"
)
_ERA: Final = spelled("کال شمسی خورشیدی هجری میلادی ه ش لمریز زېږدیز م")
_COMMON: Final = range(1900, 2100)


def named_dates(tokens: Tokens, text: str, *, strict: bool) -> list[Named]:
    """The dates among `tokens` of `text` in order. `strict`: running text, where "march" is a verb first."""
    found: list[Named] = []
    last = 0
    for place, token in enumerate(tokens):
        if place < last or token.kind is Kind.SIGN:
            continue
        if token.kind is Kind.WORD and token.word in MONTHS:
            bare = found and found[-1].month is None and found[-1].until is None
            least = found[-1].first if bare else last
            dates = _around_month(tokens, text, place, least, strict=strict)
        elif token.kind is Kind.NUMERAL:
            dates = _year_beside(tokens, place, found) or _bare_year(tokens, place, last)
        else:
            continue
        if dates:
            while found and found[-1].last > dates[0].first:
                found.pop()
            found += dates
            last = dates[-1].last
    return found


def whole(tokens: Tokens, place: int, digits: int) -> int | None:
    """The numeral at `place` where it has at most `digits` digits and nothing else."""
    if not 0 <= place < len(tokens):
        return None
    token = tokens[place]
    plain = token.kind is Kind.NUMERAL and len(token.word) <= digits and token.word.isdecimal()
    return int(token.word) if plain else None


def _skip(tokens: Tokens, place: int, words: frozenset[str], step: int) -> int:
    """The next place from `place` that holds none of `words`; three are passed over at most."""
    for _ in range(3):
        if word_at(tokens, place) not in words:
            break
        place += step
    return place


def _is_circa(tokens: Tokens, place: int) -> bool:
    """Whether the word that ends at `place` says that a month or a year is approximate."""
    return word_at(tokens, place - 1 if word_at(tokens, place) == "." else place) in _CIRCA


def _day(tokens: Tokens, place: int) -> int | None:
    day = whole(tokens, place, 2)
    return day if day is not None and 1 <= day <= 31 else None


def _year(tokens: Tokens, place: int, calendar: Calendar) -> int | None:
    year = whole(tokens, place, 4)
    if year is None or len(tokens[place].word) != 4:
        return None
    return (
        year if year in (range(1583, 2200) if calendar is Calendar.GREGORIAN else solar_hijri.YEARS) else None
    )


def _around_month(tokens: Tokens, text: str, place: int, least: int, *, strict: bool) -> list[Named]:
    """The date or dates whose month stands at `place`; none where the word is likely another one."""
    reader = _AroundMonth(tokens, place, least)
    reader.read()
    if strict and not reader.is_month(text):
        return []
    return reader.dates()


class _AroundMonth:
    """Reads to both sides of the name of a month, never further left than the token `least`."""

    def __init__(self, tokens: Tokens, place: int, least: int) -> None:
        self.tokens, self.place, self.least = tokens, place, least
        self.month: Month = MONTHS[tokens[place].word]
        self.first, self.last = place, place + 1
        self.year: int | None = None
        self.day: int | None = None
        self.until: int | None = None
        self.others: list[tuple[int, int]] = []
        """Places and numbers of days that stand in a list before or after the one that is read."""

    def read(self) -> None:
        self._days_before()
        self._year_after()
        if self.day is None:
            self._days_after()
        if self.year is None:
            self._year_before()

    def dates(self) -> list[Named]:
        circa = self.day is None and _is_circa(self.tokens, self.first - 1)
        calendar, year, month = self.month.calendar, self.year, self.month.number
        whole_date = Named(self.first, self.last, calendar, year, month, self.day, self.until, circa)
        listed = [Named(at, at + 1, calendar, year, month, day) for at, day in self.others]
        return sorted([*listed, whole_date])

    def is_month(self, text: str) -> bool:
        """Whether the name stands for the month here, in running text."""
        token = self.tokens[self.place]
        if self.year is None and self.day is None:
            cued = word_at(self.tokens, self.place - 1) in _MONTH_ALONE
            return cued and self.month.calendar is Calendar.GREGORIAN and text[token.start].isupper()
        if self.year is not None and self.day is not None:
            return True
        if token.word.isascii() and not text[token.start].isupper():
            return self.year is not None and token.word not in OTHERWISE
        if self.year is not None or token.word not in OTHERWISE or token.word in {"may", "march", "mar"}:
            return True
        before, behind = self.first - 1, self.last
        parted = behind >= len(self.tokens) or self.tokens[behind].kind is Kind.SIGN
        return parted or word_at(self.tokens, before) in _POINTING

    def _days_before(self) -> None:
        at = _skip(self.tokens, self.place - 1, _BEFORE_MONTH, -1)
        self.day = _day(self.tokens, at) if at >= self.least else None
        if self.day is None:
            return
        self.first = at
        while True:
            link = _skip(self.tokens, at - 1, _ORDINAL, -1)
            at = _skip(self.tokens, link - 1, _ORDINAL, -1)
            day = _day(self.tokens, at) if at >= self.least else None
            if day is None or day >= self.day:
                return
            if word_at(self.tokens, link) in _RANGE and not self.others and self.until is None:
                self.first, self.day, self.until = at, day, self.day
            elif word_at(self.tokens, link) in _LIST or (
                self.others and word_at(self.tokens, link) in {",", "،"}
            ):
                self.others.append((at, day))
            else:
                return

    def _days_after(self) -> None:
        at = _skip(self.tokens, self._past_point(), _AFTER_MONTH, 1)
        day = _day(self.tokens, at)
        if day is None or word_at(self.tokens, at + 1) in _NO_DAY or self._scaled(at + 1):
            return
        end = _skip(self.tokens, at + 1, _ORDINAL, 1)
        beyond, last = _day(self.tokens, end + 1), _skip(self.tokens, end + 2, _ORDINAL, 1)
        until = beyond if beyond and beyond > day and word_at(self.tokens, end) in _RANGE else None
        year, behind = self._year_from(last if until else end)
        if year is None and word_at(self.tokens, self.place - 1) in _IN:
            return
        self.day, self.until, self.last = day, until, behind
        self.year = year if year is not None else self.year

    def _scaled(self, place: int) -> bool:
        word = WORDS.get(word_at(self.tokens, place))
        return word is not None and word.rank in {Rank.SCALE, Rank.HUNDRED}

    def _year_after(self) -> None:
        year, last = self._year_from(self._past_point())
        if year is not None:
            self.year, self.last = year, last

    def _past_point(self) -> int:
        """The place after the month and the point that shortens it."""
        point = self.tokens[self.place].word in ABBREVIATED and word_at(self.tokens, self.place + 1) == "."
        return self.place + 2 if point else self.place + 1

    def _year_from(self, place: int) -> tuple[int | None, int]:
        """The year at `place` or behind the words before a year, and the place after it, else `place`."""
        at = _skip(self.tokens, place, _BEFORE_YEAR, 1)
        year = _year(self.tokens, at, self.month.calendar)
        return year, at + 1 if year is not None else place

    def _year_before(self) -> None:
        at = _skip(self.tokens, self.first - 1, _AFTER_YEAR, -1)
        if at >= self.least:
            self.year = _year(self.tokens, at, self.month.calendar)
        if self.year is not None:
            self.first = at


def _year_beside(tokens: Tokens, place: int, found: list[Named]) -> list[Named]:
    """The year that a word joins to the year before it: سال ۱۴۰۱ تا ۱۴۰۲."""
    beside = found and found[-1].month is None and found[-1].last == place - 1
    if not beside or word_at(tokens, place - 1) not in _RANGE | _LIST:
        return []
    year = _year(tokens, place, found[-1].calendar)
    counted = year is None or year < (found[-1].year or 0) or is_plural(word_at(tokens, place + 1))
    return [] if counted else [Named(place, place + 1, found[-1].calendar, year)]


def _bare_year(tokens: Tokens, place: int, least: int) -> list[Named]:
    """The year at `place`, or none where the numeral rather counts something."""
    token, before = tokens[place], word_at(tokens, place - 1) if place > least else ""
    if len(token.word) != 4 or not token.word.isdecimal():
        return []
    year, behind = int(token.word), word_at(tokens, place + 1)
    touching = place + 1 < len(tokens) and tokens[place + 1].start == token.end
    if touching and behind == "s" and year in _COMMON and year % 10 == 0:
        return [Named(place, place + 2, Calendar.GREGORIAN, year, until=year + 9)]
    if year in solar_hijri.YEARS and (behind in _ERA or not token.word.isascii()):
        named = before in _ERA or before in _SAL or behind in _ERA
        return [Named(place, place + 1, Calendar.SOLAR_HIJRI, year)] if named else []
    counted = behind not in _ERA and (
        before in _SURELY_COUNTING
        or limits_a_number(tokens, place, least)
        or (is_plural(behind) and (before in _COUNTING or before not in _TO_A_YEAR))
    )
    if year not in _COMMON or counted or (touching and tokens[place + 1].kind is Kind.WORD):
        return []
    return [_year_or_years(tokens, place, year, circa=_is_circa(tokens, place - 1))]


def _year_or_years(tokens: Tokens, place: int, year: int, *, circa: bool) -> Named:
    """The year, or the years that a dash or a stroke joins: 2019–2021, 2019/20."""
    until = whole(tokens, place + 2, 4) if word_at(tokens, place + 1) in _DASHES else None
    if until is not None and until < 100:
        until = until + year // 100 * 100 if until == (year + 1) % 100 else None
    if until is None or not year < until < _COMMON.stop:
        return Named(place, place + 1, Calendar.GREGORIAN, year, circa=circa)
    return Named(place, place + 3, Calendar.GREGORIAN, year, until=until, circa=circa)
