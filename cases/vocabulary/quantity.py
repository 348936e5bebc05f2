"""Quantities: a counted figure together with how it was worded."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Qualifier(TextChoices):
    """How a figure was worded. "Exactly" says that the words carry no qualifier, not that anybody counted."""

    EXACTLY = "exactly", _("exactly as stated")
    AT_LEAST = "at_least", _("at least")
    MORE_THAN = "more_than", _("more than")
    ABOUT = "about", _("about")
    AT_MOST = "at_most", _("at most")
    FEWER_THAN = "fewer_than", _("fewer than")
    BETWEEN = "between", _("between")
    ORDER = "order", _("order of magnitude")

    @property
    def open_above(self) -> bool:
        """Whether the figure is a floor: there is a low number and no high one."""
        return self in (Qualifier.AT_LEAST, Qualifier.MORE_THAN)

    @property
    def open_below(self) -> bool:
        """Whether the figure is a ceiling: there is a high number and no low one."""
        return self in (Qualifier.AT_MOST, Qualifier.FEWER_THAN)

    @property
    def single(self) -> bool:
        """Whether one number was said, so that low and high are that number."""
        return self in (Qualifier.EXACTLY, Qualifier.ABOUT)

    @property
    def exclusive(self) -> bool:
        """Whether the number said is itself outside what is claimed."""
        return self in (Qualifier.MORE_THAN, Qualifier.FEWER_THAN)

    @property
    def glyph(self) -> str:
        """The name of the mark it is drawn with."""
        return _GLYPHS[self]


_GLYPHS: Final = {
    Qualifier.EXACTLY: "exact",
    Qualifier.AT_LEAST: "min",
    Qualifier.MORE_THAN: "over",
    Qualifier.ABOUT: "about",
    Qualifier.AT_MOST: "max",
    Qualifier.FEWER_THAN: "under",
    Qualifier.BETWEEN: "range",
    Qualifier.ORDER: "band",
}

GREATEST: Final = 2**53 - 1
"""The greatest number a figure may hold: the greatest that JSON carries everywhere (RFC 7493, 2.2)."""


class QuantityError(ValueError):
    """The numbers do not go with the qualifier. The message is a translated sentence for the editor."""


class Bounds(NamedTuple):
    """What a figure claims: an interval of whole numbers, a side that is None being open."""

    low: int | None
    high: int | None
    low_inclusive: bool
    high_inclusive: bool


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as worded: `low` and `high` are whole numbers from 0 to GREATEST, None on an open side.

    exactly, about: low and high are the one number said · at_least, more_than: low only ·
    at_most, fewer_than: high only · between: low below high · order: one decade, such as 10000 and 99999.
    Anything else raises QuantityError.
    """

    qualifier: Qualifier
    low: int | None
    high: int | None

    def __post_init__(self) -> None:
        for number in (self.low, self.high):
            if number is not None and not 0 <= number <= GREATEST:
                raise QuantityError(gettext("A figure is a whole number from 0 to 9007199254740991."))
        check_sides(self.qualifier, self.low, self.high)

    @property
    def bounds(self) -> Bounds:
        """The interval claimed; only "more than" and "fewer than" leave their own number out."""
        inclusive = not self.qualifier.exclusive
        return Bounds(self.low, self.high, inclusive, inclusive)

    @property
    def glyph(self) -> str:
        """The name of the mark it is drawn with."""
        return self.qualifier.glyph

    def overlaps(self, low: int | None, high: int | None) -> bool:
        """Whether a number is both claimed and within `low` to `high`: inclusive, None for an open side."""
        least, most = self._whole_numbers()
        floor = max(least, low if low is not None else 0)
        ceilings = [number for number in (most, high) if number is not None]
        return all(floor <= ceiling for ceiling in ceilings)

    def meets(self, other: "Quantity") -> bool:
        """Whether one number could be what both figures mean.

        The margin of "about" is not stated: it is taken to reach one unit of the last digit that is not zero,
        on both sides, so that rounding alone never sets two figures against each other.
        """
        (least, most), (low, high) = self._meant(), other._meant()
        return (high is None or least <= high) and (most is None or low <= most)

    def _meant(self) -> tuple[int, int | None]:
        """The least and the greatest whole number that may be meant."""
        least, most = self._whole_numbers()
        if self.qualifier is not Qualifier.ABOUT or most is None:
            return least, most
        digits = str(least)
        margin = 10 ** (len(digits) - len(digits.rstrip("0"))) if least else 1
        return max(0, least - margin), most + margin

    def _whole_numbers(self) -> tuple[int, int | None]:
        """The least and the greatest whole number claimed."""
        step = 1 if self.qualifier.exclusive else 0
        least = 0 if self.low is None else self.low + step
        most = None if self.high is None else self.high - step
        return least, most


def check_sides(qualifier: Qualifier, low: int | Decimal | None, high: int | Decimal | None) -> None:
    """Raise QuantityError unless the numbers, of which None is an open side, go with the qualifier."""
    if qualifier.open_above:
        if low is None or high is not None:
            raise QuantityError(gettext("“At least” and “more than” take the lower number only."))
        return
    if qualifier.open_below:
        if high is None or low is not None:
            raise QuantityError(gettext("“At most” and “fewer than” take the higher number only."))
        if qualifier is Qualifier.FEWER_THAN and high == 0:
            raise QuantityError(gettext("Nothing is fewer than 0."))
        return
    if low is None or high is None:
        raise QuantityError(gettext("This qualifier takes both a lower and a higher number."))
    if qualifier.single and low != high:
        raise QuantityError(gettext("“Exactly” and “about” take one number, as the lower and as the higher."))
    if qualifier is Qualifier.BETWEEN and low >= high:
        raise QuantityError(gettext("“Between” takes a lower number that is below the higher one."))
    if qualifier is Qualifier.ORDER and not _is_decade(low, high):
        raise QuantityError(gettext("An order of magnitude is one decade, such as 10000 to 99999."))


def _is_decade(low: int | Decimal, high: int | Decimal) -> bool:
    return low >= 10 and str(low).strip("0") == "1" and high == 10 * low - 1
