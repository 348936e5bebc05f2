"""Rates as they stand in settings: `120/min`, `10/15min`, `600/1h`."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_RATE: Final = re.compile(r"(?P<units>\d{1,9})/(?P<times>\d{0,4}) ?(?P<unit>[a-z]+)")
_SECONDS: Final = {
    **dict.fromkeys(("s", "sec", "second", "seconds"), 1),
    **dict.fromkeys(("m", "min", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hour", "hours"), 3600),
}
LONGEST: Final = 3600
"""Seconds: what was counted is erased every hour, so that no rate can be over more."""


class BadRate(ValueError):
    """This cannot be read as a rate; the message is for whoever wrote it."""


class Limit(NamedTuple):
    """So many units within so many seconds, which begin with the first of them."""

    units: int
    seconds: int


def limit_of(rate: str | None) -> Limit | None:
    """`rate` in numbers; None where there is none. Raises ``BadRate``."""
    if not rate:
        return None
    read = _RATE.fullmatch(rate.strip())
    if read is None or read["unit"] not in _SECONDS:
        raise BadRate(f"“{rate}” is no rate: write such as 120/min, 10/15min or 600/h.")
    limit = Limit(int(read["units"]), int(read["times"] or 1) * _SECONDS[read["unit"]])
    if limit.units < 1 or not 0 < limit.seconds <= LONGEST:
        raise BadRate(f"“{rate}” is no rate: it is of one or more, within an hour at most.")
    return limit
