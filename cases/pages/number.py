"""Numbers in the reader's digits."""

from __future__ import annotations

from functools import cache
from typing import Final

from django.utils.translation import pgettext

_LATIN: Final = "0123456789,."


def digits(text: str) -> str:
    """`text`, a number already written in Latin digits, in the digits and marks of the active language."""
    written = pgettext("ten digits, what separates thousands, decimal point", "0123456789,.")
    return text if written == _LATIN else text.translate(_table(written))


def grouped(number: int) -> str:
    """`number` with its thousands separated: 1,700,000."""
    return digits(f"{number:,}")


def plain(number: int) -> str:
    """`number` without separators, for years and counts of a few: 2023."""
    return digits(str(number))


@cache
def _table(written: str) -> dict[int, int]:
    return str.maketrans(_LATIN, written)
