"""A date as its words say it, and what the readers of months and of years share."""

from typing import Final, NamedTuple

from cases.vocabulary import solar_hijri
from cases.vocabulary.month_names import Calendar
from cases.vocabulary.written_token import Kind, Tokens, spelled, word_at

RANGE: Final = spelled("- – — to until through au تا تر الی")
LIST: Final = spelled("and & or et و او یا")
CIRCA: Final = spelled("circa ca c around about approximately approx حدود شاوخوا تقریبا")


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


def whole(tokens: Tokens, place: int, digits: int) -> int | None:
    """The numeral at `place` where it has at most `digits` digits and nothing else."""
    if not 0 <= place < len(tokens):
        return None
    word = tokens.words[place]
    plain = tokens.kinds[place] is Kind.NUMERAL and len(word) <= digits and word.isdecimal()
    return int(word) if plain else None


def skip(tokens: Tokens, place: int, words: frozenset[str], step: int) -> int:
    """The next place from `place` that holds none of `words`; three are passed over at most."""
    for _ in range(3):
        if word_at(tokens, place) not in words:
            break
        place += step
    return place


def is_circa(tokens: Tokens, place: int) -> bool:
    """Whether the word that ends at `place` says that a month or a year is approximate."""
    return word_at(tokens, place - 1 if word_at(tokens, place) == "." else place) in CIRCA


def day_at(tokens: Tokens, place: int) -> int | None:
    """The day of a month that stands at `place`, 1 to 31."""
    day = whole(tokens, place, 2)
    return day if day is not None and 1 <= day <= 31 else None


def year_at(tokens: Tokens, place: int, calendar: Calendar) -> int | None:
    """The year of `calendar` that stands at `place` in four digits."""
    year = whole(tokens, place, 4)
    if year is None or len(tokens.words[place]) != 4:
        return None
    known = range(1583, 2200) if calendar is Calendar.GREGORIAN else solar_hijri.YEARS
    return year if year in known else None
