"""Quantities in SQL: which numbers a qualifier takes."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import Rule
from cases.models.share import SHARE
from cases.vocabulary.quantity import GREATEST, Qualifier

_FLOORS = [Qualifier.AT_LEAST, Qualifier.MORE_THAN]
_CEILINGS = [Qualifier.AT_MOST, Qualifier.FEWER_THAN]
_POINTS = [Qualifier.EXACTLY, Qualifier.ABOUT]
_RANGES = [Qualifier.BETWEEN, Qualifier.ORDER]


def quantity_constraints() -> list[models.CheckConstraint]:
    """The rules of `qualifier`, `low` and `high` of a statistic."""
    return [
        Rule(
            at="qualifier",
            name="statistic_numbers_fit_qualifier",
            condition=SHARE
            | Q(qualifier__in=_FLOORS, low__isnull=False, high__isnull=True)
            | Q(qualifier__in=_CEILINGS, low__isnull=True, high__isnull=False)
            | Q(qualifier__in=_POINTS, low__isnull=False, high__isnull=False, high=F("low"))
            | Q(qualifier__in=_RANGES, low__isnull=False, high__isnull=False, high__gt=F("low")),
            violation_error_message=_(
                "The numbers do not fit the qualifier: at least has only a low one, between has "
                "both, exactly has the same twice."
            ),
        ),
        Rule(
            at="low",
            name="statistic_not_negative",
            condition=(Q(low__isnull=True) | Q(low__gte=0)) & (Q(high__isnull=True) | Q(high__gte=0)),
            violation_error_message=_("A count is not negative."),
        ),
        Rule(
            at="low",
            name="statistic_numbers_travel",
            condition=(Q(low__isnull=True) | Q(low__lte=GREATEST))
            & (Q(high__isnull=True) | Q(high__lte=GREATEST)),
            violation_error_message=_("A figure is no greater than 9007199254740991."),
        ),
    ]
