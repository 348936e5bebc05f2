"""The time at which tests happen: passed to every verb, read from no clock."""

from datetime import UTC, date, datetime, timedelta
from typing import Final

NOW: Final = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY: Final[date] = NOW.date()


def days(count: int) -> datetime:
    """`count` days after NOW."""
    return NOW + timedelta(days=count)
