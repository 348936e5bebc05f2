"""What a row is called in lists and choices. Nothing about a person is called by more than its reference."""

from collections.abc import Mapping
from typing import Final

from django import forms
from django.db.models import Model
from django.utils.text import Truncator

from cases.models import Actor, Case, Event, Indicator, Passage, Place, Snapshot, Source, Statistic, Theme

_CALLED_BY: Final[Mapping[type[Model], str]] = {
    Actor: "name",
    Case: "title",
    Event: "title",
    Passage: "exact",
    Source: "title",
    Statistic: "as_worded",
}
"""The column that says what a row is, where it says nothing of a person that the desk protects."""


def row_label(row: Model) -> str:
    """The reference of ``row``, with its title where it is no person, testimony or quotation."""
    if isinstance(row, Indicator | Place | Theme):
        return f"{row.names.get('en', '')} ({row.code})"
    if isinstance(row, Snapshot):
        return f"{row.get_kind_display()}, {row.made_on}, {row.sha256[:12]}"
    column = _CALLED_BY.get(type(row))
    title = Truncator(str(getattr(row, column))).chars(80) if column else ""
    return f"{row}  {title}".strip()


class RowChoice(forms.ModelChoiceField[Model]):
    """A choice among rows, called by their labels."""

    def label_from_instance(self, obj: Model) -> str:
        """The label of one choice."""
        return row_label(obj)


class RowsChoice(forms.ModelMultipleChoiceField[Model]):
    """A choice of several rows, called by their labels."""

    def label_from_instance(self, obj: Model) -> str:
        """The label of one choice."""
        return row_label(obj)
