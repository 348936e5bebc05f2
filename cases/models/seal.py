"""What verbs wrote, committed to row by row, in a chain that shows if it was touched."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.noun import Noun


class Seal(models.Model):
    """How one row of the record stood when a verb had written it. The newest seal of a row is in force.

    It holds no value: a digest alone, and a nonce that is erased when the row changes, so that nobody can
    guess what stood there before. The first seal is of no row: it says that sealing began.
    """

    noun = Noun.SEAL
    sealed = False  # a chain of its own

    number = models.PositiveBigIntegerField(
        _("number"), unique=True, editable=False, help_text=_("Dense: a gap means that a seal was removed.")
    )
    row_noun = models.CharField(_("kind of row"), max_length=16, editable=False, help_text=_("Desk only."))
    row = models.PositiveBigIntegerField(
        _("row"), editable=False, help_text=_("Number of the row in the database. Desk only.")
    )
    digest = models.CharField(
        _("digest"),
        max_length=64,
        blank=True,
        editable=False,
        help_text=_("SHA-256 over the nonce and the row; empty where the row was taken away."),
    )
    nonce = models.BinaryField(
        _("nonce"),
        max_length=32,
        null=True,
        editable=False,
        help_text=_("Random; erased with what it commits to."),
    )
    form = models.TextField(
        _("form"),
        blank=True,
        editable=False,
        help_text=_("Names of the columns that the digest covers, in their order."),
    )
    entry = models.PositiveBigIntegerField(
        _("audit entry"),
        null=True,
        editable=False,
        help_text=_("Number of the entry of the trail that says who did it. Empty where there is none."),
    )
    previous = models.CharField(
        _("link before"), max_length=64, editable=False, help_text=_("Empty for the first seal.")
    )
    link = models.CharField(
        _("link"),
        max_length=64,
        editable=False,
        help_text=_("SHA-256 over everything in this seal but the nonce, and the link before."),
    )

    class Meta:
        verbose_name = _("seal")
        verbose_name_plural = _("seals")
        ordering = ["-number"]
        indexes = [models.Index(fields=["row_noun", "row", "number"], name="seal_of_row")]
        constraints = [
            models.CheckConstraint(
                name="seal_first_has_no_previous",
                condition=Q(number=1, previous="") | (Q(number__gt=1) & ~Q(previous="")),
                violation_error_message=_("Only the first seal has none before it."),
            ),
            models.CheckConstraint(
                name="seal_covers_something",
                condition=Q(digest="", form="", nonce__isnull=True) | (~Q(digest="") & ~Q(form="")),
                violation_error_message=_("A seal says which columns it covers, or that the row is gone."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"
