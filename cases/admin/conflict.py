"""Two versions of one row, side by side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Manager, Model, QuerySet
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext as _

from cases.admin.form import EditableForm
from cases.admin.inline import columns_of
from cases.admin.row_label import row_label
from cases.models.record import EditableModel

NOTHING = "—"


@dataclass(frozen=True, slots=True)
class ConflictingField:
    """One field in which what was typed is not what the record holds now."""

    field: str
    theirs: str
    yours: str


def conflicting_fields(
    form: EditableForm, formsets: "Sequence[BaseInlineFormSet[Any, Any, Any]]", *, current: EditableModel
) -> list[ConflictingField]:
    """Where the values typed into ``form`` and ``formsets`` differ from ``current`` and its parts."""
    found = [*_between(form, current)]
    for formset in formsets:
        found += _between_parts(formset, current)
    return found


def _between(form: "forms.ModelForm[Any]", current: Model, *, of: str = "") -> Iterator[ConflictingField]:
    for name in columns_of(form):
        field = form.fields[name]
        typed = form.cleaned_data[name] if name in form.cleaned_data else form[name].data
        theirs, yours = _words(field, getattr(current, name)), _words(field, typed)
        if theirs != yours:
            yield ConflictingField(f"{of}{field.label}", theirs, yours)


def _between_parts(
    formset: "BaseInlineFormSet[Any, Any, Any]", current: EditableModel
) -> Iterator[ConflictingField]:
    model: type[Model] = formset.form._meta.model
    inline = model._meta
    rows = {row.pk: row for row in model._default_manager.filter(**{formset.fk.name: current})}
    for form in formset.forms:
        row = rows.pop(form.instance.pk, None)
        if row is not None:
            yield from _between(form, row, of=f"{row}: ")
        elif form.has_changed():
            yield ConflictingField(str(inline.verbose_name), NOTHING, _all_words(form))
    for row in rows.values():
        yield ConflictingField(f"{inline.verbose_name} {row}", _("added meanwhile; it stays"), NOTHING)


def _all_words(form: "forms.ModelForm[Any]") -> str:
    typed = (form.cleaned_data.get(name, form[name].data) for name in form.changed_data)
    return "\n".join(
        words
        for name, value in zip(form.changed_data, typed, strict=True)
        if (words := _words(form.fields[name], value)) != NOTHING
    )


def _words(field: forms.Field, value: object) -> str:
    """``value`` as the page shows it."""
    if isinstance(value, Manager | QuerySet):
        return _joined(value.all())
    if isinstance(value, Model):
        return row_label(value)
    if isinstance(field, forms.ChoiceField) and not isinstance(field, forms.ModelChoiceField):
        named: dict[Any, Any] = dict(field.choices)  # type: ignore[arg-type]  # groups are not used here
        return str(named.get(value, value) or NOTHING)
    prepared = field.prepare_value(value)
    return str(prepared) if prepared not in (None, "", []) else NOTHING


def _joined(rows: Iterable[Model]) -> str:
    return ", ".join(sorted(row_label(row) for row in rows)) or NOTHING
