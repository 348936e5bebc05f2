"""What happened, or was announced, and when."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.attributed import Attributed, attribution_constraints
from cases.models.constraints import not_empty
from cases.models.fields import EdtfField, NameField
from cases.models.record import record_constraints
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation
from cases.vocabulary.term_kind import TermKind


class Event(Attributed):
    """One entry of the timeline, read in a source.

    An announcement is an event; whether it was kept is another question.
    """

    noun = Noun.EVENT
    own_words = ("title", "description")
    embeds = ("places", "passage", "attribution_passage", "kind")
    coded_before = ("kind",)
    file_rank = 10
    relations = {"contradicts": Relation.CONTRADICTS}
    label_field = "title"

    case = models.ForeignKey(
        "cases.Case", models.PROTECT, related_name="events", verbose_name=_("case"), help_text=_("Published.")
    )
    title = NameField(_("title"), max_length=200, help_text=_("Published on the timeline."))
    kind = models.ForeignKey(
        "cases.Term",
        models.PROTECT,
        related_name="+",
        limit_choices_to={"kind": TermKind.EVENT_KIND.value},
        verbose_name=_("kind"),
        help_text=_("Published."),
    )
    date = EdtfField(
        _("date"),
        help_text=_("EDTF: as exactly as the source says, no more. Published, drawn as what it is."),
    )
    places = models.ManyToManyField(
        "cases.Place", blank=True, related_name="+", verbose_name=_("places"), help_text=_("Published.")
    )
    actors = models.ManyToManyField(
        "cases.Actor", blank=True, related_name="+", verbose_name=_("actors"), help_text=_("Published.")
    )
    description = models.TextField(
        _("description"), blank=True, help_text=_("One or two neutral sentences. Published.")
    )
    quoted = models.CharField(
        _("quoted words"),
        max_length=300,
        blank=True,
        help_text=_("A few words of the source, word for word. Published."),
    )
    source = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        related_name="events",
        verbose_name=_("source"),
        help_text=_("Where it was read. Published."),
    )
    origin = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("goes back to"),
        help_text=_("Whose announcement or report it is, where it was read in another source. Published."),
    )
    passage = models.ForeignKey(
        "cases.Passage",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("passage"),
        help_text=_("The words it was read in. Published."),
    )
    contradicts = models.ManyToManyField(
        "cases.Statistic",
        blank=True,
        related_name="contradicted_by_events",
        verbose_name=_("contradicts"),
        help_text=_("Figures that stand against it. Shown side by side on both."),
    )

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["date", "ref"]
        constraints = [
            *record_constraints(Noun.EVENT),
            *[not_empty(Noun.EVENT, field) for field in ("title", "date")],
            *attribution_constraints(Noun.EVENT, by=Q(attributed_by__isnull=False)),
        ]
