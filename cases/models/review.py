"""What colleagues decided about each other's work."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.vocabulary.noun import Noun
from cases.vocabulary.verb import Verb

_STEPS = [
    Verb.SUBMIT,
    Verb.SEND_BACK,
    Verb.APPROVE,
    Verb.CORRECT,
    Verb.REDACT,
    Verb.SUSPEND,
    Verb.WITHDRAW,
    Verb.STRIKE,
    Verb.ASK_LIFT,
    Verb.LIFT,
    Verb.ASK_ERASE,
    Verb.ERASE,
]


class Review(models.Model):
    """One step of one record through review:

    handed in, returned with a reason, approved, or taken away. It is not the record's content.
    """

    noun = Noun.REVIEW

    ref = models.CharField(
        _("record"),
        max_length=12,
        db_index=True,
        editable=False,
        help_text=_("Reference of the record it is about."),
    )
    record_noun = models.CharField(
        _("kind of record"), max_length=16, editable=False, help_text=_("Desk only.")
    )
    edit_number = models.PositiveIntegerField(
        _("edit number"), editable=False, help_text=_("The edit that was looked at.")
    )
    step = models.CharField(
        _("step"),
        max_length=12,
        choices=[(verb.value, verb.label) for verb in _STEPS],
        editable=False,
        help_text=_("Desk only."),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("by"),
        help_text=_("Desk only. Empty where the clock did it."),
    )
    at = models.DateTimeField(_("at"), editable=False, help_text=_("Desk only."))
    note = models.TextField(
        _("note"),
        blank=True,
        editable=False,
        help_text=_("What the colleague wrote. Desk only; gone once the record was withdrawn and erased."),
    )

    class Meta:
        verbose_name = _("review")
        verbose_name_plural = _("reviews")
        ordering = ["-at", "-id"]
        constraints = [one_of(Noun.REVIEW, "step", [verb.value for verb in _STEPS])]

    def __str__(self) -> str:
        return self.ref
