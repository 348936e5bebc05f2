"""Days that are named from the day of publication: today, Friday, last month, دیروز, پنجشنبه."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from cases.vocabulary.edtf import Edtf
from cases.vocabulary.written_token import Tokens, spelled, word_at


class Near(NamedTuple):
    """Such a day, month or year in tokens `first` to before `last`."""

    first: int
    last: int
    edtf: Edtf


_APART: Final = {
    **dict.fromkeys(spelled("today tonight امروز امشب نن"), 0),
    **dict.fromkeys(spelled("yesterday دیروز دیشب پرون"), -1),
    **dict.fromkeys(spelled("tomorrow فردا سبا"), 1),
}
_NAMES: Final = (
    "monday دوشنبه",
    "tuesday سه‌شنبه",
    "wednesday چهارشنبه چارشنبه",
    "thursday پنجشنبه",
    "friday جمعه",
    "saturday شنبه",
    "sunday یکشنبه",
)
_WEEKDAYS: Final = {name: at for at, names in enumerate(_NAMES) for name in spelled(names)}
_BEFORE_SHANBA: Final = {"یک": 6, "دو": 0, "سه": 1, "چهار": 2, "چار": 2, "پنج": 3}
_YEARS: Final = range(1600, 9990)  # so that what lies a little before or after can be written too
_TURNS: Final = {"last": -1, "this": 0, "next": 1}


def near_dates(tokens: Tokens, published: date) -> Iterator[Near]:
    """What is named from `published`. A weekday is the last one that was, that day itself included."""
    if published.year not in _YEARS:
        return
    for place, token in enumerate(tokens):
        turn = _TURNS.get(word_at(tokens, place - 1))
        first = place if turn is None else place - 1
        if token.word in _APART:
            yield Near(place, place + 1, _day(published + timedelta(_APART[token.word])))
        elif token.word == "شنبه" and word_at(tokens, place - 1) in _BEFORE_SHANBA:
            weekday = _BEFORE_SHANBA[word_at(tokens, place - 1)]
            yield Near(place - 1, place + 1, _day(_weekday(published, weekday, 0)))
        elif token.word in _WEEKDAYS:
            yield Near(first, place + 1, _day(_weekday(published, _WEEKDAYS[token.word], turn or 0)))
        elif token.word == "year" and turn is not None:
            yield Near(first, place + 1, Edtf.parse(f"{published.year + turn:04}"))
        elif token.word == "month" and turn is not None:
            months = published.year * 12 + published.month - 1 + turn
            yield Near(first, place + 1, Edtf.parse(f"{months // 12:04}-{months % 12 + 1:02}"))


def _weekday(published: date, weekday: int, turn: int) -> date:
    """The last such weekday up to `published`; with a turn of -1 the one before that day, with 1 after it."""
    ago = (published.weekday() - weekday) % 7
    if turn > 0:
        return published + timedelta(7 - ago)
    return published - timedelta(ago or (7 if turn < 0 else 0))


def _day(day: date) -> Edtf:
    return Edtf.parse(day.isoformat())
