"""Numbers in the reader's digits."""

from __future__ import annotations

from typing import Final

from django.utils.translation import pgettext

from cases.vocabulary.cached_by_language import cached_by_language

_LATIN: Final = "0123456789,."


def digits(text: str) -> str:
    """`text`, a number already written in Latin digits, in the digits and marks of the active language."""
    written = _written()
    return text.translate(written) if written else text


def grouped(number: int) -> str:
    """`number` with its thousands separated: 1,700,000."""
    return digits(f"{number:,}")


def plain(number: int) -> str:
    """`number` without separators, for years and counts of a few: 2023."""
    return digits(str(number))


@cached_by_language
def _written() -> dict[int, int]:
    """What stands for each Latin digit and mark; nothing where they stand for themselves."""
    written = pgettext("ten digits, what separates thousands, decimal point", "0123456789,.")
    return str.maketrans(_LATIN, written) if written != _LATIN else {}
