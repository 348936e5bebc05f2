"""Versions: what each edition said, for old citations and for the list of changes."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.catalog.row import OfAudience
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun

_ENDS = [Action.SUSPEND.value, Action.WITHDRAW.value]


class VersionQuerySet(OfAudience["Version"]):
    """Versions of one audience."""

    def in_order(self) -> Self:
        """Oldest edition first."""
        return self.order_by("number")

    def standing(self, ref: str) -> "Version | None":
        """The last thing that was done to `ref`, None where this audience was never told of it.

        After a suspension or a withdrawal it is the tombstone: no document, and the public reason.
        """
        return self.filter(ref=ref).order_by("-number").first()


class Version(models.Model):
    """One edition of one stream.

    The document is null where there is none to read: a suspension, a withdrawal, an edition whose document
    was erased since, or one that is not shown for as long as its record is suspended.
    """

    audience = models.CharField(max_length=10, choices=Audience.choices)
    number = models.PositiveBigIntegerField()
    ref = models.CharField(max_length=16)
    noun = models.CharField(max_length=20, choices=Noun.choices)
    version = models.PositiveIntegerField()
    action = models.CharField(max_length=10, choices=Action.choices)
    reason = models.CharField(max_length=20, choices=PublicReason.choices)
    day = models.DateField(help_text=_("UTC day of the edition."))
    document = models.TextField(null=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["audience", "number"],
                name="catalog_version_one_per_number",
                violation_error_message=_("A stream has one edition for each number."),
            ),
            models.CheckConstraint(
                condition=Q(audience__in=[stream.value for stream in STREAMS]),
                name="catalog_version_audience_known",
                violation_error_message=_("Only the public and partners read the catalog."),
            ),
            models.CheckConstraint(
                condition=Q(document__isnull=True) | ~Q(action__in=_ENDS),
                name="catalog_version_nothing_after_the_end",
                violation_error_message=_("A suspension or a withdrawal carries no document."),
            ),
        ]
        indexes = [models.Index("audience", "ref", "number", name="version_of_ref")]

    def __str__(self) -> str:
        return f"{self.ref} v{self.version}"
