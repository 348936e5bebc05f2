"""What a case's world is described in: roles, affiliations, kinds of events, of sources and of actors."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.constraints import not_empty, one_of
from cases.models.fields import WordField
from cases.models.json_fields import FormerCodesField, NamesField
from cases.models.record import EditableModel
from cases.vocabulary.noun import Noun
from cases.vocabulary.term_kind import TermKind, term_key


class Term(EditableModel):
    """One word of the desk's own vocabulary. No rule hangs on it: what a rule hangs on is a closed list.

    Nobody outside learns of it before something that they can read uses it.
    """

    noun = Noun.TERM
    file_rank = 1

    kind = models.CharField(
        _("used for"),
        max_length=12,
        choices=TermKind.choices,
        help_text=_("What it says something about: choose it once."),
    )
    code = WordField(
        _("code"),
        max_length=64,
        help_text=_(
            "Stands in published documents and in public addresses: choose it once. "
            "A term that should have another is merged into one that has it."
        ),
    )
    names = NamesField(_("names"), help_text=_("By language. Published with whatever uses this term."))
    origin = models.CharField(
        _("taken from"),
        max_length=200,
        blank=True,
        help_text=_("Which published list it comes from, with its code there. Never published."),
    )
    retired = models.BooleanField(
        _("retired"),
        default=False,
        help_text=_("It is offered no more. Whatever carries it keeps it, and readers see no difference."),
    )
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="merged",
        verbose_name=_("merged into"),
        help_text=_("What carried it carries that one now, and readers see so with its next approval."),
    )
    was = FormerCodesField(
        _("earlier codes"),
        editable=False,
        help_text=_("Codes that were merged into it; published to those who could read them before."),
    )

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        ordering = ["kind", "code"]
        constraints = [
            not_empty(Noun.TERM, "code"),
            one_of(Noun.TERM, "kind", TermKind.values),
            models.UniqueConstraint(
                fields=["kind", "code"],
                name="term_one_per_code",
                violation_error_message=_("There is a term with this code already."),
            ),
            models.CheckConstraint(
                name="term_not_merged_into_itself",
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=models.F("id")),
                violation_error_message=_("A term cannot be merged into itself."),
            ),
            models.CheckConstraint(
                name="term_merged_is_retired",
                condition=Q(merged_into__isnull=True) | Q(retired=True),
                violation_error_message=_("A term that was merged into another is retired."),
            ),
        ]

    def key(self) -> object:
        return term_key(self.kind, self.code)

    def derive(self) -> None:
        """A code that stands in documents stays what it is. Raises ``ValidationError``."""
        if self._state.adding:
            return
        chosen = type(self)._default_manager.values_list("kind", "code").get(pk=self.pk)
        if chosen != (self.kind, self.code):
            raise ValidationError(
                _("The code of a term stays, and what it is used for. Merge it into another instead.")
            )
