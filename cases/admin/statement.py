"""Quotations at the desk: written on the page of what they are part of, found on a list of their own."""

from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.changelist import SafeList
from cases.admin.inline import EditableInline, InlineForm
from cases.admin.line_fields import TranslationLines
from cases.admin.mark_fields import InsertionLines, MarkLines, RedactionLines, there_now
from cases.admin.permissions import RolePermissions
from cases.models import Statement, spans
from cases.vocabulary.canonical import Document
from cases.vocabulary.language import BadLanguage, language_tag

_MARKED: Final = ("insertions", "redactions")


class StatementForm(InlineForm):
    """One quotation: its language is always known, because it decides the reading direction.

    Words are marked in the text that stands on the same page; each mark gets its place here.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._before = self.instance.text
        for name in _MARKED:
            if name in self.fields:
                self._marks(name).text = self._before

    def clean(self) -> dict[str, Any]:
        """Marks as spans of the words typed beside them; those that nobody touched stay as they are."""
        cleaned = super().clean()
        for name in _MARKED:
            if name not in cleaned:
                continue
            typed = cleaned.pop(name)
            if "text" not in self.changed_data and name not in self.changed_data:
                cleaned[name] = self.initial.get(name, [])
            elif "text" in cleaned and (placed := self._placed(name, typed)) is not None:
                cleaned[name] = placed
        return cleaned

    def written(self) -> dict[str, object]:
        """What was touched; where the words were, the marks too: they may stand elsewhere now."""
        values = super().written()
        if "text" in values:
            values |= {name: self.cleaned_data[name] for name in _MARKED}
        return values

    def _marks(self, name: str) -> MarkLines:
        field = self.fields[name]
        assert isinstance(field, MarkLines), "words are marked in fields for marks"
        return field

    def _placed(self, name: str, marks: list[Document]) -> list[Document] | None:
        """The spans of ``marks``; None, with a sentence at the field for each, where any has no place."""
        text = self.cleaned_data["text"] if "text" in self.changed_data else self._before
        placed: list[Document] = []
        kept = self._kept_marks(name)
        for mark in marks:
            try:
                placed += spans.placed(text, [mark])  # type: ignore[arg-type]  # a list stays one
            except ValidationError as fault:
                where = [span for old, span in kept if old == mark]
                self.add_error(name, [*self._moved(text, where[:1]), *fault.messages])
        return placed if len(placed) == len(marks) else None

    def _kept_marks(self, name: str) -> list[tuple[Document, Document]]:
        """The spans of the record, each with the mark that the page showed for it."""
        kept = self.initial.get(name) or []
        field = self._marks(name)
        try:
            return [*zip(field.to_python(field.prepare_value(kept)), kept, strict=True)]
        except (ValidationError, ValueError):
            return []

    def _moved(self, text: str, where: list[Document]) -> list[str]:
        """That something else stands where a span of the record was."""
        now = [(span["words"], there_now(self._before, text, span)) for span in where if text != self._before]
        said = gettext("“%(words)s” was marked, and now “%(there)s” stands in its place.")
        return [said % {"words": words, "there": there} for words, there in now if words != there]

    def clean_lang(self) -> str:
        """A language tag in its customary letter case."""
        try:
            return language_tag(str(self.cleaned_data["lang"]))
        except BadLanguage as error:
            raise forms.ValidationError(str(error)) from error


class StatementInline(EditableInline):
    """The quotations of a testimony or a declaration, in the order in which they are read."""

    model = Statement
    form = StatementForm
    relation = "statements"
    autocomplete_fields = ("speaker", "source", "passage", "contradicts", "corroborates", "updates")
    lines = {"insertions": InsertionLines, "redactions": RedactionLines, "translations": TranslationLines}
    fieldsets = (
        (None, {"fields": ("text", "wording", ("position", "lang", "original_lang"), "speaker")}),
        (_("Where it was read"), {"fields": (("source", "passage"),)}),
        (_("How credible"), {"fields": ("credibility", "credibility_rationale", "translated")}),
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

    list_display = ("ref", "testimony", "declaration", "source", "credibility")
    list_select_related = ("testimony", "declaration", "source")
    search_fields = ("ref", "testimony__ref", "declaration__ref", "text")
    sortable_by = ("ref",)
    ordering = ("ref",)
