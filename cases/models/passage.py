"""Where exactly something was read."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, well_formed_ref
from cases.models.record import Snapshotted
from cases.vocabulary.noun import Noun


class Passage(Snapshotted):
    """Exact words in a source, found again by what stands before and after (W3C TextQuoteSelector)."""

    noun = Noun.PASSAGE
    embeds = ("snapshot", "text")
    label_field = "exact"

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
    text = models.ForeignKey(
        "cases.SnapshotText",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="passages",
        verbose_name=_("text"),
        help_text=_("The text of the snapshot in which the words stand; empty where none can be compared."),
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
        editable=False,
        help_text=_("Characters from the beginning of the text, found by the desk. Empty without one."),
    )
    locator = models.CharField(
        _("page or time"),
        max_length=64,
        blank=True,
        help_text=_("Where it stands in a print, a scan or a recording: p. 12, 00:14:05. Published."),
    )

    class Meta:
        verbose_name = _("passage")
        verbose_name_plural = _("passages")
        ordering = ["source", "start", "ref"]
        constraints = [
            well_formed_ref(Noun.PASSAGE),
            not_empty(Noun.PASSAGE, "exact"),
            models.CheckConstraint(
                name="passage_place_in_text",
                condition=Q(text__isnull=True)
                | Q(snapshot__isnull=False, text__isnull=False, start__isnull=False),
                violation_error_message=_("A passage in a text says in which snapshot, and where it starts."),
            ),
            models.CheckConstraint(
                name="passage_offset_with_snapshot",
                condition=Q(snapshot__isnull=False) | Q(start__isnull=True),
                violation_error_message=_("A passage that stands in no snapshot starts nowhere in it."),
            ),
        ]
