"""What a person agreed to, purpose by purpose."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.models.fields import DayField, LanguageField
from cases.models.record import Snapshotted
from cases.vocabulary.consent import ConsentManner, Purpose
from cases.vocabulary.noun import Noun


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Consents, asked as of a day."""

    def in_force(self, *, today: date) -> Self:
        """Those given by ``today`` that are neither withdrawn, nor expired, nor past their review."""
        return self.filter(
            Q(given_on__lte=today),
            Q(withdrawn_on__isnull=True),
            Q(expires_on__isnull=True) | Q(expires_on__gt=today),
            review_on__gt=today,
        )


class Consent(Snapshotted):
    """One person's agreement to one use. Another use needs another consent; silence is none."""

    noun = Noun.CONSENT

    person = models.ForeignKey(
        "cases.Person",
        models.PROTECT,
        related_name="consents",
        verbose_name=_("person"),
        help_text=_("Who agreed."),
    )
    purpose = models.CharField(
        _("purpose"), max_length=16, choices=Purpose.choices, help_text=_("The one use it allows.")
    )
    given_on = DayField(_("given on"), help_text=_("Desk only."))
    manner = models.CharField(
        _("how it was given"), max_length=16, choices=ConsentManner.choices, help_text=_("Desk only.")
    )
    language = LanguageField(
        _("language"), help_text=_("In which language it was explained and given. Desk only.")
    )
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("recorded by"),
        help_text=_("Desk only."),
    )
    evidence = models.CharField(
        _("evidence"),
        max_length=200,
        blank=True,
        help_text=_("Where the proof is kept; not the proof itself. Desk only."),
    )
    expires_on = DayField(
        _("expires on"),
        null=True,
        blank=True,
        help_text=_("From this day on it no longer counts, and what rests on it is suspended."),
    )
    review_on = DayField(
        _("ask again by"),
        help_text=_(
            "From this day on it no longer counts until it is renewed, and what rests on it is suspended."
        ),
    )
    withdrawn_on = models.DateField(
        _("withdrawn on"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("Set by withdrawing the consent: what rests on it is withdrawn at once."),
    )

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        ordering = ["person", "purpose", "given_on"]
        constraints = [
            one_of(Noun.CONSENT, "purpose", Purpose.values),
            one_of(Noun.CONSENT, "manner", ConsentManner.values),
            models.CheckConstraint(
                name="consent_review_after_given",
                condition=Q(review_on__gt=F("given_on")),
                violation_error_message=_("The day to ask again comes after the day it was given."),
            ),
            models.CheckConstraint(
                name="consent_expires_after_given",
                condition=Q(expires_on__isnull=True) | Q(expires_on__gt=F("given_on")),
                violation_error_message=_("A consent expires after the day it was given."),
            ),
            models.CheckConstraint(
                name="consent_withdrawn_after_given",
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("given_on")),
                violation_error_message=_("A consent cannot be withdrawn before it was given."),
            ),
            models.UniqueConstraint(
                "person",
                "purpose",
                condition=Q(withdrawn_on__isnull=True),
                name="consent_one_open_per_purpose",
                violation_error_message=_(
                    "There is already a consent for this purpose; renew or withdraw that one."
                ),
            ),
        ]

    def key(self) -> object:
        return f"{self.purpose}"
