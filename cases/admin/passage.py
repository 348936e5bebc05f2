"""Passages at the desk: written on the page of their source, found on a list of their own."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.admin.part import PartForm, PartInline
from cases.admin.statement import OnTheirParentsPage
from cases.evidence.nearest import nearest
from cases.evidence.standing import places_of
from cases.models import Passage, Snapshot


class PassageForm(PartForm):
    """One passage: where it starts is found by the verb, and asked of nobody."""

    def clean(self) -> dict[str, Any]:
        """Refuse words that stand in no text of the snapshot, or twice, while they are on the page."""
        cleaned = super().clean()
        snapshot, exact = cleaned.get("snapshot"), cleaned.get("exact")
        texts = [text.content for text in snapshot.texts.all()] if isinstance(snapshot, Snapshot) else []
        if texts and exact and self.has_changed() and not self.errors:
            around = f"{cleaned.get('prefix', '')}{exact}{cleaned.get('suffix', '')}"
            self._find(exact, around, texts)
        return cleaned

    def _find(self, exact: str, around: str, texts: list[str]) -> None:
        if any(text.count(around) == 1 for text in texts):
            return
        if any(around in text for text in texts):
            self.add_error(
                "prefix", _("These words stand there more than once: say what stands before them.")
            )
        elif not any(places_of(exact, text) for text in texts):
            near = next((one.words for text in texts if (one := nearest(exact, text))), "")
            self.add_error("exact", _("These words do not stand in the snapshot."))
            if near:
                self.add_error("exact", gettext("The nearest there: “%(words)s”.") % {"words": near})


class PassageInline(PartInline):
    """The passages that were read in a source."""

    model = Passage
    form = PassageForm
    relation = "passages"
    fields = ("exact", ("prefix", "suffix"), ("snapshot", "locator"))

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """Passages are read in the snapshots of their own source."""
        formset = super().get_formset(request, obj, **kwargs)
        choice = formset.form.base_fields.get("snapshot")
        if isinstance(choice, forms.ModelChoiceField):
            choice.queryset = Snapshot.objects.filter(source=obj)
        return formset


class PassageAdmin(OnTheirParentsPage):
    """Passages, looked up by their words."""

    list_display = ("ref", "source", "snapshot")
    list_select_related = ("source", "snapshot")
    search_fields = ("ref", "source__ref", "exact")
    sortable_by = ("ref",)
    ordering = ("ref",)
