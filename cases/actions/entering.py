"""Entering: every text is normalised once, here, whichever door it comes through."""

import re
from collections.abc import Mapping
from typing import Final

from django.db import models

from cases.vocabulary.text import is_blank, normalised, one_line, same_text

_BEGIN: Final = re.compile(r"\A[\s\ufeff]+")
_WORDS_AS_THEY_STAND = frozenset({"exact", "prefix", "suffix", "content"})
"""Columns of a passage and of a kept text: their spaces belong to the source."""


def entered(row: models.Model, values: Mapping[str, object]) -> dict[str, object]:
    """``values`` for columns of ``row``, as they are kept; one that says what is there already is left out.

    A form sends line ends as browsers write them, and a field that nobody touched with it: what differs from
    the kept value only in what entering changes is no change, and is never rewritten.
    """
    kept: dict[str, object] = {}
    for name, value in values.items():
        before = getattr(row, name, None)
        if not row._state.adding and _untouched(before, value):
            continue
        kept[name] = as_kept(row._meta.get_field(name), value)
    return kept


def _untouched(before: object, value: object) -> bool:
    return isinstance(before, str) and isinstance(value, str) and same_text(before, value)


def as_kept(column: object, value: object) -> object:
    """``value`` as ``column`` of a model keeps it."""
    if isinstance(column, models.JSONField):
        return _within(value)
    if not isinstance(value, str) or not isinstance(column, models.CharField | models.TextField):
        return value
    if column.name in _WORDS_AS_THEY_STAND:
        text = normalised(value)
        return "" if is_blank(text) and not column.blank else text
    text = one_line(value) if isinstance(column, models.CharField) else _stripped(normalised(value))
    return "" if is_blank(text) else text


def _stripped(text: str) -> str:
    """``text`` without white space at its ends, nor a byte order mark that would begin it then."""
    return _BEGIN.sub("", text.rstrip())


def _within(value: object) -> object:
    """Every text inside a JSON value, names of members too."""
    if isinstance(value, str):
        return normalised(value)
    if isinstance(value, list):
        return [_within(member) for member in value]
    if isinstance(value, dict):
        return {normalised(str(name)): _within(member) for name, member in value.items()}
    return value
