"""Shares in SQL: which numbers a share has, and that it has none of a count."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import Rule
from cases.vocabulary.measure import Measure
from cases.vocabulary.quantity import Qualifier

COUNT = Q(measure=Measure.COUNT)
SHARE = Q(measure=Measure.SHARE)
_FLOORS = [Qualifier.AT_LEAST, Qualifier.MORE_THAN]
_CEILINGS = [Qualifier.AT_MOST, Qualifier.FEWER_THAN]
_POINTS = [Qualifier.EXACTLY, Qualifier.ABOUT]
_WHOLE = Decimal(100)


def share_constraints() -> list[models.CheckConstraint]:
    """The rules of `measure` and of the columns of a share of a statistic."""
    low, high = Q(share_low__isnull=False), Q(share_high__isnull=False)
    return [
        Rule(
            at="measure",
            name="statistic_share_or_count",
            condition=COUNT & ~low & ~high & Q(share_of="", share_one_in__isnull=True)
            | SHARE & Q(low__isnull=True, high__isnull=True) & ~Q(share_of=""),
            violation_error_message=_(
                "A count has no share, and a share has no count: it has per cent, and says of what."
            ),
        ),
        Rule(
            at="qualifier",
            name="statistic_share_fits_qualifier",
            condition=COUNT
            | Q(qualifier__in=_FLOORS) & low & ~high
            | Q(qualifier__in=_CEILINGS) & ~low & high
            | Q(qualifier__in=_POINTS, share_high=F("share_low")) & low & high
            | Q(qualifier=Qualifier.BETWEEN, share_high__gt=F("share_low")) & low & high,
            violation_error_message=_(
                "The per cent do not fit the qualifier: at least has only a low number, between has both, "
                "exactly has the same twice."
            ),
        ),
        Rule(
            at="share_low",
            name="statistic_share_within_whole",
            condition=(~low | Q(share_low__gte=0, share_low__lte=_WHOLE))
            & (~high | Q(share_high__gte=0, share_high__lte=_WHOLE)),
            violation_error_message=_("A share is a number of per cent from 0 to 100."),
        ),
        Rule(
            at="share_one_in",
            name="statistic_share_one_in_two_at_most",
            condition=Q(share_one_in__isnull=True) | Q(share_one_in__gte=2),
            violation_error_message=_("One in two is the greatest share of this kind."),
        ),
    ]
