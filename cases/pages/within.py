"""Within: everything that a page context holds, however deep."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast


def within(*shown: object) -> Iterator[object]:
    """The objects that `shown` are made of, themselves among them, in no particular order."""
    waiting: list[Any] = list(shown)
    while waiting:
        each = waiting.pop()
        if isinstance(each, list | tuple):
            waiting.extend(each)
        elif names := _names(cast("Hashable", type(each))):
            yield each
            waiting.extend([getattr(each, name) for name in names])


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a class of objects that have some; the classes that pages are made of are few."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
