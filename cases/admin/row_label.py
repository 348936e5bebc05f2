"""What a row is called in lists and choices. Nothing about a person is called by more than its reference."""

from django import forms
from django.db.models import Model
from django.utils.text import Truncator

from cases.models import Snapshot
from cases.models.record import Snapshotted


def row_label(row: Model) -> str:
    """The reference of ``row``, with its title where it is no person, testimony or quotation."""
    if hasattr(row, "code"):
        names = getattr(row, "names", {})
        return f"{names.get('en', '')} ({row.code})"
    if isinstance(row, Snapshot):
        return f"{row.get_kind_display()}, {row.made_on}, {row.sha256[:12]}"
    column = row.label_field if isinstance(row, Snapshotted) else ""
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
