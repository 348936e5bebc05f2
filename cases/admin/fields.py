"""Which form field an editor gets for a column of the record."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db import models
from django.http import HttpRequest
from django.utils.text import capfirst

from cases.admin.label import RowChoice, RowsChoice
from cases.admin.lines import LinesField, NamesLines, ReasonsLines
from cases.models.fields import NamesField, ReasonsField

_SHORT = {"rows": 3, "cols": 80}
_BY_COLUMN: Mapping[type[models.JSONField], type[LinesField]] = {
    NamesField: NamesLines,
    ReasonsField: ReasonsLines,
}


class HumaneFields(admin.options.BaseModelAdmin[Any]):
    """Lines of text instead of JSON, labels instead of bare references.

    ``lines``: the field for each JSON column that has no column type of its own.
    """

    lines: ClassVar[Mapping[str, type[LinesField]]] = {}

    def formfield_for_dbfield(
        self, db_field: "models.Field[Any, Any]", request: HttpRequest, **kwargs: Any
    ) -> forms.Field | None:
        """The form field for ``db_field``."""
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
        elif isinstance(db_field, models.TextField):
            kwargs.setdefault("widget", forms.Textarea(attrs=_SHORT))
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # A chosen row is looked at, not changed in passing: changing it is an edit of its own.
            field.widget.can_change_related = False
        return field
