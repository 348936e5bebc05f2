"""Numbers in the reader's digits."""

from __future__ import annotations

from typing import Final

from django.utils.translation import get_language

_PERSIAN: Final = str.maketrans("0123456789,.", "۰۱۲۳۴۵۶۷۸۹٬٫")
_PERSIAN_LANGUAGES: Final = ("fa", "ps")


def digits(text: str) -> str:
    """`text`, a number already written in Latin digits, in the digits of the active language."""
    return text.translate(_PERSIAN) if (get_language() or "en").startswith(_PERSIAN_LANGUAGES) else text


def grouped(number: int) -> str:
    """`number` with its thousands separated: 1,700,000."""
    return digits(f"{number:,}")


def plain(number: int) -> str:
    """`number` without separators, for years and counts of a few: 2023."""
    return digits(str(number))
