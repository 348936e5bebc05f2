"""Where the approved words of a record were read."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty
from cases.vocabulary.noun import Noun


class Reading(models.Model):
    """One place of a source that a revision reads something in: what is read at one place goes together."""

    noun = Noun.READING
    sealed = False  # covered with the revision that it was read off

    revision = models.ForeignKey(
        "cases.Revision",
        models.CASCADE,
        related_name="readings",
        editable=False,
        verbose_name=_("revision"),
        help_text=_("Desk only."),
    )
    source_ref = models.CharField(
        _("source"), max_length=12, db_index=True, editable=False, help_text=_("Reference of the source.")
    )
    passage_ref = models.CharField(
        _("passage"), max_length=12, db_index=True, editable=False, help_text=_("Reference of the passage.")
    )
    text_sha256 = models.CharField(
        _("text"),
        max_length=64,
        blank=True,
        editable=False,
        help_text=_("Fingerprint of the kept text; empty where the passage stands in none."),
    )
    start = models.PositiveIntegerField(
        _("starts at"), null=True, editable=False, help_text=_("Characters from the beginning of the text.")
    )
    end = models.PositiveIntegerField(
        _("ends at"), null=True, editable=False, help_text=_("The character after the last one.")
    )

    redacted = models.BooleanField(
        _("redacted"),
        default=False,
        db_index=True,
        editable=False,
        help_text=_(
            "Words of a quotation read there are kept back: whatever else reads them loses them too."
        ),
    )

    class Meta:
        verbose_name = _("reading")
        verbose_name_plural = _("readings")
        ordering = ["revision", "passage_ref"]
        indexes = [models.Index(fields=["text_sha256", "start"], name="reading_place")]
        constraints = [
            *[not_empty(Noun.READING, field) for field in ("source_ref", "passage_ref")],
            models.UniqueConstraint(
                fields=["revision", "passage_ref"],
                name="reading_once_per_revision",
                violation_error_message=_("A revision reads a passage once."),
            ),
            models.CheckConstraint(
                name="reading_place_whole",
                condition=Q(text_sha256="", start__isnull=True, end__isnull=True)
                | (~Q(text_sha256="") & Q(start__isnull=False, end__gt=F("start"))),
                violation_error_message=_("A place in a text has a beginning and an end."),
            ),
        ]

    def __str__(self) -> str:
        return self.passage_ref
