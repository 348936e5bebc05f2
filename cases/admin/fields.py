"""Which form field an editor gets for a column of the record."""

from collections.abc import Mapping
from functools import partial
from typing import Any, ClassVar, Final

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest
from django.utils.text import capfirst

from cases.actions.stored_values import stored_form
from cases.admin.line_fields import LinesField, NamesLines, ReasonsLines
from cases.admin.row_label import RowChoice, RowsChoice
from cases.admin.translation_fields import TranslatedWords
from cases.models.json_fields import NamesField, ReasonsField, TranslatedField
from cases.vocabulary.text import same_text

_SHORT = {"rows": 3, "cols": 80}
_BY_COLUMN: Mapping[type[models.JSONField], type[LinesField]] = {
    NamesField: NamesLines,
    ReasonsField: ReasonsLines,
}


_WITH_SPACES: Final = frozenset({"prefix", "suffix"})
"""Columns whose text may hold line breaks and begin or end with spaces: they belong to a source."""


class WordsField(forms.CharField):
    """Text for ``column``. It is read as the column keeps it, and one that was only shown has not changed."""

    def __init__(self, *, column: "models.Field[Any, Any]", **kwargs: Any) -> None:
        kwargs["strip"] = False
        super().__init__(**kwargs)
        self.column = column

    def to_python(self, value: Any) -> Any:
        """What was typed, as it is kept."""
        return super().to_python(stored_form(self.column, super().to_python(value)))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether it differs from what was shown in more than a browser changes on the way."""
        return not same_text(self._posted(initial), self._posted(data))

    def _posted(self, text: Any) -> str:
        """``text`` as a browser sends it back: a field of one line holds no line ends."""
        shown = str("" if text is None else text)
        return shown if isinstance(self.widget, forms.Textarea) else shown.replace("\r", "").replace("\n", "")


_STRICT: Final = (models.EmailField, models.SlugField, models.URLField, models.FilePathField)


class HumaneFields(admin.options.BaseModelAdmin[Any]):
    """Lines of text instead of JSON, labels instead of bare references.

    ``lines``: the field for each JSON column that has no column type of its own.
    """

    lines: ClassVar[Mapping[str, type[LinesField]]] = {}

    def formfield_for_dbfield(
        self, db_field: "models.Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """The form field for ``db_field``."""
        if isinstance(db_field, TranslatedField):
            return TranslatedWords(required=False, label=capfirst(db_field.verbose_name))
        if isinstance(db_field, models.JSONField):
            kind = self.lines.get(db_field.name) or _BY_COLUMN[type(db_field)]
            return kind(
                required=not db_field.blank,
                label=capfirst(db_field.verbose_name),
                help_text=db_field.help_text,
            )
        if isinstance(db_field, models.ForeignKey):
            kwargs.setdefault("form_class", RowChoice)
        elif isinstance(db_field, models.ManyToManyField):
            kwargs.setdefault("form_class", RowsChoice)
        elif isinstance(db_field, models.URLField):
            kwargs.setdefault("assume_scheme", "https")
        elif isinstance(db_field, models.CharField | models.TextField) and not isinstance(db_field, _STRICT):
            kwargs.setdefault("form_class", partial(WordsField, column=db_field))
            if isinstance(db_field, models.TextField):
                kwargs.setdefault("widget", forms.Textarea(attrs=_SHORT))
            elif db_field.name in _WITH_SPACES:
                kwargs.setdefault("widget", forms.Textarea(attrs=_SHORT | {"rows": 1}))
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, WordsField):
            field.widget.attrs["dir"] = "auto"
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # A chosen row is looked at, not changed in passing: changing it is an edit of its own.
            field.widget.can_change_related = False
        return field
