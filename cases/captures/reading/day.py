"""Days as files write them in their marks."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

_ISO: Final = re.compile(r"(\d{4})(?:[-/](\d\d)(?:[-/](\d\d)(?:[T ].*)?)?)?", re.DOTALL | re.ASCII)
_RUN_TOGETHER: Final = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T.*|\d{6}.*)?", re.DOTALL | re.ASCII)
_OLDEST: Final = (
    1500  # what has a lower year counts its years otherwise: 1402 is 2023 in the Solar Hijri calendar
)


def day_of(written: str) -> str | None:
    """The day, month or year of `written` in EDTF, where it begins with the year; None of anything else.

    `03/04/2023` could be two days, `1402-03-22` one of another calendar: neither is guessed. The day is the
    one written, whatever the time and the zone after it.
    """
    found = _RUN_TOGETHER.fullmatch(written.strip()) or _ISO.fullmatch(written.strip())
    if found is None or int(found[1]) < _OLDEST:
        return None
    try:
        date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None
    return "-".join(part for part in found.groups() if part)


def day_of_pdf(written: str) -> str | None:
    """The day of a date in a PDF, such as `D:20230612081500+04'30'` (ISO 32000-1, 7.9.4)."""
    return day_of(written.removeprefix("D:")[:8])
