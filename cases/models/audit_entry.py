"""Who did what, in a chain that shows if it was touched."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.vocabulary.noun import Noun

NONCE_BYTES = 32


class AuditEntry(models.Model):
    """One thing one person did to one record, chained to the entry before.

    It holds names of fields, never their values.
    """

    noun = Noun.AUDIT_ENTRY
    sealed = False  # a chain of its own

    number = models.PositiveBigIntegerField(
        _("number"), unique=True, editable=False, help_text=_("Dense: a gap means that an entry was removed.")
    )
    at = models.DateTimeField(_("at"), editable=False, help_text=_("Desk only."))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("by"),
        help_text=_("Desk only. Empty where the clock did it, or a command on the server."),
    )
    verb = models.CharField(_("verb"), max_length=24, editable=False, help_text=_("Desk only."))
    record_noun = models.CharField(
        _("kind of record"), max_length=16, editable=False, help_text=_("Desk only.")
    )
    ref = models.CharField(
        _("record"),
        max_length=64,
        db_index=True,
        editable=False,
        help_text=_("Reference or code of the record, or the name of the account."),
    )
    fields = models.JSONField(
        _("fields"), default=list, editable=False, help_text=_("Names of the fields that changed.")
    )
    why = models.TextField(
        _("why"), blank=True, editable=False, help_text=_("The true reason. Never leaves the desk.")
    )
    nonce = models.BinaryField(
        _("nonce"),
        max_length=NONCE_BYTES,
        null=True,
        editable=False,
        help_text=_("Random; erased with the reason that it commits to."),
    )
    commitment = models.CharField(
        _("commitment"),
        max_length=64,
        blank=True,
        editable=False,
        help_text=_("SHA-256 over nonce and reason; stays where that is erased. Empty where none was given."),
    )
    previous = models.CharField(
        _("digest before"), max_length=64, editable=False, help_text=_("Empty for the first entry.")
    )
    digest = models.CharField(
        _("digest"),
        max_length=64,
        editable=False,
        help_text=_("SHA-256 over this entry and the digest before."),
    )

    class Meta:
        verbose_name = _("audit entry")
        verbose_name_plural = _("audit trail")
        ordering = ["-number"]
        constraints = [
            models.CheckConstraint(
                name="audit_entry_first_has_no_previous",
                condition=models.Q(number=1, previous="") | (models.Q(number__gt=1) & ~models.Q(previous="")),
                violation_error_message=_("Only the first entry has none before it."),
            ),
            models.CheckConstraint(
                name="audit_entry_reason_erased_with_nonce",
                condition=models.Q(commitment="") | models.Q(nonce__isnull=False) | models.Q(why=""),
                violation_error_message=_("A reason and its nonce are kept together and erased together."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"
