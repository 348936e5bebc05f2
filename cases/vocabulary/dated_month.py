"""Dates around the name of a month: the days and the year on both sides of it."""

from typing import Final

from cases.vocabulary.month_names import ABBREVIATED, FRENCH, MONTHS, OTHERWISE, Calendar, Month
from cases.vocabulary.named_date import LIST, RANGE, Named, day_at, is_circa, skip, year_at
from cases.vocabulary.number_words import WORDS, Rank
from cases.vocabulary.written_token import Kind, Tokens, spelled, word_at

_ORDINAL: Final = spelled("st nd rd th er ام م مه امین مې")
_BEFORE_MONTH: Final = _ORDINAL | spelled("of ماه برج د - /")
_AFTER_MONTH: Final = spelled("ماه میاشت میاشتې د په له of the - /")
_BEFORE_YEAR: Final = spelled("سال سنه of in - / , ، ماه کال د") | _ORDINAL
_AFTER_YEAR: Final = spelled("کال د سال ، , په")
_POINTING: Final = spelled("on since by until before after from dated تاریخ روز مورخ مورخه نیټه در به")
_BETWEEN: Final = spelled("between entre بین")
_CALLED: Final = spelled("ماه برج میاشت میاشتې")
_IN: Final = spelled("in during")
_MONTH_ALONE: Final = spelled(
    "in since during until till by last next late early mid of this from through before after previous en "
    "depuis début fin dès mi"
)
_NO_DAY: Final = spelled("% ٪ percent per : / k m bn")


def around_month(tokens: Tokens, text: str, place: int, least: int, *, strict: bool) -> list[Named]:
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
        self.month: Month = MONTHS[tokens.words[place]]
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
        circa = self.day is None and is_circa(self.tokens, self.first - 1)
        calendar, year, month = self.month.calendar, self.year, self.month.number
        whole_date = Named(self.first, self.last, calendar, year, month, self.day, self.until, circa)
        listed = [Named(at, at + 1, calendar, year, month, day) for at, day in self.others]
        return sorted([*listed, whole_date])

    def is_month(self, text: str) -> bool:
        """Whether the name stands for the month here, in running text."""
        token = self.tokens[self.place]
        if self.year is None and self.day is None:
            cued = word_at(self.tokens, self.place - 1) in _MONTH_ALONE
            capital = text[token.start].isupper() or token.word in FRENCH
            if not token.word.isascii():
                capital = cued = self._is_called_a_month()
            return cued and self.month.calendar is Calendar.GREGORIAN and capital
        if self.year is not None and self.day is not None:
            return True
        if token.word.isascii() and not text[token.start].isupper() and token.word not in FRENCH:
            return self.year is not None and token.word not in OTHERWISE
        if self.year is not None or token.word not in OTHERWISE or token.word in {"may", "march", "mar"}:
            return True
        before, behind = self.first - 1, self.last
        parted = behind >= len(self.tokens) or self.tokens.kinds[behind] is Kind.SIGN
        return parted or word_at(self.tokens, before) in _POINTING

    def _is_called_a_month(self) -> bool:
        """Whether the word for a month stands beside the name, as in Dari and Pashto."""
        before, behind = word_at(self.tokens, self.place - 1), word_at(self.tokens, self.place + 1)
        return before in _CALLED or behind in _CALLED

    def _days_before(self) -> None:
        at = skip(self.tokens, self.place - 1, _BEFORE_MONTH, -1)
        self.day = day_at(self.tokens, at) if at >= self.least else None
        if self.day is None:
            return
        self.first = at
        while True:
            link = skip(self.tokens, at - 1, _ORDINAL, -1)
            at = skip(self.tokens, link - 1, _ORDINAL, -1)
            day = day_at(self.tokens, at) if at >= self.least else None
            if day is None or day >= self.day:
                return
            between = word_at(self.tokens, at - 1) in _BETWEEN and word_at(self.tokens, link) in LIST
            ranges = word_at(self.tokens, link) in RANGE or between
            if ranges and not self.others and self.until is None:
                self.first, self.day, self.until = at, day, self.day
            elif word_at(self.tokens, link) in LIST or (
                self.others and word_at(self.tokens, link) in {",", "،"}
            ):
                self.others.append((at, day))
            else:
                return

    def _days_after(self) -> None:
        at = skip(self.tokens, self._past_point(), _AFTER_MONTH, 1)
        day = day_at(self.tokens, at)
        if day is None or word_at(self.tokens, at + 1) in _NO_DAY or self._scaled(at + 1):
            return
        end = skip(self.tokens, at + 1, _ORDINAL, 1)
        beyond, last = day_at(self.tokens, end + 1), skip(self.tokens, end + 2, _ORDINAL, 1)
        until = beyond if beyond and beyond > day and word_at(self.tokens, end) in RANGE else None
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
        point = self.tokens.words[self.place] in ABBREVIATED and word_at(self.tokens, self.place + 1) == "."
        return self.place + 2 if point else self.place + 1

    def _year_from(self, place: int) -> tuple[int | None, int]:
        """The year at `place` or behind the words before a year, and the place after it, else `place`."""
        at = skip(self.tokens, place, _BEFORE_YEAR, 1)
        year = year_at(self.tokens, at, self.month.calendar)
        return year, at + 1 if year is not None else place

    def _year_before(self) -> None:
        at = skip(self.tokens, self.first - 1, _AFTER_YEAR, -1)
        if at >= self.least:
            self.year = year_at(self.tokens, at, self.month.calendar)
        if self.year is not None:
            self.first = at
