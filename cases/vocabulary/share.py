"""Shares: parts of a whole as they were worded, 12.5 per cent or one in five. They are no counts."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext

from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.quantity import Qualifier, QuantityError, check_sides

WHOLE: Final = Decimal(100)
"""Per cent of what there is."""
PLACES: Final = Decimal("0.0001")
"""How exactly a share is kept, in per cent: one in three is 33.3333."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share as worded: `low` and `high` are per cent from 0 to 100, None on an open side.

    They go with the qualifier as those of a count do; there is no order of magnitude of a share. `one_in` is
    the 5 of "one in five", and the share is then 100 divided by it. Anything else raises
    QuantityError.
    """

    qualifier: Qualifier
    low: Decimal | None
    high: Decimal | None
    one_in: int | None = None

    def __post_init__(self) -> None:
        if self.qualifier is Qualifier.ORDER:
            raise QuantityError(gettext("A share has no order of magnitude."))
        for number in (self.low, self.high):
            if number is not None and not 0 <= number <= WHOLE:
                raise QuantityError(gettext("A share is a number of per cent from 0 to 100."))
        check_sides(self.qualifier, self.low, self.high)
        if self.one_in is not None and part_of(self.one_in) not in (self.low, self.high):
            raise QuantityError(
                gettext("One in %(number)s is %(share)s per cent.")
                % {"number": self.one_in, "share": percent_text(part_of(self.one_in))}
            )

    @classmethod
    def of(cls, image: Document) -> "Share":
        """The share of the image of a figure. Raises QuantityError where it is none."""
        one_in = image["share_one_in"]
        try:
            qualifier = Qualifier(str(image["qualifier"]))
        except ValueError as error:
            raise QuantityError(str(error)) from error
        low, high = _number(image["share_low"]), _number(image["share_high"])
        return cls(qualifier, low, high, one_in if isinstance(one_in, int) else None)


def part_of(one_in: int) -> Decimal:
    """How many per cent one in so many is. Raises QuantityError for fewer than two."""
    if one_in < 2:
        raise QuantityError(gettext("One in two is the greatest share of this kind."))
    return (WHOLE / one_in).quantize(PLACES).normalize()


def percent_text(number: Decimal) -> str:
    """A number of per cent in digits, without noughts that say nothing: "12.5", "20"."""
    return format(number.normalize(), "f")


def _number(value: "Json | Decimal") -> Decimal | None:
    if value is None:
        return None
    return value if isinstance(value, Decimal) else Decimal(str(value))
