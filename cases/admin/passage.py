"""Passages at the desk: written on the page of their source, found on a list of their own."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cases.admin.part import PartForm, PartInline
from cases.admin.statement import OnTheirParentsPage
from cases.models import Passage, Snapshot


def place_in(text: str, *, exact: str, prefix: str, suffix: str) -> list[int]:
    """Where ``exact`` stands in ``text`` between ``prefix`` and ``suffix``, in characters from its begin."""
    around, found = prefix + exact + suffix, []
    position = text.find(around)
    while position >= 0:
        found.append(position + len(prefix))
        position = text.find(around, position + 1)
    return found


class PassageForm(PartForm):
    """One passage: where it starts is looked up in the snapshot, not counted by hand."""

    def clean(self) -> dict[str, Any]:
        """Set ``start``; refuse words that do not stand in the snapshot, or stand there twice."""
        cleaned = super().clean() or self.cleaned_data
        snapshot = cleaned.get("snapshot")
        if (
            isinstance(snapshot, Snapshot)
            and cleaned.get("exact")
            and snapshot.media_type.startswith("text/")
        ):
            cleaned["start"] = self._start(snapshot, cleaned)
        return cleaned

    def _start(self, snapshot: Snapshot, cleaned: dict[str, Any]) -> int | None:
        with snapshot.content.open("rb") as held:
            text = held.read().decode("utf-8", errors="replace")
        words = {name: cleaned.get(name) or "" for name in ("exact", "prefix", "suffix")}
        found = place_in(text, **words)
        if not found:
            self.add_error("exact", _("These words do not stand in the snapshot."))
        elif len(found) > 1 and cleaned.get("start") not in found:
            self.add_error(
                "prefix", _("These words stand there more than once: say what stands before them.")
            )
        else:
            return int(cleaned["start"]) if cleaned.get("start") in found else found[0]
        return None


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
