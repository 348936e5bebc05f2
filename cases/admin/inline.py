"""Rows that are written together with their parent, on its page."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.db.models import Model
from django.forms.models import BaseInlineFormSet, InlineForeignKeyField
from django.http import HttpRequest, QueryDict

from cases.actions.refusal import VerbRefused
from cases.actions.writing import InlineChange
from cases.admin.fields import HumaneFields
from cases.admin.form import OneFault, only_changed, say_nothing_of_others, show_faults
from cases.admin.permissions import RolePermissions, may
from cases.admin.request_state import refusal_of, refused_part_of
from cases.models.record import Snapshotted
from cases.vocabulary.verb import Verb


def columns_of(form: "forms.ModelForm[Any]") -> list[str]:
    """The columns on ``form`` that a person types; the parent of a part is none of them."""
    return [
        name
        for name in form._meta.fields or ()
        if name in form.fields and not isinstance(form.fields[name], InlineForeignKeyField)
    ]


class InlineForm(OneFault):
    """One part as an editor types it.

    refusal: why the verb said no, when the page is shown again. refused: which part it said no to.
    """

    refusal: ClassVar[VerbRefused | None] = None
    refused: ClassVar[str | None] = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_nothing_of_others(self)

    def clean(self) -> dict[str, Any]:
        """What was typed, or the reason why the verb did not take it."""
        cleaned = super().clean() or self.cleaned_data
        if self.refusal is not None and self.refused == self.prefix:
            show_faults(self, self.refusal)
        return cleaned

    def written(self) -> dict[str, object]:
        """The values for the verb, without the parent, the marks of the formset and what nobody touched."""
        values = {name: self.cleaned_data[name] for name in columns_of(self) if name in self.cleaned_data}
        return only_changed(self, values)


class EditableInline(RolePermissions, HumaneFields, admin.StackedInline[Any, Any]):
    """Parts, one block below the other.

    ``relation``: the name by which the parent knows its parts.
    """

    form = InlineForm
    extra = 0
    relation: ClassVar[str]

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """The formset, told of a refusal where the page is shown again."""
        formset: Any = super().get_formset(request, obj, **kwargs)
        form: Any = formset.form
        form.refusal, form.refused = refusal_of(request), refused_part_of(request)
        return formset

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """A part may be taken out of the working row; what was published of it stays until approval."""
        return self.has_change_permission(request, obj)

    def get_max_num(self, request: HttpRequest, obj: Model | None = None, **kwargs: Any) -> int | None:
        """None may be added by those who cannot edit."""
        return super().get_max_num(request, obj, **kwargs) if may(request.user, Verb.EDIT) else 0


def inline_changes(formset: "BaseInlineFormSet[Any, Any, Any]") -> Iterator[tuple[str, InlineChange]]:
    """What was changed on the page, as the verbs take it, each with the prefix of its form."""
    gone = formset.deleted_forms
    model: type[Snapshotted] = formset.form._meta.model
    for form in formset.forms:
        assert isinstance(form, InlineForm), "inlines of the desk are made of part forms"
        pk = form.instance.pk
        if form in gone:
            if pk is not None:
                yield str(form.prefix), InlineChange(model, pk=pk, delete=True)
        elif form.has_changed():
            yield str(form.prefix), InlineChange(model, pk=pk, values=form.written())


def rebased(data: QueryDict, *, prefix: str, pk_name: str, known: set[int]) -> QueryDict:
    """``data`` of a formset, with rows that are not ``known`` any more last, as new ones: nothing is lost."""
    rows, others = _rows(data, prefix)
    claimed = data.get(f"{prefix}-INITIAL_FORMS", "")
    there = [number for number, row in rows.items() if row.get(pk_name, [""])[0] in {str(pk) for pk in known}]
    if claimed == str(len(there)):
        return data
    moved = data.copy()
    moved.clear()
    for key in others:
        moved.setlist(key, data.getlist(key))
    order = [*there, *(number for number in rows if number not in there)]
    for new, old in enumerate(order):
        for name, values in rows[old].items():
            is_new = name == pk_name and old not in there
            moved.setlist(f"{prefix}-{new}-{name}", [""] if is_new else values)
    moved[f"{prefix}-INITIAL_FORMS"], moved[f"{prefix}-TOTAL_FORMS"] = str(len(there)), str(len(order))
    return moved


def _rows(data: QueryDict, prefix: str) -> tuple[dict[int, dict[str, list[str]]], list[str]]:
    """The rows of one formset by number, lowest first, and the names of everything else that was posted."""
    found: dict[int, dict[str, list[str]]] = {}
    others: list[str] = []
    for key in data:
        number, _hyphen, name = key.removeprefix(f"{prefix}-").partition("-")
        if key.startswith(f"{prefix}-") and name and number.isdecimal():
            found.setdefault(int(number), {})[name] = data.getlist(key)
        else:
            others.append(key)
    return dict(sorted(found.items())), others
