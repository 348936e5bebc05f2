"""The form of one row: what was typed, and which edit it was typed over."""

from typing import Any, ClassVar, cast

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cases.actions.edit import EditConflict
from cases.actions.refusal import VerbRefused
from cases.actions.writing import Invalid
from cases.admin.translation_fields import offer_translations

EDIT_NUMBER = "lock_version"
_TAKEN = _("This cannot be used here. Choose another one.")


def say_nothing_of_others(form: forms.BaseForm) -> None:
    """A value that is taken is refused in the same words everywhere: nothing is learned of the other row."""
    for field in form.fields.values():
        field.error_messages["unique"] = str(_TAKEN)


def of_a_part(refusal: VerbRefused) -> bool:
    """Whether the verb said no to a part of the row, and not to the row."""
    return isinstance(refusal, Invalid) and refusal.part is not None


def show_faults(form: "forms.ModelForm[Any]", refusal: VerbRefused) -> None:
    """Say at each field of ``form`` what the verb found wrong there, and above them what has no field."""
    faults = refusal.faults if isinstance(refusal, Invalid) else None
    if faults is None or not hasattr(faults, "error_dict"):
        form.add_error(None, str(refusal))
        return
    for name, sentences in faults.message_dict.items():
        for sentence in sentences:
            form.add_error(name if is_seen(form, name) else None, sentence)


def is_seen(form: forms.BaseForm, name: str) -> bool:
    """Whether ``form`` has a field ``name`` beside which a sentence can be read."""
    return name in form.fields and not form.fields[name].widget.is_hidden


def only_changed(form: "forms.ModelForm[Any]", values: dict[str, object]) -> dict[str, object]:
    """``values`` without those that were shown and not touched; all of them for a new row."""
    if form.instance.pk is None:
        return values
    return {name: value for name, value in values.items() if name in form.changed_data}


class OneFault(forms.ModelForm[Any]):
    """A form in which a field that was found wrong is not found wrong again by the model.

    Translations stand below the words that they are of; what is wrong with them is said above the form.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_translations(self)

    def _update_errors(self, errors: ValidationError) -> None:
        if hasattr(errors, "error_dict"):
            told = {name: faults for name, faults in errors.error_dict.items() if name not in self.errors}
            own = {name: told.pop(name) for name in [*told] if is_seen(self, name)}
            elsewhere = [fault for faults in told.values() for fault in faults]
            errors = ValidationError(own | ({NON_FIELD_ERRORS: elsewhere} if elsewhere else {}))
        super()._update_errors(errors)  # type: ignore[misc]  # Django's own; the stubs leave it out


class EditableForm(OneFault):
    """A row as an editor types it; the verb saves it.

    refusal: why the verb said no to these values, when the page is shown again.
    """

    refusal: ClassVar[VerbRefused | None] = None
    lock_version = forms.IntegerField(widget=forms.HiddenInput)

    class Meta:
        error_messages = {NON_FIELD_ERRORS: {"unique_together": _TAKEN}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        say_nothing_of_others(self)
        if self.instance.pk is None:
            del self.fields[EDIT_NUMBER]
            return
        self.initial[EDIT_NUMBER] = self.instance.lock_version
        if isinstance(self.refusal, EditConflict):
            # Both versions are on the page now: whoever saves again has seen the other one.
            typed = cast("QueryDict", self.data).copy()
            typed[EDIT_NUMBER] = str(self.refusal.current.lock_version)
            self.data = typed

    def clean(self) -> dict[str, Any]:
        """What was typed, or the reason why the verb did not take it."""
        cleaned = super().clean() or self.cleaned_data
        if self.refusal is not None and not of_a_part(self.refusal):
            show_faults(self, self.refusal)
        elif self.refusal is not None:
            self.add_error(None, str(self.refusal))
        return cleaned

    def written(self) -> dict[str, object]:
        """The values for the verb: the columns that are on the page and may be set by hand."""
        columns = {
            field.name for field in (*self._meta.model._meta.fields, *self._meta.model._meta.many_to_many)
        }
        values = {name: value for name, value in self.cleaned_data.items() if name in columns - {EDIT_NUMBER}}
        return only_changed(self, values)
