"""Published records that fall short of a rule made after them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty
from cases.vocabulary.noun import Noun


class Shortcoming(models.Model):
    """What one approved revision lacks of being traceable. An empty list says that nothing is missing.

    It refuses nothing: the record stays published, and stands on a pile of the work list.
    """

    noun = Noun.SHORTCOMING
    sealed = False  # worked out again from revisions

    ref = models.CharField(
        _("record"), max_length=12, unique=True, editable=False, help_text=_("Reference of the record.")
    )
    revision = models.PositiveIntegerField(
        _("revision"), editable=False, help_text=_("Number of the revision that was examined.")
    )
    faults = models.JSONField(
        _("what is missing"),
        default=list,
        editable=False,
        help_text=_("A field and a rule each. Desk only."),
    )
    short = models.BooleanField(
        _("falls short"), default=False, db_index=True, editable=False, help_text=_("Desk only.")
    )

    class Meta:
        verbose_name = _("shortcoming")
        verbose_name_plural = _("shortcomings")
        ordering = ["ref"]
        constraints = [
            not_empty(Noun.SHORTCOMING, "ref"),
            models.CheckConstraint(
                name="shortcoming_of_a_revision",
                condition=Q(revision__gte=1),
                violation_error_message=_("The first revision is number one."),
            ),
        ]

    def __str__(self) -> str:
        return self.ref
