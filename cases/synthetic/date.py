"""Dates between 2001 and 2026, known more or less exactly (EDTF, ISO 8601-2)."""

from datetime import date, timedelta
from random import Random
from typing import Final

FIRST: Final = date(2001, 1, 1)
LAST: Final = date(2026, 6, 30)


def drawn_date(draws: Random) -> str:
    """Six in ten to the day, a quarter to the month, the others to the year, one in twenty approximate."""
    day = (FIRST + timedelta(days=draws.randrange((LAST - FIRST).days + 1))).isoformat()
    share = draws.random()
    if share < 0.60:
        return day
    if share < 0.85:
        return day[:7]
    return day[:4] if share < 0.95 else f"{day[:4]}~"
