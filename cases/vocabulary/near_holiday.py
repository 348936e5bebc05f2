"""Holidays that fall on a day which can be reckoned: Christmas, Thanksgiving, Nowruz."""

from datetime import date, timedelta
from typing import Final

from cases.vocabulary.written_token import Tokens, spelled, word_at

HOLIDAYS: Final = spelled("christmas thanksgiving nowruz navroz noël نوروز کریسمس")
"""The words that holidays begin with."""
_DAYS: Final = spelled("day eve")


def holiday(tokens: Tokens, place: int, published: date) -> tuple[date, int]:
    """The day of the holiday at `place` that lies nearest to `published`, rather before it, and its end."""
    word, behind = tokens.words[place], word_at(tokens, place + 1)
    last = place + 2 if behind in _DAYS else place + 1
    days = [_of_year(word, year) for year in (published.year - 1, published.year, published.year + 1)]
    if behind == "eve":
        days = [day - timedelta(1) for day in days]
    return min(days, key=lambda day: _distance(day, published)), last


def _distance(day: date, published: date) -> int:
    ahead = (day - published).days
    return 2 * ahead if ahead > 0 else -ahead


def _of_year(word: str, year: int) -> date:
    if word == "thanksgiving":
        first = date(year, 11, 1)
        return first + timedelta((3 - first.weekday()) % 7 + 21)
    if word in spelled("nowruz navroz نوروز"):
        return date(year, 3, 21)
    return date(year, 12, 25)
