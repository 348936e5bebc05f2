"""What is measured: a count, or a part of a whole, with the firmness that it was stated with."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.models.fields import CountField, PercentField
from cases.models.quantity import quantity_constraints
from cases.models.share import share_constraints
from cases.vocabulary.measure import Measure
from cases.vocabulary.noun import Noun
from cases.vocabulary.quantity import Qualifier, Quantity, QuantityError
from cases.vocabulary.share import WHOLE, Share


class Measured(models.Model):
    """The number of a figure as it was worded: numbers of a count, or per cent of what they are a part of."""

    measure = models.CharField(
        _("measure"),
        max_length=8,
        choices=Measure.choices,
        default=Measure.COUNT,
        help_text=_("A share is drawn as a part of its whole, and never compared with a count. Published."),
    )
    qualifier = models.CharField(
        _("qualifier"),
        max_length=12,
        choices=Qualifier.choices,
        help_text=_("How firmly the number was stated. Published before every number."),
    )
    low = CountField(
        _("low"), null=True, blank=True, help_text=_("Lower number as worded; empty where it is open.")
    )
    high = CountField(
        _("high"), null=True, blank=True, help_text=_("Upper number as worded; empty where it is open.")
    )
    share_low = PercentField(
        _("per cent, lower"),
        null=True,
        blank=True,
        help_text=_("Only of a share: 12.5. Empty where it is open."),
    )
    share_high = PercentField(
        _("per cent, upper"),
        null=True,
        blank=True,
        help_text=_("Only of a share: the same again where one was said. Empty where it is open."),
    )
    share_of = models.CharField(
        _("of whom or what"),
        max_length=200,
        blank=True,
        help_text=_("Only of a share: the whole that it is a part of, such as returnees. Published with it."),
    )
    share_one_in = models.PositiveIntegerField(
        _("one in"),
        null=True,
        blank=True,
        help_text=_("The 5 where the words are one in five; it is then shown so. The per cent are 20."),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """What SQL cannot say: that a decade is one, and that one in five are 20 per cent."""
        super().clean()
        shares = [each for each in (self.share_low, self.share_high) if each is not None]
        sound = all(isinstance(each, Decimal) and 0 <= each <= WHOLE for each in shares)
        if self.qualifier not in Qualifier.values or not sound:
            return  # the columns say so themselves
        for field, check in self._checks(Qualifier(self.qualifier)):
            try:
                check()
            except QuantityError as error:
                raise ValidationError({field: str(error)}) from error

    def _checks(self, qualifier: Qualifier) -> Iterator[tuple[str, Callable[[], object]]]:
        """What is asked of the numbers, each with the field that its no is read at."""
        if self.measure != Measure.SHARE:
            yield "qualifier", partial(Quantity, qualifier, self.low, self.high)
            return
        yield "qualifier", partial(Share, qualifier, self.share_low, self.share_high)
        yield "share_one_in", partial(Share, qualifier, self.share_low, self.share_high, self.share_one_in)


def measure_constraints() -> list[models.CheckConstraint]:
    """The rules of a statistic's numbers."""
    return [
        one_of(Noun.STATISTIC, "measure", Measure.values),
        *quantity_constraints(),
        *share_constraints(),
    ]
