"""Form fields of the parameters: what a reader may write, and the sentence they get if it cannot be read."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cases.catalog.text.query import Fault, TextQuery, Unreadable, parse
from cases.vocabulary.edtf import Edtf, EdtfError

MOST_VALUES = 50
"""Values that one parameter may be given at once."""
LONGEST_DATE = 64
"""Characters of a date."""
MOST_LETTERS = 200
"""Characters of a text search."""
_FAULTS = {
    Fault.NO_WORD: _("There is no word in this that could be looked for."),
    Fault.TOO_MANY: _("These are more words than can be looked for at once."),
    Fault.TOO_SHORT: _("Before a * there must be at least two letters."),
}


class ChosenCodes(forms.MultipleChoiceField):
    """Any of a closed list of words: `choices` are pairs of word and label."""

    default_error_messages: ClassVar = {
        "invalid_choice": _("“%(value)s” is not one of the values this parameter knows.")
    }

    def clean(self, value: Any) -> list[str]:
        """The distinct values, sorted."""
        return sorted(set(super().clean(_written(value))))


class ChosenCode(forms.ChoiceField):
    """One of a closed list of words."""

    default_error_messages: ClassVar = ChosenCodes.default_error_messages


class OpenCodes(forms.Field):
    """Any codes of one form, such as references: whether a record carries them is for the catalog to say."""

    widget = forms.SelectMultiple

    def __init__(self, *, pattern: str, example: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.pattern = pattern
        self.example = example

    def clean(self, value: Any) -> list[str]:
        """The distinct values, sorted."""
        given = sorted(set(_written(value)))
        for code in given:
            if not re.fullmatch(self.pattern, code, re.ASCII):
                raise ValidationError(
                    _("“%(value)s” is not written as this parameter's values are, such as %(example)s."),
                    params={"value": code, "example": self.example},
                )
        return given


class DayBound(forms.CharField):
    """A date in EDTF (ISO 8601-2) of which one bound counts: the first day or the last."""

    def __init__(self, *, bound: Callable[[Edtf], date | None], **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST_DATE, **kwargs)
        self.bound = bound

    def clean(self, value: Any) -> date | None:
        """The day, or None where nothing was written or that side of the date is open."""
        text = super().clean(value)
        if not text:
            return None
        try:
            return self.bound(Edtf.parse(text))
        except EdtfError as error:
            raise ValidationError(str(error)) from error


class SearchText(forms.CharField):
    """A text query, read as everywhere."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=MOST_LETTERS, **kwargs)

    def clean(self, value: Any) -> TextQuery | None:
        """The query, or None where nothing was written."""
        text = super().clean(value)
        try:
            return parse(text) if text else None
        except Unreadable as error:
            raise ValidationError(_FAULTS[error.fault]) from error


def _written(value: Any) -> list[str]:
    """The values of a repeated parameter that are not empty: a form sends its empty controls too."""
    given = [text for text in value or [] if text]
    if len(given) > MOST_VALUES:
        sentence = _("At most %(most)d values can be asked for at once.")
        raise ValidationError(sentence, params={"most": MOST_VALUES})
    return given
