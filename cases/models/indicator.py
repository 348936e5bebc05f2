"""What a figure counts."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty
from cases.models.fields import WordField
from cases.models.json_fields import NamesField, TranslatedField
from cases.models.record import EditableModel
from cases.vocabulary.noun import Noun


class Indicator(EditableModel):
    """One thing that can be counted, with its unit. Figures are compared only within one indicator."""

    noun = Noun.INDICATOR
    own_words = ("unit", "definition")
    embeds = ("theme",)
    file_rank = 3

    code = WordField(
        _("code"), max_length=64, unique=True, help_text=_("Part of public addresses: choose it once.")
    )
    names = NamesField(_("names"), help_text=_("By language. Published with whatever uses this indicator."))
    theme = models.ForeignKey(
        "cases.Theme",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="indicators",
        verbose_name=_("theme"),
        help_text=_("Whoever filters figures by this theme finds them. Published."),
    )
    unit = models.CharField(
        _("unit"),
        max_length=64,
        help_text=_("What one of them is: people, killings, arrests. Never summed across units."),
    )
    definition = models.TextField(
        _("definition"), help_text=_("What is counted and what is not. Published with every figure.")
    )
    translated = TranslatedField(
        _("translations of the desk's words"),
        help_text=_(
            "By field and language. Shown to whoever reads in that language, as checked or not; one whose "
            "English was changed since is not shown."
        ),
    )

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ["code"]
        constraints = [not_empty(Noun.INDICATOR, field) for field in ("code", "unit", "definition")]
