"""A dossier: what belongs together."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty
from cases.models.fields import EdtfField, NameField, PublicSlugField
from cases.models.record import Record, record_constraints
from cases.vocabulary.noun import Noun
from cases.vocabulary.relation import Relation


class Case(Record):
    """One dossier, gathering testimonies, figures, sources and events about one situation."""

    noun = Noun.CASE
    own_words = ("title", "summary")
    embeds = ("places", "themes", "replies")
    parts = ("replies",)
    file_rank = 7
    file_parts = ("replies",)
    relations = {"sources": Relation.GATHERS, "actors": Relation.GATHERS}
    label_field = "title"

    title = NameField(
        _("title"),
        max_length=200,
        help_text=_("Published, as the heading of the case. Names no person at risk."),
    )
    slug = PublicSlugField(
        _("slug"),
        max_length=80,
        unique=True,
        help_text=_("Public address of the case: choose it once, and put no person's name in it."),
    )
    summary = models.TextField(_("summary"), help_text=_("Two or three neutral sentences. Published."))
    period = EdtfField(
        _("period"), help_text=_("EDTF, open at an end where it goes on: 2021-08/.. Published.")
    )
    places = models.ManyToManyField(
        "cases.Place", blank=True, related_name="+", verbose_name=_("places"), help_text=_("Published.")
    )
    themes = models.ManyToManyField(
        "cases.Theme", blank=True, related_name="+", verbose_name=_("themes"), help_text=_("Published.")
    )
    sources = models.ManyToManyField(
        "cases.Source",
        blank=True,
        related_name="cases",
        verbose_name=_("sources"),
        help_text=_("What was read for this case. Shown on both, once both are published."),
    )
    actors = models.ManyToManyField(
        "cases.Actor",
        blank=True,
        related_name="cases",
        verbose_name=_("actors"),
        help_text=_(
            "Organisations with a part in this case. In the published data of both, once both are published."
        ),
    )
    desk_asked_nobody = models.BooleanField(
        _("the desk asked nobody"),
        default=False,
        help_text=_(
            "Published: readers are told that the desk itself has asked nobody for comment. Take it out once"
            " it has."
        ),
    )

    class Meta:
        verbose_name = _("case")
        verbose_name_plural = _("cases")
        ordering = ["title", "ref"]
        constraints = [
            *record_constraints(Noun.CASE),
            *[not_empty(Noun.CASE, field) for field in ("title", "slug", "summary", "period")],
        ]
