"""What an organisation or an official said, as it was read."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import Rule, not_empty
from cases.models.fields import EdtfField, NameField
from cases.models.record import Record, record_constraints
from cases.vocabulary.noun import Noun


class Declaration(Record):
    """The words of an organisation, or of an official who spoke for it, as quotations with their sources.

    It is no testimony, and is never counted as one. That it was said is rated, not what it announces.
    """

    noun = Noun.DECLARATION
    embeds = ("places", "themes", "statements")
    parts = ("statements",)
    file_rank = 11
    file_parts = ("statements",)
    label_field = "title"
    own_words = ("title", "summary")

    case = models.ForeignKey(
        "cases.Case",
        models.PROTECT,
        related_name="declarations",
        verbose_name=_("case"),
        help_text=_("Published."),
    )
    actor = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        related_name="declarations",
        verbose_name=_("organisation"),
        help_text=_("Whose words these are. Published; while it is not published, nothing of this is shown."),
    )
    official = NameField(
        _("said by"),
        max_length=120,
        blank=True,
        help_text=_("A public official whom the source names as having said it, and nobody else. Published."),
    )
    office = models.CharField(
        _("office"),
        max_length=160,
        blank=True,
        help_text=_("Their office as the source gives it; empty where it gives none. Published."),
    )
    title = NameField(
        _("title"),
        max_length=200,
        help_text=_("What was said, in a few neutral words of the desk. Published, never as a quotation."),
    )
    date = EdtfField(
        _("date"), help_text=_("When it was said, EDTF: as exactly as the source says. Published.")
    )
    places = models.ManyToManyField(
        "cases.Place", blank=True, related_name="+", verbose_name=_("places"), help_text=_("Published.")
    )
    themes = models.ManyToManyField(
        "cases.Theme", blank=True, related_name="+", verbose_name=_("themes"), help_text=_("Published.")
    )
    summary = models.TextField(
        _("summary"),
        blank=True,
        help_text=_("How it was said, in a neutral sentence or two: how often, to whom, where. Published."),
    )
    origin = models.ForeignKey(
        "cases.Source",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("goes back to"),
        help_text=_("The announcement itself, where its words were read in another source. Published."),
    )
    events = models.ManyToManyField(
        "cases.Event",
        blank=True,
        related_name="declarations",
        verbose_name=_("events"),
        help_text=_("What it is about. Named on its page as far as they are published."),
    )
    statistics = models.ManyToManyField(
        "cases.Statistic",
        blank=True,
        related_name="declarations",
        verbose_name=_("figures"),
        help_text=_("What it is about. Named on its page as far as they are published."),
    )

    class Meta:
        verbose_name = _("declaration")
        verbose_name_plural = _("declarations")
        ordering = ["date", "ref"]
        constraints = [
            *record_constraints(Noun.DECLARATION),
            *[not_empty(Noun.DECLARATION, field) for field in ("title", "date")],
            Rule(
                at="office",
                name="declaration_office_of_somebody",
                condition=Q(office="") | ~Q(official=""),
                violation_error_message=_(
                    "An office is that of somebody: name who said it, or leave it empty."
                ),
            ),
        ]
