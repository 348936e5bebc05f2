"""Words that are kept back wherever they were read."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, one_of
from cases.vocabulary.absence import WithheldReason
from cases.vocabulary.noun import Noun

STRIKE_REASONS = (WithheldReason.SAFETY, WithheldReason.CONSENT, WithheldReason.RIGHTS)
"""Why words may be struck."""


class StrikeQuerySet(models.QuerySet["Strike"]):
    """Strikes, asked whether they still stand."""

    def in_force(self) -> Self:
        """Those that nobody lifted."""
        return self.filter(lifted_at__isnull=True)


class Strike(models.Model):
    """One stretch of a source's words that no audience may read, from the moment it was struck.

    It lies on a text of a snapshot, at a place. Where nothing of a source is kept, it holds its words alone
    and counts wherever they were read in that source. It changes no record: disclosure reads it beside the
    revisions in force, as it reads consents.
    """

    noun = Noun.STRIKE

    source = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        editable=False,
        related_name="strikes",
        verbose_name=_("source"),
        help_text=_("Where the words were read. Desk only."),
    )
    text = models.ForeignKey(
        "cases.SnapshotText",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="strikes",
        verbose_name=_("text"),
        help_text=_("The kept text it lies on; empty where nothing of the source can be compared."),
    )
    start = models.PositiveIntegerField(
        _("starts at"),
        null=True,
        editable=False,
        help_text=_("Characters from the beginning of the text. Desk only."),
    )
    words = models.TextField(
        _("words"), editable=False, help_text=_("What is kept back. Never leaves the desk.")
    )
    reason = models.CharField(
        _("reason"),
        max_length=16,
        choices=[(reason.value, reason.label) for reason in STRIKE_REASONS],
        editable=False,
        help_text=_("Readers are told this much, and no more."),
    )
    why = models.TextField(
        _("why"), blank=True, editable=False, help_text=_("The true reason. Never leaves the desk.")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("struck by"),
        help_text=_("Desk only."),
    )
    at = models.DateTimeField(_("struck"), editable=False, help_text=_("Desk only."))
    lift_asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("asked to lift by"),
        help_text=_("Somebody else has to agree before the words are shown again."),
    )
    lift_asked_at = models.DateTimeField(
        _("asked to lift"), null=True, editable=False, help_text=_("Desk only.")
    )
    lift_why = models.TextField(
        _("why lift it"), blank=True, editable=False, help_text=_("Never leaves the desk.")
    )
    lifted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("lifted by"),
        help_text=_("Desk only."),
    )
    lifted_at = models.DateTimeField(_("lifted"), null=True, editable=False, help_text=_("Desk only."))

    objects = StrikeQuerySet.as_manager()

    class Meta:
        verbose_name = _("strike")
        verbose_name_plural = _("strikes")
        ordering = ["-at", "-id"]
        constraints = [
            not_empty(Noun.STRIKE, "words"),
            one_of(Noun.STRIKE, "reason", [reason.value for reason in STRIKE_REASONS]),
            models.CheckConstraint(
                name="strike_place_in_text",
                condition=Q(text__isnull=True, start__isnull=True)
                | Q(text__isnull=False, start__isnull=False),
                violation_error_message=_(
                    "A strike on a text says where it starts; one without a text cannot."
                ),
            ),
            models.CheckConstraint(
                name="strike_lift_asked_whole",
                condition=Q(lift_asked_by__isnull=True, lift_asked_at__isnull=True)
                | Q(lift_asked_by__isnull=False, lift_asked_at__isnull=False),
                violation_error_message=_("Whoever asks to lift a strike does so at a time."),
            ),
            models.CheckConstraint(
                name="strike_lifted_by_second_person",
                condition=Q(lifted_by__isnull=True, lifted_at__isnull=True)
                | (
                    Q(lifted_by__isnull=False, lifted_at__isnull=False, lift_asked_by__isnull=False)
                    & ~Q(lifted_by=F("lift_asked_by"))
                ),
                violation_error_message=_(
                    "A strike is lifted by somebody else than the one who asked for it."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.pk}"
