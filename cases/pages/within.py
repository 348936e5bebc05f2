"""Within: everything that a page context holds, however deep."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Final, cast

_PLAIN: Final = frozenset({str, int, bool, float, type(None)})
"""What is made of nothing else, and is most of a page."""


def within(*shown: object) -> Iterator[object]:
    """The objects that `shown` are made of, themselves among them, in no particular order."""
    waiting: list[Any] = list(shown)
    while waiting:
        each = waiting.pop()
        kind = type(each)
        if kind is list or kind is tuple:
            waiting.extend(part for part in each if type(part) not in _PLAIN)
        elif parts := _parts(cast("Hashable", kind)):
            yield each
            waiting.extend(part for part in parts(each) if type(part) not in _PLAIN)


@cache
def _parts(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """What reads the fields of a class of objects that have some; the classes pages are made of are few."""
    names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
    if len(names) == 1:
        return lambda each: (getattr(each, names[0]),)
    return attrgetter(*names) if names else None
