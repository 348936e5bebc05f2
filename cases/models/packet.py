"""What one text gave: worked on, handed in and approved together."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.noun import Noun


class Packet(models.Model):
    """The work on one text of the desk, and the records that came of it.

    It has no state of its own: its records have theirs. ``told`` is what the editor says that the text does
    not: of the source, of whom a name stands for, and of what only a person can judge.
    """

    noun = Noun.PACKET
    sealed = False  # a list of the desk; its records are sealed

    text = models.OneToOneField(
        "cases.SnapshotText",
        models.PROTECT,
        editable=False,
        related_name="packet",
        verbose_name=_("text"),
        help_text=_("What is read. Desk only."),
    )
    case = models.ForeignKey(
        "cases.Case",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("case"),
        help_text=_("Everything that comes of this text belongs to it. Published with each record."),
    )
    source = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source"),
        help_text=_("The record of what the text is of; empty until it is on record."),
    )
    told = models.JSONField(
        _("what the desk adds"), default=dict, editable=False, help_text=_("Kept until it becomes records.")
    )
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("begun by"),
        help_text=_("Desk only."),
    )
    begun_at = models.DateTimeField(_("begun"), editable=False, help_text=_("Desk only."))
    lock_version = models.PositiveIntegerField(
        _("edit number"),
        default=1,
        editable=False,
        help_text=_("Rises with every change; what started from an older one is refused."),
    )

    class Meta:
        verbose_name = _("packet")
        verbose_name_plural = _("packets")
        ordering = ["-begun_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="packet_edit_number_positive",
                condition=Q(lock_version__gte=1),
                violation_error_message=_("The edit number starts at one."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
