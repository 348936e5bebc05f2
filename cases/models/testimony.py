"""What a person told, and what may be known about when and where."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, one_of, value_or_absence
from cases.models.fields import DayField, EdtfField
from cases.models.json_fields import LanguagesField
from cases.models.record import Record, record_constraints
from cases.vocabulary.absence import Absence
from cases.vocabulary.basis import Basis
from cases.vocabulary.noun import Noun
from cases.vocabulary.precision import PUBLISHABLE_DATES, DatePrecision, PlacePrecision

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def _precision(verbose_name: "StrOrPromise", help_text: "StrOrPromise") -> "models.CharField[str, str]":
    return models.CharField(
        verbose_name,
        max_length=8,
        choices=PlacePrecision.choices,
        default=PlacePrecision.COUNTRY,
        help_text=help_text,
    )


class Testimony(Record):
    """What one person told one collector, as quotations with their sources.

    It is a claim by that person, not a finding.
    """

    noun = Noun.TESTIMONY
    own_words = ("summary",)
    embeds = ("person", "residence", "origin", "interview", "themes", "statements")
    parts = ("statements",)
    file_rank = 8
    file_parts = ("statements",)

    case = models.ForeignKey(
        "cases.Case",
        models.PROTECT,
        related_name="testimonies",
        verbose_name=_("case"),
        help_text=_("Published."),
    )
    person = models.ForeignKey(
        "cases.Person",
        models.PROTECT,
        related_name="testimonies",
        verbose_name=_("person"),
        help_text=_("Who speaks. Published as the name they are shown by."),
    )
    collected_by = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("collected by"),
        help_text=_(
            "Which organisation heard it. Published; never the name of an interviewer or interpreter."
        ),
    )
    collected_by_absence = models.CharField(
        _("no collector because"),
        max_length=16,
        choices=Absence.choices,
        blank=True,
        help_text=_("Published."),
    )
    date = EdtfField(
        _("date"),
        default=Absence.NOT_STATED,
        help_text=_(
            "When it was told, as exactly as known. Published only as exactly as the next field allows."
        ),
    )
    date_precision = models.CharField(
        _("date shown as"),
        max_length=8,
        choices=[(precision.value, precision.label) for precision in PUBLISHABLE_DATES],
        default=DatePrecision.MONTH,
        help_text=_("The most that readers and partners learn of the date."),
    )
    reported = EdtfField(
        _("reported"),
        default=Absence.NOT_STATED,
        help_text=_(
            "Date of the source. Stands in for sorting and filtering where the date is not stated, "
            "and says so."
        ),
    )
    residence = models.ForeignKey(
        "cases.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("where now"),
        help_text=_("As exactly as known. Published only as the precision allows."),
    )
    residence_absence = models.CharField(
        _("no residence because"),
        max_length=16,
        choices=Absence.choices,
        blank=True,
        help_text=_("Published in words."),
    )
    residence_public = _precision(
        _("residence for the public"), _("The most that readers learn of where this person lives.")
    )
    residence_partner = _precision(
        _("residence for partners"), _("The most that partners learn of where this person lives.")
    )
    origin = models.ForeignKey(
        "cases.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("where from"),
        help_text=_("As exactly as known. Published only as the precision allows."),
    )
    origin_absence = models.CharField(
        _("no origin because"),
        max_length=16,
        choices=Absence.choices,
        blank=True,
        help_text=_("Published in words."),
    )
    origin_public = _precision(
        _("origin for the public"), _("The most that readers learn of where this person is from.")
    )
    origin_partner = _precision(
        _("origin for partners"), _("The most that partners learn of where this person is from.")
    )
    interview = models.ForeignKey(
        "cases.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("where it was told"),
        help_text=_("As exactly as known. Published only as the precision allows."),
    )
    interview_absence = models.CharField(
        _("no interview because"),
        max_length=16,
        choices=Absence.choices,
        blank=True,
        help_text=_("Published in words."),
    )
    interview_public = _precision(
        _("interview for the public"), _("The most that readers learn of where it was told.")
    )
    interview_partner = _precision(
        _("interview for partners"), _("The most that partners learn of where it was told.")
    )
    languages = LanguagesField(
        _("languages"),
        blank=True,
        help_text=_("Tags of the languages spoken, a list; empty means not stated. Published."),
    )
    summary = models.TextField(_("summary"), help_text=_("One or two neutral sentences. Published."))
    themes = models.ManyToManyField(
        "cases.Theme", blank=True, related_name="+", verbose_name=_("themes"), help_text=_("Published.")
    )
    basis = models.CharField(
        _("basis"),
        max_length=20,
        choices=Basis.choices,
        help_text=_(
            "Why it may be published. With consent, it is gone the moment the consent is. Published."
        ),
    )
    risk_assessment = models.TextField(
        _("risk assessment"),
        help_text=_("What publication may do to this person and their family. Never leaves the desk."),
    )
    risk_assessed_on = DayField(_("assessed on"), help_text=_("Desk only."))
    risk_review_on = DayField(
        _("assess again by"),
        help_text=_("From this day on it is suspended until the risk is assessed again."),
    )

    class Meta:
        verbose_name = _("testimony")
        verbose_name_plural = _("testimonies")
        ordering = ["ref"]
        constraints = [
            *record_constraints(Noun.TESTIMONY),
            *[
                value_or_absence(Noun.TESTIMONY, field)
                for field in ("collected_by", "residence", "origin", "interview")
            ],
            *[
                not_empty(Noun.TESTIMONY, field)
                for field in ("date", "reported", "summary", "risk_assessment")
            ],
            *[
                one_of(Noun.TESTIMONY, field, PlacePrecision.values)
                for field in (
                    "residence_public",
                    "residence_partner",
                    "origin_public",
                    "origin_partner",
                    "interview_public",
                    "interview_partner",
                )
            ],
            one_of(Noun.TESTIMONY, "basis", Basis.values),
            one_of(Noun.TESTIMONY, "date_precision", [precision.value for precision in PUBLISHABLE_DATES]),
            models.CheckConstraint(
                name="testimony_risk_review_after_assessment",
                condition=Q(risk_review_on__gt=models.F("risk_assessed_on")),
                violation_error_message=_("The next assessment comes after the last one."),
            ),
        ]
