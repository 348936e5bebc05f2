"""Precision: how closely a date or a place is shown."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class DatePrecision(TextChoices):
    """From the day to nothing. Decades and centuries are read from a date, never chosen by the desk."""

    DAY = "day", _("the day")
    MONTH = "month", _("the month")
    YEAR = "year", _("the year")
    DECADE = "decade", _("the decade")
    CENTURY = "century", _("the century")
    WITHHELD = "withheld", _("withheld")

    @property
    def rank(self) -> int:
        """How much it shows: 0 for nothing, more for a closer date."""
        return _DATE_RANK[self]

    def coarser(self, other: "DatePrecision") -> "DatePrecision":
        """Whichever of the two shows less."""
        return min(self, other, key=lambda precision: precision.rank)


class PlacePrecision(TextChoices):
    """From the exact place to nothing."""

    EXACT = "exact", _("the exact place")
    PROVINCE = "province", _("the province")
    COUNTRY = "country", _("the country")
    WITHHELD = "withheld", _("withheld")

    @property
    def rank(self) -> int:
        """How much it shows: 0 for nothing, more for a closer place."""
        return _PLACE_RANK[self]

    def coarser(self, other: "PlacePrecision") -> "PlacePrecision":
        """Whichever of the two shows less."""
        return min(self, other, key=lambda precision: precision.rank)


_DATE_RANK: Final = {precision: rank for rank, precision in enumerate(reversed(DatePrecision))}
_PLACE_RANK: Final = {precision: rank for rank, precision in enumerate(reversed(PlacePrecision))}

PUBLISHABLE_DATES: Final = (
    DatePrecision.DAY,
    DatePrecision.MONTH,
    DatePrecision.YEAR,
    DatePrecision.WITHHELD,
)
"""The date precisions an editor may choose for publication."""
