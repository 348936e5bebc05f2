"""What a case or a testimony is about."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty
from cases.models.fields import WordField
from cases.models.json_fields import NamesField
from cases.models.record import EditableModel
from cases.vocabulary.noun import Noun


class Theme(EditableModel):
    """One subject in a tree of subjects. It says nothing about whether what is told happened."""

    noun = Noun.THEME
    embeds = ("parent",)
    file_rank = 2

    code = WordField(
        _("code"), max_length=64, unique=True, help_text=_("Part of public addresses: choose it once.")
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
        help_text=_("Whoever filters by the wider theme finds this one too."),
    )
    names = NamesField(_("names"), help_text=_("By language. Published with whatever uses this theme."))

    class Meta:
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["code"]
        constraints = [
            not_empty(Noun.THEME, "code"),
            models.CheckConstraint(
                name="theme_not_its_own_parent",
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("id")),
                violation_error_message=_("A theme cannot be part of itself."),
            ),
        ]
