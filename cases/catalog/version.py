"""Versions: what each edition said, for old citations and for the list of changes."""

from typing import Final, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.catalog.row import OfAudience
from cases.vocabulary.audience import STREAMS, Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import IN_ROWS

CORRECTIONS: Final = (Action.CORRECT, Action.REDACT, Action.SUSPEND, Action.WITHDRAW)
"""What readers are told of. A version that only follows its neighbours corrects nothing."""

_ENDS = [Action.SUSPEND.value, Action.WITHDRAW.value]
_TOLD = [action.value for action in CORRECTIONS]


class VersionQuerySet(OfAudience["Version"]):
    """Versions of one audience."""

    def in_order(self) -> Self:
        """Oldest edition first."""
        return self.order_by("number")

    def corrections(self) -> Self:
        """Those that are told as corrections."""
        return self.filter(told__isnull=False)

    def last_of(self, ref: str) -> "Version | None":
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
    noun = models.CharField(max_length=20, choices=[(noun.value, noun.label) for noun in IN_ROWS])
    version = models.PositiveIntegerField()
    action = models.CharField(max_length=10, choices=Action.choices)
    reason = models.CharField(max_length=20, choices=PublicReason.choices)
    day = models.DateField(help_text=_("UTC day of the edition."))
    document = models.TextField(null=True)
    link = models.CharField(
        max_length=64,
        default="",
        help_text=_("The chain's digest up to and with this edition: which history it belongs to."),
    )
    filling = models.CharField(
        max_length=16,
        default="",
        help_text=_("That of the position once this edition was applied: which rows were written with it."),
    )
    told = models.PositiveBigIntegerField(
        null=True,
        help_text=_("The number once more, where the edition is told as a correction."),
    )

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
            models.CheckConstraint(
                condition=Q(told__isnull=True) | Q(told=F("number"), action__in=_TOLD),
                name="catalog_version_told_by_its_number",
                violation_error_message=_("Only a correction is told as one, under its own number."),
            ),
        ]
        indexes = [
            models.Index("audience", "ref", "number", name="version_of_ref"),
            models.Index("audience", "told", name="version_told"),
        ]

    def __str__(self) -> str:
        return f"{self.ref} v{self.version}"
