"""Proposals as JSON: the same keys in the same order, so that the same text gives the same bytes."""

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Final

from cases.evidence.proposals.found import Proposals

_NAMES: Final[dict[type, tuple[str, ...]]] = {}


def as_json(proposals: Proposals, *, item: str | None = None) -> str:
    """One line of JSON, in which whole numbers have no fraction; `item` is the "id" that it answers.

    A lone surrogate, which no file can hold, is written as its escape.
    """
    named = {} if item is None else {"id": item}
    line = json.dumps({**named, **_values(proposals)}, ensure_ascii=False, default=_plain)
    try:
        line.encode()
    except UnicodeEncodeError:
        return line.encode("utf-8", "backslashreplace").decode()
    return line


def _plain(value: object) -> dict[str, object] | int | float:
    """A number, or the fields of a proposal by name, each only while it is written."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if not is_dataclass(value):
        raise TypeError(type(value).__name__)
    return _values(value)


def _values(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in _names(type(value))}


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in fields(kind))
    return _NAMES[kind]
