"""Keys: what the rows of a list are ordered by, comparable in plain Python."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Final, TypeAlias

from cases.catalog.row import Row

Key: TypeAlias = tuple[str | int, ...]
"""The values of an order's columns: of two records the one with the smaller key comes first."""
Keys: TypeAlias = Callable[[Iterable[int]], Mapping[int, Key]]
"""Reads the keys of some records; one that is gone meanwhile has none."""

_AT_ONCE: Final = 500


def key(columns: Sequence[str], values: Sequence[object]) -> Key:
    """The key of a record that holds `values` in `columns`, "-" before those that descend."""
    return tuple(_part(column, value) for column, value in zip(columns, values, strict=True))


def keys_of(model: type[Row], columns: Sequence[str]) -> Keys:
    """A reader of the keys in one order of one table, in one query for every 500 records."""
    names = [column.lstrip("-") for column in columns]

    def read(numbers: Iterable[int]) -> dict[int, Key]:
        found: dict[int, Key] = {}
        left = iter(numbers)
        while some := list(islice(left, _AT_ONCE)):
            rows = model._default_manager.filter(pk__in=some).values_list("pk", *names)
            found |= {number: key(columns, values) for number, *values in rows}
        return found

    return read


def _part(column: str, value: object) -> str | int:
    """A value as it is compared: days by their number, what descends by its negative."""
    comparable = value.toordinal() if isinstance(value, date) else value
    if column.startswith("-"):
        assert isinstance(comparable, int), "only days and numbers are ordered downwards"
        return -comparable
    assert isinstance(comparable, (str, int)), "what a list is ordered by is never null"
    return comparable
