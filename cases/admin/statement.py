"""Quotations at the desk: written on the page of their testimony, found on a list of their own."""

from django import forms
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.changelist import SafeList
from cases.admin.colleague import RolePermissions
from cases.admin.lines import RedactionLines, SpanLines, TranslationLines
from cases.admin.part import PartForm, PartInline
from cases.models import Statement
from cases.vocabulary.language import BadLanguage, language_tag


class StatementForm(PartForm):
    """One quotation: its language is always known, because it decides the reading direction."""

    def clean_lang(self) -> str:
        """A language tag in its customary letter case."""
        try:
            return language_tag(str(self.cleaned_data["lang"]))
        except BadLanguage as error:
            raise forms.ValidationError(str(error)) from error


class StatementInline(PartInline):
    """The quotations of a testimony, in the order in which they are read."""

    model = Statement
    form = StatementForm
    relation = "statements"
    autocomplete_fields = ("speaker", "source", "passage", "contradicts", "corroborates", "updates")
    lines = {"insertions": SpanLines, "redactions": RedactionLines, "translations": TranslationLines}
    fieldsets = (
        (None, {"fields": ("text", ("position", "lang", "original_lang"), "speaker")}),
        (_("Where it was read"), {"fields": (("source", "passage"),)}),
        (_("How credible"), {"fields": ("credibility", "credibility_rationale")}),
        (
            _("Insertions, redactions, translations"),
            {"fields": ("insertions", "redactions", "translations"), "classes": ("collapse",)},
        ),
        (
            _("Other quotations"),
            {"fields": ("contradicts", "corroborates", "updates"), "classes": ("collapse",)},
        ),
    )


class OnTheirParentsPage(RolePermissions, SafeList):
    """Rows that are looked up here and written elsewhere."""

    actions = None

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Not listed on the start page."""
        return False

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Written on the page of the parent."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Written on the page of the parent."""
        return False


class StatementAdmin(OnTheirParentsPage):
    """Quotations, looked up to be related to each other."""

    list_display = ("ref", "testimony", "source", "credibility")
    list_select_related = ("testimony", "source")
    search_fields = ("ref", "testimony__ref", "text")
    sortable_by = ("ref",)
    ordering = ("ref",)
