"""One figure, as somebody worded it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.attributed import Attributed, attribution_constraints
from cases.models.constraints import Rule, not_empty, one_of
from cases.models.fields import EdtfField
from cases.models.measured import Measured, measure_constraints
from cases.models.record import record_constraints
from cases.vocabulary.absence import Absence
from cases.vocabulary.grade import Credibility
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation
from cases.vocabulary.verification import Verification


class Statistic(Measured, Attributed):
    """One figure with its qualifier, read in one passage.

    It is what somebody claims, never a total that we worked out.
    """

    noun = Noun.STATISTIC
    own_words = ("counted", "share_of", "limitations", "method_note", "claim_note")
    embeds = ("indicator", "places", "passage", "attribution_passage")
    file_rank = 9
    relations = {
        "contradicts": Relation.CONTRADICTS,
        "supersedes": Relation.SUPERSEDES,
        "overlaps": Relation.OVERLAPS,
    }
    label_field = "as_worded"

    case = models.ForeignKey(
        "cases.Case",
        models.PROTECT,
        related_name="statistics",
        verbose_name=_("case"),
        help_text=_("Published."),
    )
    indicator = models.ForeignKey(
        "cases.Indicator",
        models.PROTECT,
        related_name="statistics",
        verbose_name=_("indicator"),
        help_text=_("What is counted. Figures are compared only within it."),
    )
    as_worded = models.CharField(
        _("as worded"), max_length=300, help_text=_("Word for word. Published, always beside the number.")
    )
    counted = models.CharField(_("counted"), max_length=300, help_text=_("Whom or what exactly. Published."))
    places = models.ManyToManyField(
        "cases.Place",
        blank=True,
        related_name="+",
        verbose_name=_("places"),
        help_text=_("None means not stated. Published."),
    )
    period = EdtfField(
        _("period"),
        blank=True,
        help_text=_("When it happened, EDTF. Empty where no period applies. Published."),
    )
    deadline = EdtfField(_("deadline"), blank=True, help_text=_("Empty where none applies. Published."))
    as_of = EdtfField(
        _("as of"),
        blank=True,
        help_text=_("The day the count stood so. Empty where it does not apply. Published."),
    )
    claimed_by = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name=_("claimed by"),
        help_text=_("The organisation that says so. Published."),
    )
    claimed_in = models.ForeignKey(
        "cases.Testimony",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name=_("claimed in"),
        help_text=_(
            "The testimony whose speaker says so. Shown by the name that testimony shows; gone when it is."
        ),
    )
    claimed_by_absence = models.CharField(
        _("nobody because"),
        max_length=16,
        choices=Absence.choices,
        blank=True,
        help_text=_("Only where neither is given. Published."),
    )
    claim_note = models.CharField(
        _("about the claimant"),
        max_length=300,
        blank=True,
        help_text=_("Such as: the order is Pakistan's. Published."),
    )
    source = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        related_name="statistics",
        verbose_name=_("source"),
        help_text=_("Where it was read. Published."),
    )
    passage = models.ForeignKey(
        "cases.Passage",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="statistics",
        verbose_name=_("passage"),
        help_text=_("The words it was read in. Without one it cannot be approved."),
    )
    origins = models.ManyToManyField(
        "cases.Source",
        blank=True,
        related_name="+",
        verbose_name=_("origins"),
        help_text=_(
            "The sources it goes back to; none means the source it was read in. Copies of one report "
            "count once."
        ),
    )
    credibility = models.CharField(
        _("credibility"),
        max_length=1,
        choices=Credibility.choices,
        help_text=_("1 to 6, of this figure, whatever the source. Published."),
    )
    verification = models.CharField(
        _("verification"),
        max_length=20,
        choices=Verification.choices,
        help_text=_("Never higher than the origin's own. Published."),
    )
    method_note = models.TextField(
        _("method"), blank=True, help_text=_("How it was counted, if known. Published.")
    )
    limitations = models.TextField(
        _("limitations"), help_text=_("What the figure does not hold. Published beside it.")
    )
    repeats = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="repeated_by",
        verbose_name=_("repeats"),
        help_text=_("The figure this one copies. It can then be no better verified than that one."),
    )
    supersedes = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="superseded_by",
        verbose_name=_("supersedes"),
        help_text=_("Older figures of the same series. Shown on both."),
    )
    overlaps = models.ManyToManyField(
        "self",
        blank=True,
        verbose_name=_("overlaps"),
        help_text=_("Figures that count some of the same. Never summed with them."),
    )
    contradicts = models.ManyToManyField(
        "self",
        symmetrical=False,
        blank=True,
        related_name="contradicted_by",
        verbose_name=_("contradicts"),
        help_text=_("Shown on both, side by side."),
    )

    class Meta:
        verbose_name = _("statistic")
        verbose_name_plural = _("statistics")
        ordering = ["ref"]
        constraints = [
            *record_constraints(Noun.STATISTIC),
            one_of(Noun.STATISTIC, "credibility", Credibility.values),
            one_of(Noun.STATISTIC, "verification", Verification.values),
            *[not_empty(Noun.STATISTIC, field) for field in ("as_worded", "counted", "limitations")],
            *measure_constraints(),
            *attribution_constraints(
                Noun.STATISTIC,
                by=Q(attributed_by__isnull=False) | Q(claimed_by__isnull=False) | Q(claimed_in__isnull=False),
            ),
            Rule(
                at="claimed_by",
                name="statistic_one_claimant",
                condition=Q(claimed_by__isnull=False, claimed_in__isnull=True, claimed_by_absence="")
                | Q(claimed_by__isnull=True, claimed_in__isnull=False, claimed_by_absence="")
                | Q(
                    claimed_by__isnull=True,
                    claimed_in__isnull=True,
                    claimed_by_absence__in=Absence.values,
                ),
                violation_error_message=_(
                    "One claims it: an organisation, a testimony, or say that it is not stated."
                ),
            ),
        ]

    def clean(self) -> None:
        """What SQL cannot say: that a copy is no better verified, and a passage of this source."""
        super().clean()
        faults: dict[str, object] = {}
        if self.repeats and self.verification in Verification.values:
            origin = Verification(self.repeats.verification)
            if not Verification(self.verification).not_above(origin):
                faults["verification"] = _("A copy cannot be better verified than the figure it repeats.")
        if self.passage and self.passage.source_id != self.source_id:
            faults["passage"] = _("This passage was read in another source.")
        if faults:
            raise ValidationError(faults)
