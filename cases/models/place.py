"""Where things are."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, one_of
from cases.models.fields import PlaceCodeField
from cases.models.json_fields import NamesField
from cases.models.record import EditableModel
from cases.vocabulary.noun import Noun
from cases.vocabulary.place_kind import PlaceKind


class Place(EditableModel):
    """One country, province or district, by its ISO 3166 code.

    It is never a point: no coordinates are kept here.
    """

    noun = Noun.PLACE
    embeds = ("parent",)
    file_rank = 1

    code = PlaceCodeField(
        _("code"),
        max_length=16,
        unique=True,
        help_text=_("ISO 3166-1 or 3166-2, as AF or AF-KAB. Part of public addresses."),
    )
    kind = models.CharField(
        _("kind"),
        max_length=12,
        choices=PlaceKind.choices,
        help_text=_("Decides what is left when a place is coarsened."),
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
        help_text=_("Shown instead of this place where only the wider one may be known."),
    )
    names = NamesField(_("names"), help_text=_("By language. Published with whatever uses this place."))

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["code"]
        constraints = [
            not_empty(Noun.PLACE, "code"),
            one_of(Noun.PLACE, "kind", PlaceKind.values),
            models.CheckConstraint(
                name="place_country_has_no_parent",
                condition=models.Q(kind=PlaceKind.COUNTRY, parent__isnull=True)
                | (~models.Q(kind=PlaceKind.COUNTRY) & models.Q(parent__isnull=False)),
                violation_error_message=_(
                    "A country stands alone; every other place is part of a wider one."
                ),
            ),
        ]
