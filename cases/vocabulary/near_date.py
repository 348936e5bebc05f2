"""Days that are named from the day of publication: today, Friday, last month, three years ago, پنجشنبه."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from cases.vocabulary import solar_hijri
from cases.vocabulary.cardinal import cardinal_at
from cases.vocabulary.edtf import Edtf
from cases.vocabulary.named_date import CIRCA
from cases.vocabulary.near_holiday import HOLIDAYS, holiday
from cases.vocabulary.tense import is_to_come
from cases.vocabulary.written_token import Tokens, spelled, word_at


class Near(NamedTuple):
    """Such a day, month or year in tokens `first` to before `last`; None where it is told, and not which."""

    first: int
    last: int
    edtf: Edtf | None


_APART: Final = {
    **dict.fromkeys(spelled("today tonight امروز امشب نن"), 0),
    **dict.fromkeys(spelled("yesterday hier دیروز دیشب پرون"), -1),
    **dict.fromkeys(spelled("tomorrow demain فردا سبا"), 1),
    **dict.fromkeys(spelled("پریروز پریشب"), -2),
    **dict.fromkeys(spelled("پس‌فردا"), 2),
}
_NAMES: Final = (
    "monday lundi دوشنبه دوشنبې",
    "tuesday mardi سه‌شنبه سشنبه سه‌شنبې",
    "wednesday mercredi چهارشنبه چارشنبه چهارشنبې",
    "thursday jeudi پنجشنبه پنجشنبې",
    "friday vendredi جمعه جمعې",
    "saturday samedi شنبه شنبې",
    "sunday dimanche یکشنبه یکشنبې",
)
_WEEKDAYS: Final = {name: at for at, names in enumerate(_NAMES) for name in spelled(names)}
_BEFORE_SHANBA: Final = {"یک": 6, "دو": 0, "سه": 1, "چهار": 2, "چار": 2, "پنج": 3}
_SHANBA: Final = spelled("شنبه شنبې")
_PARTS_OF_DAY: Final = spelled("morning afternoon evening")
_YEARS: Final = range(1600, 9990)  # so that what lies a little before or after can be written too
_TURNS: Final = {"last": -1, "past": -1, "this": 0, "next": 1, "coming": 1}
_TURNS_BEHIND: Final = {
    **dict.fromkeys(spelled("dernier dernière passé passée گذشته پیش قبل"), -1),
    **dict.fromkeys(spelled("prochain prochaine آینده بعد آتی"), 1),
    **dict.fromkeys(spelled("جاری روان"), 0),
}
_TURNS_BEFORE: Final = {
    **dict.fromkeys(spelled("تېر تېره تېرې"), -1),
    **dict.fromkeys(spelled("این همین دې دا cette ce"), 0),
    **dict.fromkeys(spelled("راتلونکی راتلونکې راتلونکي"), 1),
}
_UNITS: Final = {
    **dict.fromkeys(spelled("day days jour jours روز ورځ ورځې ورځو"), "day"),
    **dict.fromkeys(spelled("week weeks semaine semaines هفته اونۍ اونیو"), "week"),
    **dict.fromkeys(spelled("month months mois ماه میاشت میاشتې میاشتو"), "month"),
    **dict.fromkeys(spelled("year years an ans année années سال کال کاله کلونو"), "year"),
    **dict.fromkeys(spelled("decade decades دهه"), "decade"),
}
_SINGLE: Final = {
    **dict.fromkeys(spelled("پارسال پروسږکال"), ("year", -1)),
    **dict.fromkeys(spelled("امسال سږکال"), ("year", 0)),
}
_AGO: Final = spelled("ago earlier پیش قبل مخکې وړاندې")
_SEASONS: Final = spelled("spring summer autumn fall winter")
_OF_A_SPAN: Final = spelled("past last previous next")
_PERSIAN: Final = spelled("روز هفته ماه سال دهه ورځ اونۍ میاشت میاشتې کال پارسال امسال سږکال پروسږکال")
_PRAYERS: Final = spelled("امام نماز ائمه خطیب امامان")
"""Words before "Friday" where it is that of prayers."""
_CUES: Final = frozenset(
    {*_APART, *_WEEKDAYS, *_PARTS_OF_DAY, *_UNITS, *_SINGLE, *_SEASONS, *HOLIDAYS, "weekend", "aujourd"}
)


def near_dates(tokens: Tokens, published: date) -> Iterator[Near]:
    """What is named from `published`. A weekday is the last one that was, that day itself included.

    Where the sentence speaks of what is to come, it is the next one. Months and years in Dari and Pashto are
    those of the Solar Hijri calendar.
    """
    if published.year not in _YEARS:
        return
    for place, word in enumerate(tokens.words):
        if word in _CUES and (found := _at(tokens, place, published)) is not None:
            yield found


def _at(tokens: Tokens, place: int, published: date) -> Near | None:
    word, before = tokens.words[place], word_at(tokens, place - 1)
    if word in _APART:
        return Near(place, place + 1, _day(published + timedelta(_APART[word])))
    if word in _SHANBA and before in _BEFORE_SHANBA:
        return Near(place - 1, place + 1, _day(_weekday(published, _BEFORE_SHANBA[before], 0)))
    if word in _WEEKDAYS:
        return _of_a_week(tokens, place, published)
    if word in _UNITS:
        return _of_a_unit(tokens, place, published)
    return _otherwise(tokens, place, published)


def _otherwise(tokens: Tokens, place: int, published: date) -> Near | None:
    """Aujourd'hui, Christmas, پارسال, this morning, last spring, the weekend."""
    word, before = tokens.words[place], word_at(tokens, place - 1)
    found: Near | None = None
    if word in HOLIDAYS:
        day, last = holiday(tokens, place, published)
        found = Near(place, last, _day(day))
    elif word in _SINGLE:
        found = Near(place, place + 1, _period(published, *_SINGLE[word], persian=True))
    elif word == "aujourd" and word_at(tokens, place + 2) == "hui":
        found = Near(place, place + 3, _day(published))
    elif word in _PARTS_OF_DAY and before == "this":
        found = Near(place - 1, place + 1, _day(published))
    elif word in _SEASONS and before in _TURNS:
        found = Near(place - 1, place + 1, None)
    elif word == "weekend":
        found = _weekend(tokens, place, published)
    return found


def _of_a_week(tokens: Tokens, place: int, published: date) -> Near | None:
    """Friday, last Friday, vendredi dernier; not that of Friday prayers."""
    if word_at(tokens, place - 1) in _PRAYERS or word_at(tokens, place + 1) == "بازار":
        return None
    weekday = _WEEKDAYS[tokens.words[place]]
    turn, first, last = _TURNS.get(word_at(tokens, place - 1)), place, place + 1
    if turn is not None:
        first = place - 1
    elif (turn := _TURNS_BEHIND.get(word_at(tokens, last))) is not None:
        last += 1
    elif is_to_come(tokens, place):
        turn = 1
    return Near(first, last, _day(_weekday(published, weekday, turn or 0)))


def _of_a_unit(tokens: Tokens, place: int, published: date) -> Near | None:
    """Last week, this month, three years ago, the past four decades, هفتهٔ گذشته."""
    unit, word = _UNITS[tokens.words[place]], tokens.words[place]
    before, behind = word_at(tokens, place - 1), word_at(tokens, place + 1)
    persian = word in _PERSIAN
    single = unit != "day" and (not word.endswith("s") or word == "mois")
    if single and before in _TURNS and not persian:
        return Near(place - 1, place + 1, _period(published, unit, _TURNS[before]))
    if single and before in _TURNS_BEFORE:
        return Near(place - 1, place + 1, _period(published, unit, _TURNS_BEFORE[before], persian=persian))
    many = _number_before(tokens, place)
    if behind in _AGO and many:
        return _ago(tokens, place, unit, many, published)
    if many and word_at(tokens, many[0] - 1) in _OF_A_SPAN and not persian:
        return _span(place, unit, many, published, forward=word_at(tokens, many[0] - 1) == "next")
    if single and behind in _TURNS_BEHIND and not many:
        return Near(place, place + 2, _period(published, unit, _TURNS_BEHIND[behind], persian=persian))
    return None


def _number_before(tokens: Tokens, place: int) -> tuple[int, int] | None:
    """Where the number that ends before `place` begins, and the number: three, a, ده."""
    for first in range(max(0, place - 3), place):
        if word_at(tokens, first) in {"a", "an", "un", "une"} and first == place - 1:
            return first, 1
        one = cardinal_at(tokens, first)
        if one and one.last == place and one.value and one.value.denominator == 1 and not one.order:
            return first, int(one.value)
    return None


def _ago(tokens: Tokens, place: int, unit: str, many: tuple[int, int], published: date) -> Near | None:
    first, number = many
    edtf = _back(published, unit, number)
    circa = word_at(tokens, first - 1) in CIRCA | spelled("almost nearly some roughly")
    if edtf is not None and circa and edtf.text[-1:].isdecimal():
        first, edtf = first - 1, Edtf.parse(f"{edtf.text}~")
    return Near(first, place + 2, edtf)


def _back(published: date, unit: str, number: int) -> Edtf | None:
    """The day, month or year that lies `number` of them back."""
    if unit in {"day", "week"}:
        days = number if unit == "day" else 7 * number
        if days > 3000:
            return None
        return _day(published - timedelta(days)) if unit == "day" else _period(published, "week", -number)
    if unit == "month":
        return _period(published, "month", -number) if number < 240 else None
    year = published.year - number * (10 if unit == "decade" else 1)
    return Edtf.parse(f"{year:04}") if year > 1583 else None


def _span(place: int, unit: str, many: tuple[int, int], published: date, *, forward: bool) -> Near | None:
    """From so long before publication up to it: the past four decades."""
    first, number = many
    if unit == "decade":
        begin = f"{(published.year - 10 * number) // 10:03}X" if published.year - 10 * number > 1590 else ""
        return Near(first - 1, place + 1, Edtf.parse(f"{begin}/{published.year:04}")) if begin else None
    other = _back(published, unit, -number if forward else number)
    if other is None or (forward and number > 200):
        return None
    side = other.text.partition("/")[0]
    here = published.isoformat()[: len(side)]
    ends = (here, side) if forward else (side, here)
    return Near(first - 1, place + 1, Edtf.parse("/".join(ends)))


def _weekend(tokens: Tokens, place: int, published: date) -> Near | None:
    """The Saturday and Sunday that were last, or are next."""
    before = word_at(tokens, place - 1)
    if before not in {"the", *_TURNS}:
        return None
    saturday = published - timedelta((published.weekday() - 5) % 7)
    if _TURNS.get(before, 0) > 0 or is_to_come(tokens, place):
        saturday += timedelta(7)
    days = (saturday, saturday + timedelta(1))
    return Near(place - 1, place + 1, Edtf.parse("/".join(day.isoformat() for day in days)))


def _period(published: date, unit: str, turn: int, *, persian: bool = False) -> Edtf | None:
    """The day, week, month or year that lies `turn` of them ahead."""
    if unit == "day":
        return _day(published + timedelta(turn)) if turn else None
    if unit == "week":
        monday = published + timedelta(7 * turn - published.weekday())
        return Edtf.parse(f"{monday.isoformat()}/{(monday + timedelta(6)).isoformat()}")
    if persian and unit in {"month", "year"}:
        return solar_hijri.period(published, unit, turn)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + turn
        return Edtf.parse(f"{months // 12:04}-{months % 12 + 1:02}")
    return Edtf.parse(f"{published.year + turn:04}") if unit == "year" else None


def _weekday(published: date, weekday: int, turn: int) -> date:
    """The last such weekday up to `published`; with a turn of -1 the one before that day, with 1 after it."""
    ago = (published.weekday() - weekday) % 7
    if turn > 0:
        return published + timedelta(7 - ago)
    return published - timedelta(ago or (7 if turn < 0 else 0))


def _day(day: date) -> Edtf:
    return Edtf.parse(day.isoformat())
