"""Stored values: every text is normalised once, here, whichever door it comes through."""

from collections.abc import Mapping
from typing import cast

from django.db import models

from cases.models.fields import LanguageField
from cases.models.json_fields import StoredJSONField, map_texts
from cases.vocabulary.canonical import Json
from cases.vocabulary.text import is_blank, normalised, one_line, same_text, trimmed

_WORDS_AS_THEY_STAND = frozenset({"exact", "prefix", "suffix", "content"})
"""Columns of a passage and of a kept text: their spaces belong to the source."""


def stored_values(row: models.Model, values: Mapping[str, object]) -> dict[str, object]:
    """``values`` for columns of ``row``, as they are kept; one that says what is there already is left out.

    A form sends line ends as browsers write them, and a field that nobody touched with it: what differs from
    the kept value only in what entering changes is no change, and is never rewritten.
    """
    kept: dict[str, object] = {}
    for name, value in values.items():
        before = getattr(row, name, None)
        column = row._meta.get_field(name)
        if not row._state.adding and _untouched(column, before, value):
            continue
        kept[name] = stored_form(column, value)
    return kept


def _untouched(column: object, before: object, value: object) -> bool:
    if isinstance(column, StoredJSONField):
        return map_texts(cast("Json", before), normalised) == map_texts(cast("Json", value), normalised)
    return isinstance(before, str) and isinstance(value, str) and same_text(before, value)


def stored_form(column: object, value: object) -> object:
    """``value`` as ``column`` of a model keeps it."""
    if isinstance(column, StoredJSONField):
        return column.stored_form(cast("Json", value))
    if not isinstance(value, str) or not isinstance(column, models.CharField | models.TextField):
        return value
    if column.name in _WORDS_AS_THEY_STAND:
        text = normalised(value)
        return "" if is_blank(text) and not column.blank else text
    if isinstance(column, LanguageField):
        value = column.stored_form(one_line(value))
    text = one_line(value) if isinstance(column, models.CharField) else trimmed(value)
    return "" if is_blank(text) else text
