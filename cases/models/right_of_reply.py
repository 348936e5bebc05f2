"""Whether the accused were asked, and what they answered."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import one_of, well_formed_ref
from cases.models.fields import EdtfField
from cases.models.json_fields import TranslatedField
from cases.models.record import Snapshotted
from cases.vocabulary.absence import Absence
from cases.vocabulary.noun import Noun
from cases.vocabulary.reply_outcome import ReplyOutcome


class RightOfReply(Snapshotted):
    """One request for comment to one organisation, and its answer or the lack of one."""

    noun = Noun.RIGHT_OF_REPLY
    own_words = ("how",)
    embeds = ("passage",)

    ref = models.CharField(
        _("reference"),
        max_length=12,
        unique=True,
        editable=False,
        help_text=_("Anchor on the page of the case."),
    )
    case = models.ForeignKey(
        "cases.Case",
        models.PROTECT,
        related_name="replies",
        verbose_name=_("case"),
        help_text=_("Shown on this case."),
    )
    asked = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        related_name="+",
        verbose_name=_("asked whom"),
        help_text=_("Published."),
    )
    asked_by = models.ForeignKey(
        "cases.Actor", models.PROTECT, related_name="+", verbose_name=_("asked by"), help_text=_("Published.")
    )
    asked_on = EdtfField(
        _("asked on"), default=Absence.NOT_STATED, help_text=_("EDTF, or not stated. Published.")
    )
    how = models.CharField(
        _("how"),
        max_length=200,
        default=Absence.NOT_STATED,
        help_text=_("By letter, call, message; or not_stated. Published."),
    )
    outcome = models.CharField(
        _("outcome"), max_length=12, choices=ReplyOutcome.choices, help_text=_("Published.")
    )
    answer = models.TextField(
        _("answer"), blank=True, help_text=_("In their words. Only where they answered. Published.")
    )
    wording = models.CharField(
        _("as worded"),
        max_length=300,
        blank=True,
        help_text=_("How the source reports it, word for word. Published."),
    )
    source = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        related_name="+",
        verbose_name=_("source"),
        help_text=_("Where this was read."),
    )
    passage = models.ForeignKey(
        "cases.Passage",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("passage"),
        help_text=_("The words it was read in. Published."),
    )
    translated = TranslatedField(
        _("translations of the desk's words"),
        help_text=_(
            "By field and language. Shown to whoever reads in that language, as checked or not; one whose "
            "English was changed since is not shown."
        ),
    )

    class Meta:
        verbose_name = _("right of reply")
        verbose_name_plural = _("rights of reply")
        ordering = ["case", "ref"]
        constraints = [
            well_formed_ref(Noun.RIGHT_OF_REPLY),
            one_of(Noun.RIGHT_OF_REPLY, "outcome", ReplyOutcome.values),
            models.CheckConstraint(
                name="right_of_reply_answer_when_answered",
                condition=(Q(outcome=ReplyOutcome.ANSWERED) & ~Q(answer=""))
                | (~Q(outcome=ReplyOutcome.ANSWERED) & Q(answer="")),
                violation_error_message=_("Give the answer exactly where there was one."),
            ),
        ]
