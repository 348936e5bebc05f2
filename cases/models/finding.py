"""Words that stand where they perhaps should not, and what was decided about them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, one_of
from cases.vocabulary.finding import FindingKind
from cases.vocabulary.noun import Noun


class Finding(models.Model):
    """One place of one record in which words stand that were struck, renamed or withheld.

    It waits until somebody answers it. An answer stands until the words around it change.
    """

    noun = Noun.FINDING

    kind = models.CharField(
        _("kind"), max_length=12, choices=FindingKind.choices, editable=False, help_text=_("Desk only.")
    )
    ref = models.CharField(
        _("record"),
        max_length=12,
        db_index=True,
        editable=False,
        help_text=_("Reference of the record in which the words stand."),
    )
    version = models.PositiveIntegerField(
        _("version"),
        default=0,
        editable=False,
        help_text=_("An earlier published version, by its number; 0 for the record as it stands."),
    )
    field = models.CharField(
        _("field"), max_length=120, editable=False, help_text=_("Where in the record. Desk only.")
    )
    words = models.TextField(_("words"), editable=False, help_text=_("Never leaves the desk."))
    digest = models.CharField(
        _("fingerprint"),
        max_length=64,
        editable=False,
        help_text=_("SHA-256 of the field's text: where it changes, the answer no longer stands."),
    )
    at = models.DateTimeField(_("found"), editable=False, help_text=_("Desk only."))
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("answered by"),
        help_text=_("Desk only."),
    )
    answered_at = models.DateTimeField(_("answered"), null=True, editable=False, help_text=_("Desk only."))
    why = models.TextField(
        _("why they may stand"), blank=True, editable=False, help_text=_("Never leaves the desk.")
    )

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["at", "id"]
        constraints = [
            one_of(Noun.FINDING, "kind", FindingKind.values),
            *[not_empty(Noun.FINDING, field) for field in ("ref", "field", "words", "digest")],
            models.UniqueConstraint(
                fields=["ref", "version", "field", "words", "digest"],
                name="finding_once",
                violation_error_message=_("These words are already listed there."),
            ),
            models.CheckConstraint(
                name="finding_answered_whole",
                condition=Q(answered_by__isnull=True, answered_at__isnull=True, why="")
                | (Q(answered_by__isnull=False, answered_at__isnull=False) & ~Q(why="")),
                violation_error_message=_("An answer has its author, its time and its reason."),
            ),
        ]

    def __str__(self) -> str:
        return self.ref
