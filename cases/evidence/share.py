"""Shares in running text: 12.5 per cent, between 10 and 15 %, one in five, ۲۰ فیصد."""

import re
from decimal import Decimal
from typing import Final

from cases.vocabulary.quantity import Quantity, QuantityError
from cases.vocabulary.share import WHOLE, Share, part_of
from cases.vocabulary.written_number import figures_in

_SCALE: Final = 10_000
"""A share is read as a whole number of hundredths of a hundredth of a per cent."""
_NUMBER: Final = r"\d{1,3}(?:[.٫]\d{1,4})?"
_PERCENT: Final = r"(?:%|٪|per\s?cent\b|percent\b|pct\b|درصد|فیصده?|سلنه|سلنې)"
_LINK: Final = r"(?:to|and|through|-|–|—|تا|و|او|الی)"
_PERCENTAGE: Final = re.compile(
    rf"(?<![\d.,٫])(?:(?P<first>{_NUMBER})(?:\s*{_PERCENT})?(?P<link>\s*{_LINK}\s*))?"
    rf"(?P<last>{_NUMBER})[\s-]*{_PERCENT}",
    re.IGNORECASE,
)
_FEW: Final = {
    **dict(
        zip(
            ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
            range(2, 11),
            strict=True,
        )
    ),
    **dict(zip(["دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده"], range(2, 11), strict=True)),
}
_MANY: Final = "|".join(sorted(_FEW, key=len, reverse=True)) + r"|\d{1,4}"
_ONE_IN: Final = re.compile(
    r"\b(?:(?:one|1)\s+(?:in|out\s+of|(?:in|of|out\s+of)\s+every)|(?:یک|۱)(?:\s+(?:نفر|تن))?\s+از\s+هر)"
    rf"\s+(?P<many>{_MANY})\b",
    re.IGNORECASE,
)


def shares_in(text: str) -> tuple[Share, ...]:
    """The shares in running text, in order, each with the words that qualify it.

    Reads digits of every script, words of English and, of a few forms, of Dari and Pashto.
    """
    named: dict[int, int | None] = {}

    def one_in(match: re.Match[str]) -> str:
        many = _FEW.get(match["many"].lower()) or int(match["many"])
        if many < 2:
            return match[0]
        return _noted(part_of(many), many)

    def percentage(match: re.Match[str]) -> str:
        first = match["first"]
        low = "" if first is None else f"{_noted(_decimal(first))}{match['link']}"
        return f"{low}{_noted(_decimal(match['last']))}"

    def _noted(share: Decimal, many: int | None = None) -> str:
        whole = int(share * _SCALE)
        named[whole] = many
        return str(whole)

    counted = figures_in(_PERCENTAGE.sub(percentage, _ONE_IN.sub(one_in, text)))
    found = (_share(each.quantity, named) for each in counted)
    return tuple(share for share in found if share is not None)


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace("٫", "."))


def _share(quantity: Quantity, named: dict[int, int | None]) -> Share | None:
    """The share that was read as a count; None for what is one."""
    numbers = {number for number in (quantity.low, quantity.high) if number is not None}
    if not numbers <= named.keys() or any(number > WHOLE * _SCALE for number in numbers):
        return None
    low, high = (None if each is None else Decimal(each) / _SCALE for each in (quantity.low, quantity.high))
    many = next((named[number] for number in numbers if named[number]), None)
    try:
        return Share(quantity.qualifier, low, high, many)
    except QuantityError:
        return None
