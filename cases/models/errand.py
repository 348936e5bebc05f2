"""What somebody asked the desk's worker to do, and how far it is."""

from typing import Final

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.vocabulary.errand_state import UNDER_WAY, ErrandState
from cases.vocabulary.noun import Noun

_FAULT: Final = 24


class Errand(models.Model):
    """One address to be fetched, or one kept file to be read, from when it was asked for to how it ended.

    The queue holds its number alone. What was kept of it stands in ``snapshot``, what came of it in
    ``packet``.
    """

    noun = Noun.ERRAND
    sealed = False  # no part of a record: what was kept is sealed

    address = models.CharField(
        _("address"),
        max_length=2000,
        blank=True,
        editable=False,
        help_text=_("What is fetched, or where the editor says that the file is from. Desk only."),
    )
    snapshot = models.ForeignKey(
        "cases.Snapshot",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="errands",
        verbose_name=_("snapshot"),
        help_text=_("What is read; empty until something was fetched. Desk only."),
    )
    packet = models.ForeignKey(
        "cases.Packet",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("packet"),
        help_text=_("The work on the text that was read. Desk only."),
    )
    state = models.CharField(
        _("state"),
        max_length=12,
        choices=ErrandState.choices,
        default=ErrandState.WAITING,
        editable=False,
        help_text=_("Desk only."),
    )
    tries = models.PositiveIntegerField(
        _("tries"), default=0, editable=False, help_text=_("How often it was begun. Desk only.")
    )
    fault = models.CharField(
        _("what went wrong"), max_length=_FAULT, blank=True, editable=False, help_text=_("Desk only.")
    )
    answered = models.PositiveIntegerField(
        _("the site answered"),
        null=True,
        editable=False,
        help_text=_("Number of the answer by which a site refused the page. Desk only."),
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("asked by"),
        help_text=_("Desk only."),
    )
    at = models.DateTimeField(_("asked"), editable=False, help_text=_("Desk only."))
    begun_at = models.DateTimeField(
        _("begun"), null=True, editable=False, help_text=_("When a worker took it last. Desk only.")
    )

    class Meta:
        verbose_name = _("errand")
        verbose_name_plural = _("errands")
        ordering = ["-at", "-id"]
        constraints = [
            one_of(Noun.ERRAND, "state", ErrandState.values),
            models.CheckConstraint(
                name="errand_about_something",
                condition=~Q(address="") | Q(snapshot__isnull=False),
                violation_error_message=_("Give an address to fetch, or a file to read."),
            ),
            models.CheckConstraint(
                name="errand_failed_with_reason",
                condition=(Q(state=ErrandState.FAILED) & ~Q(fault=""))
                | (~Q(state=ErrandState.FAILED) & Q(fault="", answered__isnull=True)),
                violation_error_message=_("What was not done has a reason, and nothing else has."),
            ),
            models.CheckConstraint(
                name="errand_done_with_packet",
                condition=(Q(state=ErrandState.DONE) & Q(packet__isnull=False, snapshot__isnull=False))
                | (~Q(state=ErrandState.DONE) & Q(packet__isnull=True)),
                violation_error_message=_("What is done led to a text, and nothing else did."),
            ),
            models.CheckConstraint(
                name="errand_under_way_since",
                condition=~Q(state__in=UNDER_WAY) | Q(begun_at__isnull=False),
                violation_error_message=_("What is under way has begun."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
