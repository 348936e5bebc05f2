"""Rows that are written together with their parent, on its page."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest, QueryDict

from cases.actions.writing import Part
from cases.admin.colleague import RolePermissions, may
from cases.admin.fields import HumaneFields
from cases.admin.form import say_nothing_of_others
from cases.models.record import Frozen
from cases.vocabulary.verb import Verb


class PartForm(forms.ModelForm[Any]):
    """One part as an editor types it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_nothing_of_others(self)

    def written(self) -> dict[str, object]:
        """The values for the verb, without the parent and the marks of the formset."""
        names = self._meta.fields or ()
        return {name: self.cleaned_data[name] for name in names if name in self.cleaned_data}


class PartInline(RolePermissions, HumaneFields, admin.StackedInline[Any, Any]):
    """Parts, one block below the other.

    ``relation``: the name by which the parent knows its parts.
    """

    form = PartForm
    extra = 0
    relation: ClassVar[str]

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """A part may be taken out of the working row; what was published of it stays until approval."""
        return self.has_change_permission(request, obj)

    def get_max_num(self, request: HttpRequest, obj: Model | None = None, **kwargs: Any) -> int | None:
        """None may be added by those who cannot edit."""
        return super().get_max_num(request, obj, **kwargs) if may(request.user, Verb.EDIT) else 0


def parts_of(formset: "BaseInlineFormSet[Any, Any, Any]") -> Iterator[Part]:
    """What was changed on the page, as the verbs take it."""
    gone = formset.deleted_forms
    model: type[Frozen] = formset.form._meta.model
    for form in formset.forms:
        assert isinstance(form, PartForm), "inlines of the desk are made of part forms"
        pk = form.instance.pk
        if form in gone:
            if pk is not None:
                yield Part(model, pk=pk, delete=True)
        elif form.has_changed():
            yield Part(model, pk=pk, values=form.written())


def rebased(data: QueryDict, *, prefix: str, pk_name: str, known: set[int]) -> QueryDict:
    """``data`` of a formset, with rows that are not ``known`` any more last, as new ones: nothing is lost."""
    total = _count(data, f"{prefix}-TOTAL_FORMS")
    claimed = min(_count(data, f"{prefix}-INITIAL_FORMS"), total)
    there = [
        n for n in range(claimed) if data.get(f"{prefix}-{n}-{pk_name}", "") in {str(pk) for pk in known}
    ]
    if len(there) == claimed:
        return data
    order = [*there, *(n for n in range(total) if n not in there)]
    moved = data.copy()
    for key in [key for key in data if key.startswith(f"{prefix}-") and key.split("-")[1].isdigit()]:
        del moved[key]
    for new, old in enumerate(order):
        begin = f"{prefix}-{old}-"
        for key in [key for key in data if key.startswith(begin)]:
            name = key.removeprefix(begin)
            values = data.getlist(key)
            moved.setlist(f"{prefix}-{new}-{name}", [""] if name == pk_name and old not in there else values)
    moved[f"{prefix}-INITIAL_FORMS"] = str(len(there))
    return moved


def _count(data: QueryDict, name: str) -> int:
    text = data.get(name, "")
    return int(text) if text.isdigit() else 0
