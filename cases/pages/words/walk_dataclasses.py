"""Walking dataclasses: everything that the context of a page holds, however deep."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final, cast

_PLAIN: Final = frozenset({str, int, bool, float, type(None)})
"""What is made of nothing else, and is most of a page."""
_WRITTEN: Final = frozenset({"str", "int", "bool", "float"})
"""How a field is annotated that holds nothing else."""


def walk_dataclasses(*shown: object) -> Iterator[object]:
    """The objects that `shown` are made of, themselves among them, in no particular order."""
    waiting: list[Any] = list(shown)
    while waiting:
        each = waiting.pop()
        kind = type(each)
        if kind is list or kind is tuple:
            waiting.extend([part for part in each if type(part) not in _PLAIN])
        elif (names := _names(cast("Hashable", kind))) is not None:
            yield each
            for name in names:
                part = getattr(each, name)
                if type(part) not in _PLAIN:
                    waiting.append(part)


@cache
def _names(kind: type) -> tuple[str, ...] | None:
    """The fields of a class of objects that may hold others; None for what is no such object.

    The classes that pages are made of are few.
    """
    if not is_dataclass(kind):
        return None
    return tuple(field.name for field in fields(kind) if field.type not in _WRITTEN)
