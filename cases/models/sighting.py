"""What became of a passage in a later copy of its source."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.vocabulary.noun import Noun
from cases.vocabulary.standing import Standing


class Sighting(models.Model):
    """One passage, looked for in a later text of its source. The passage itself stays where it is."""

    noun = Noun.SIGHTING
    sealed = False  # worked out from two texts, which are sealed

    passage = models.ForeignKey(
        "cases.Passage",
        models.CASCADE,
        editable=False,
        related_name="sightings",
        verbose_name=_("passage"),
        help_text=_("What was looked for. Desk only."),
    )
    text = models.ForeignKey(
        "cases.SnapshotText",
        models.PROTECT,
        editable=False,
        related_name="sightings",
        verbose_name=_("text"),
        help_text=_("Where it was looked for. Desk only."),
    )
    standing = models.CharField(
        _("what became of it"),
        max_length=12,
        choices=Standing.choices,
        editable=False,
        help_text=_("Desk only."),
    )
    start = models.PositiveIntegerField(
        _("starts at"),
        null=True,
        editable=False,
        help_text=_("Characters from the beginning of the text, where it stands there. Desk only."),
    )
    at = models.DateTimeField(_("looked for"), editable=False, help_text=_("Desk only."))
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("noted by"),
        help_text=_("Desk only."),
    )
    noted_at = models.DateTimeField(_("noted"), null=True, editable=False, help_text=_("Desk only."))

    class Meta:
        verbose_name = _("sighting")
        verbose_name_plural = _("sightings")
        ordering = ["-at", "id"]
        constraints = [
            one_of(Noun.SIGHTING, "standing", Standing.values),
            models.UniqueConstraint(
                fields=["passage", "text"],
                name="sighting_once",
                violation_error_message=_("This was looked for there already."),
            ),
            models.CheckConstraint(
                name="sighting_place_where_it_stands",
                condition=(Q(standing=Standing.STANDS) & Q(start__isnull=False))
                | (~Q(standing=Standing.STANDS) & Q(start__isnull=True)),
                violation_error_message=_("What stands has a place, and nothing else has."),
            ),
            models.CheckConstraint(
                name="sighting_noted_whole",
                condition=Q(noted_by__isnull=True, noted_at__isnull=True)
                | Q(noted_by__isnull=False, noted_at__isnull=False),
                violation_error_message=_("A note has its author and its time."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
