"""What is attributed: records of which somebody says who is responsible."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import Rule, one_of
from cases.models.record import Record
from cases.vocabulary.attribution import Attribution
from cases.vocabulary.noun import Noun

_WITHOUT = Q(attribution=Attribution.NOT_STATED)


class Attributed(Record):
    """A record that may say who is said to be responsible, by whom, and in which words.

    Only organisations are named. Nothing of it is the desk's conclusion, and nothing is shown without who
    says so: where that record says nobody else, it is whoever claims it.
    """

    attribution = models.CharField(
        _("said to be responsible"),
        max_length=12,
        choices=Attribution.choices,
        default=Attribution.NOT_STATED,
        help_text=_("Nobody: only where the source says that nobody is. Published."),
    )
    attributed_to = models.ManyToManyField(
        "cases.Actor",
        blank=True,
        related_name="+",
        verbose_name=_("attributed to"),
        help_text=_(
            "Organisations, never a person. Published, always with who says so; one that is not published is "
            "not shown."
        ),
    )
    attributed_by = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("according to"),
        help_text=_("Who says so. Empty where whoever claims the figure does. Without it nothing is shown."),
    )
    attribution_quoted = models.CharField(
        _("words of the attribution"),
        max_length=300,
        blank=True,
        help_text=_("A few words of the source, word for word. Published."),
    )
    attribution_passage = models.ForeignKey(
        "cases.Passage",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("passage of the attribution"),
        help_text=_("Where these words were read. If they are struck there, nobody is named any more."),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """What SQL cannot say: that the passage is of the source that all else was read in."""
        super().clean()
        passage = self.attribution_passage
        if passage is not None and passage.source_id != getattr(self, "source_id", None):
            raise ValidationError({"attribution_passage": _("This passage was read in another source.")})


def attribution_constraints(noun: Noun, *, by: Q) -> list[models.CheckConstraint]:
    """The rules of an attribution; `by` is when somebody says so."""
    return [
        one_of(noun, "attribution", Attribution.values),
        Rule(
            at="attributed_by",
            name=f"{noun.value}_attribution_said_by_somebody",
            condition=_WITHOUT & Q(attributed_by__isnull=True) | ~_WITHOUT & by,
            violation_error_message=_("Say who says so exactly where somebody, or nobody, is responsible."),
        ),
        Rule(
            at="attribution_quoted",
            name=f"{noun.value}_attribution_quoted_where_read",
            condition=Q(attribution_quoted="", attribution_passage__isnull=True)
            | ~_WITHOUT & ~Q(attribution_quoted="") & Q(attribution_passage__isnull=False),
            violation_error_message=_(
                "The words of an attribution stand with the passage that they were read in, and with nothing "
                "else."
            ),
        ),
    ]
