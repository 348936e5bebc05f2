"""Within: everything that a page context holds, however deep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass


def within(*shown: object) -> Iterator[object]:
    """The objects that `shown` are made of, themselves among them, in no particular order."""
    waiting: list[object] = list(shown)
    while waiting:
        each = waiting.pop()
        if isinstance(each, list | tuple):
            waiting.extend(each)
        elif is_dataclass(each) and not isinstance(each, type):
            yield each
            waiting.extend(getattr(each, field.name) for field in fields(each))
