"""What an editor made of words of a text."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of
from cases.vocabulary.noun import Noun
from cases.vocabulary.proposal_kind import ProposalKind
from cases.vocabulary.refused_because import RefusedBecause
from cases.vocabulary.verdict import Verdict


class Decision(models.Model):
    """Whether words of a text become a quotation, a figure, an event … or are refused for good.

    Nothing is a record before the packet is kept; a refusal is remembered for this text. ``values`` is what
    the editor says otherwise than it was proposed.
    """

    noun = Noun.DECISION
    sealed = False  # no part of a record: what it became is sealed

    packet = models.ForeignKey(
        "cases.Packet",
        models.CASCADE,
        editable=False,
        related_name="decisions",
        verbose_name=_("packet"),
        help_text=_("Desk only."),
    )
    kind = models.CharField(
        _("kind"), max_length=12, choices=ProposalKind.choices, editable=False, help_text=_("Desk only.")
    )
    start = models.PositiveIntegerField(
        _("starts at"), editable=False, help_text=_("Characters from the beginning of the text.")
    )
    end = models.PositiveIntegerField(
        _("ends before"), editable=False, help_text=_("Characters from the beginning of the text.")
    )
    by_hand = models.BooleanField(
        _("chosen by hand"),
        default=False,
        editable=False,
        help_text=_("The editor chose these words; no rule proposed them."),
    )
    verdict = models.CharField(
        _("decision"), max_length=12, choices=Verdict.choices, editable=False, help_text=_("Desk only.")
    )
    because = models.CharField(
        _("refused because"),
        max_length=16,
        choices=RefusedBecause.choices,
        blank=True,
        editable=False,
        help_text=_("Desk only."),
    )
    words = models.CharField(
        _("in words"), max_length=300, blank=True, editable=False, help_text=_("The reason. Desk only.")
    )
    values = models.JSONField(
        _("said otherwise"), default=dict, editable=False, help_text=_("Kept until it becomes a record.")
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        editable=False,
        related_name="+",
        verbose_name=_("decided by"),
        help_text=_("Desk only."),
    )
    at = models.DateTimeField(_("decided"), editable=False, help_text=_("Desk only."))
    ref = models.CharField(
        _("became"),
        max_length=12,
        blank=True,
        editable=False,
        help_text=_("Reference of what it became; empty before the last look. Desk only."),
    )

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["packet", "start", "end", "kind"]
        constraints = [
            one_of(Noun.DECISION, "kind", ProposalKind.values),
            one_of(Noun.DECISION, "verdict", Verdict.values),
            one_of(Noun.DECISION, "because", RefusedBecause.values, blank=True),
            models.UniqueConstraint(
                fields=["packet", "kind", "start", "end"],
                name="decision_once",
                violation_error_message=_("This was decided already."),
            ),
            models.CheckConstraint(
                name="decision_about_words",
                condition=Q(end__gt=F("start")),
                violation_error_message=_("A decision is about one character or more."),
            ),
            models.CheckConstraint(
                name="decision_refused_with_reason",
                condition=(Q(verdict=Verdict.REFUSED) & ~Q(because=""))
                | (~Q(verdict=Verdict.REFUSED) & Q(because="", words="")),
                violation_error_message=_("A refusal has a reason, and nothing else has."),
            ),
            models.CheckConstraint(
                name="decision_only_accepted_become",
                condition=Q(verdict=Verdict.ACCEPTED) | Q(ref=""),
                violation_error_message=_("What was refused becomes no record."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.start}"
