"""Passages at the desk: written on the page of their source, found on a list of their own."""

from typing import Any

from django import forms
from django.http import HttpRequest

from cases.admin.inline import EditableInline
from cases.admin.statement import OnTheirParentsPage
from cases.models import Passage, Snapshot


class PassageInline(EditableInline):
    """The passages that were read in a source. Where each starts is found by the verb."""

    model = Passage
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
