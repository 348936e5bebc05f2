"""How bytes came to the desk, each time they came."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.vocabulary.custody_act import CustodyAct
from cases.vocabulary.noun import Noun


class Custody(models.Model):
    """One time that the bytes of a snapshot came to the desk. The same bytes again are one more, no copy."""

    noun = Noun.CUSTODY

    snapshot = models.ForeignKey(
        "cases.Snapshot",
        models.PROTECT,
        editable=False,
        related_name="custody",
        verbose_name=_("snapshot"),
        help_text=_("The bytes that came. Desk only."),
    )
    act = models.CharField(
        _("what happened"),
        max_length=12,
        choices=CustodyAct.choices,
        editable=False,
        help_text=_("Desk only."),
    )
    address = models.CharField(
        _("address"),
        max_length=2000,
        blank=True,
        editable=False,
        help_text=_("Where it was fetched from, after every redirection. Desk only."),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("by"),
        help_text=_("Desk only."),
    )
    at = models.DateTimeField(_("at"), editable=False, help_text=_("Desk only."))

    class Meta:
        verbose_name = _("custody")
        verbose_name_plural = _("custody")
        ordering = ["at", "id"]
        constraints = [
            one_of(Noun.CUSTODY, "act", CustodyAct.values),
            models.CheckConstraint(
                name="custody_address_when_fetched",
                condition=(models.Q(act=CustodyAct.FETCHED) & ~models.Q(address=""))
                | (~models.Q(act=CustodyAct.FETCHED) & models.Q(address="")),
                violation_error_message=_("What was fetched has an address, and nothing else has."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_act_display()
