"""The form of one row: what was typed, and which edit it was typed over."""

from typing import Any, ClassVar, cast

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from cases.actions.edit import EditConflict
from cases.actions.refusal import VerbRefused
from cases.actions.writing import Invalid
from cases.models.record import Kept

EDIT_NUMBER = "lock_version"
_TAKEN = _("This cannot be used here. Choose another one.")


def say_nothing_of_others(form: forms.BaseForm) -> None:
    """A value that is taken is refused in the same words everywhere: nothing is learned of the other row."""
    for field in form.fields.values():
        field.error_messages["unique"] = str(_TAKEN)


def _sentences(refusal: VerbRefused) -> list[str]:
    """What the verb said, with the field it spoke of where it spoke of one."""
    if not isinstance(refusal, Invalid) or not hasattr(refusal.faults, "error_dict"):
        return [str(refusal)]
    return [
        sentence if name == NON_FIELD_ERRORS else f"{name}: {sentence}"
        for name, sentences in refusal.faults.message_dict.items()
        for sentence in sentences
    ]


class KeptForm(forms.ModelForm[Kept]):
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
        if self.refusal is not None:
            for sentence in _sentences(self.refusal):
                self.add_error(None, sentence)
        return cleaned

    def written(self) -> dict[str, object]:
        """The values for the verb: the columns that are on the page and may be set by hand."""
        columns = {
            field.name for field in (*self._meta.model._meta.fields, *self._meta.model._meta.many_to_many)
        }
        return {name: value for name, value in self.cleaned_data.items() if name in columns - {EDIT_NUMBER}}
