"""Where exactly something was read."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.fields import not_empty, well_formed_ref
from cases.models.record import Frozen
from cases.vocabulary.noun import Noun


class Passage(Frozen):
    """Exact words in a source, found again by what stands before and after (W3C TextQuoteSelector)."""

    noun = Noun.PASSAGE
    embeds = ("snapshot",)

    ref = models.CharField(
        _("reference"),
        max_length=12,
        unique=True,
        editable=False,
        help_text=_("Anchor on the page of the source."),
    )
    source = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        related_name="passages",
        verbose_name=_("source"),
        help_text=_("Where it was read."),
    )
    snapshot = models.ForeignKey(
        "cases.Snapshot",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="passages",
        verbose_name=_("snapshot"),
        help_text=_(
            "The copy it can be checked in. Empty where the source is cited and not captured; readers"
            " are told."
        ),
    )
    exact = models.TextField(
        _("exact words"), help_text=_("As they stand in the source. Published with whatever was read here.")
    )
    prefix = models.CharField(
        _("words before"),
        max_length=200,
        blank=True,
        help_text=_("A few, to find the place again. Published."),
    )
    suffix = models.CharField(
        _("words after"),
        max_length=200,
        blank=True,
        help_text=_("A few, to find the place again. Published."),
    )
    start = models.PositiveIntegerField(
        _("starts at"),
        null=True,
        blank=True,
        help_text=_("Characters from the beginning of the snapshot. Empty without one."),
    )

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["source", "start", "ref"]
        constraints = [
            well_formed_ref(Noun.PASSAGE),
            not_empty(Noun.PASSAGE, "exact"),
            models.CheckConstraint(
                name="passage_offset_with_snapshot",
                condition=Q(snapshot__isnull=True, start__isnull=True)
                | Q(snapshot__isnull=False, start__isnull=False),
                violation_error_message=_(
                    "A passage in a snapshot says where it starts; a passage without one cannot."
                ),
            ),
        ]
