"""Packed facet counts: what each record carries of all fields of few values, packed into a row of numbers.

To count what some thousand records carry of fifteen fields, a set or an array for each of them has to be
fetched from memory. Here a record's values of several fields are one number, so that a row of a few numbers
says all of them, and one pass over the rows counts every combination. What each implies is added up after.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

from cases.catalog.field import Field
from cases.catalog.index.value_array import Codes, ValueArray, Values

Column: TypeAlias = tuple[Field, int]
"""A layer of a field: the first value of each record, the second, and so on."""
Numbers: TypeAlias = NDArray[np.integer[Any]]

_MOST: Final = 2_048
"""Combinations that one number tells apart: more of them would cost more to add up than they save."""
_AT_ONCE: Final = 8_192
"""Records counted in one step: what a step needs stays in the processor's cache."""


@dataclass(frozen=True, slots=True)
class PackedFacetCounts:
    """Rows of joint codes, one for each number counted from `first`.

    A value's code is its place among the `values` of its field, counted from 1, 0 for none; there is `room`
    for some more. The columns that are `joined` in one number are its digits, to which it adds what it
    `begins` with. `implied` holds by field the joint codes that tell of it, and beside each what it means.
    A record that is gone may still have its row: it is among none that are asked for.
    """

    first: int
    values: Mapping[Field, tuple[str, ...]]
    room: Mapping[Field, int]
    joined: tuple[tuple[Column, ...], ...]
    begins: Numbers
    implied: Mapping[Field, tuple[Numbers, Numbers]]
    rows: Codes
    overflow: Mapping[Field, dict[str, BitMap]]

    @classmethod
    def of(cls, fields: Mapping[Field, Values], *, first: int) -> PackedFacetCounts:
        """The same as `fields`, the records by value; no record will ever have a number below `first`."""
        arrays = {field: ValueArray.of(values, first=first) for field, values in fields.items()}
        room = {field: 2 + len(each.values) + len(each.values) // 8 for field, each in arrays.items()}
        joined = _joined(arrays, room)
        begins = np.cumsum([0, *(_combinations(columns, room) for columns in joined)])
        size = max((len(layer) for each in arrays.values() for layer in each.layers), default=0)
        rows = np.empty((size, len(joined)), dtype=np.min_scalar_type(int(begins[-1])))
        for place, columns in enumerate(joined):
            digits = np.zeros(size, dtype=rows.dtype)
            for field, layer in columns:
                digits *= rows.dtype.type(room[field])
                codes = arrays[field].layers[layer]
                digits[: len(codes)] += codes
            rows[:, place] = digits + rows.dtype.type(begins[place])
        return cls(
            first=first,
            values={field: each.values for field, each in arrays.items()},
            room=room,
            joined=joined,
            begins=begins,
            implied=_implied(joined, begins, room),
            rows=rows,
            overflow={field: dict(each.overflow) for field, each in arrays.items()},
        )

    def extended(self, coming: Mapping[Field, Values]) -> PackedFacetCounts | None:
        """The same with records that nothing is held of yet; None where a value of theirs finds no room."""
        values, overflow = dict(self.values), dict(self.overflow)
        new: dict[int, dict[Column, int]] = {}
        for field in self.values.keys() & coming.keys():
            values[field] = (*values[field], *sorted(coming[field].keys() - set(values[field])))
            if len(values[field]) >= self.room[field]:
                return None
            columns = [column for columns in self.joined for column in columns if column[0] == field]
            left: dict[str, BitMap] = {}
            for value, carrying in coming[field].items():
                for number in carrying:
                    row = new.setdefault(number, {})
                    column = next((each for each in columns if each not in row), None)
                    if column is None:
                        left.setdefault(value, BitMap()).add(number)
                    else:
                        row[column] = values[field].index(value) + 1
            held = overflow[field]
            overflow[field] = {
                **held,
                **{value: held.get(value, BitMap()) | more for value, more in left.items()},
            }
        rows = self._with(new) if new else self.rows
        return replace(self, values=values, overflow=overflow, rows=rows)

    def count_values(self, records: BitMap, fields: Collection[Field]) -> dict[Field, dict[str, int]]:
        """How many of `records` carry each value of some of the fields; those of none are left out."""
        counts = self._counted(records, fields)
        return {field: self._of_field(field, counts, records) for field in fields}

    def _of_field(self, field: Field, counts: Numbers, records: BitMap) -> dict[str, int]:
        joint, codes = self.implied[field]
        summed = np.bincount(codes, counts[joint], minlength=self.room[field])
        _none, *numbers = summed.astype(np.int64).tolist()
        found = {value: number for value, number in zip(self.values[field], numbers, strict=False) if number}
        for value, carrying in self.overflow[field].items():
            if number := carrying.intersection_cardinality(records):
                found[value] = found.get(value, 0) + number
        return found

    def _counted(self, records: BitMap, fields: Collection[Field]) -> Numbers:
        """How many of `records` have each joint code; only those are counted that tell of the fields."""
        wanted = [
            place for place, columns in enumerate(self.joined) if any(field in fields for field, _ in columns)
        ]
        places = np.frombuffer(records.to_array(), dtype=np.uint32)
        counts = np.zeros(int(self.begins[-1]), dtype=np.int64)
        for start in range(0, len(places), _AT_ONCE):
            some = places[start : start + _AT_ONCE] - np.uint32(self.first)
            within = some if some[-1] < len(self.rows) else some[some < len(self.rows)]
            rows = self.rows.take(within, axis=0)
            told = rows if len(wanted) == len(self.joined) else rows[:, wanted]
            counts += np.bincount(told.ravel(), minlength=len(counts))
        return counts

    def _with(self, new: Mapping[int, Mapping[Column, int]]) -> Codes:
        """The rows and those of new records, given by number and column."""
        size = 1 + max(new) - self.first
        added = np.tile(self.begins[:-1].astype(self.rows.dtype), (size - len(self.rows), 1))
        for number, row in new.items():
            for place, columns in enumerate(self.joined):
                digits = 0
                for column in columns:
                    digits = digits * self.room[column[0]] + row.get(column, 0)
                added[number - self.first - len(self.rows), place] += digits
        return np.concatenate([self.rows, added])


def _joined(arrays: Mapping[Field, ValueArray], room: Mapping[Field, int]) -> tuple[tuple[Column, ...], ...]:
    """Which layers share a number: each joins the first where there is room for it, the widest first."""
    columns = [(field, layer) for field, each in arrays.items() for layer in range(len(each.layers))]
    joined: list[tuple[Column, ...]] = []
    for column in sorted(columns, key=lambda each: -room[each[0]]):
        for place, others in enumerate(joined):
            if _combinations((*others, column), room) <= _MOST:
                joined[place] = (*others, column)
                break
        else:
            joined.append((column,))
    return tuple(joined)


def _combinations(columns: Sequence[Column], room: Mapping[Field, int]) -> int:
    return prod(room[field] for field, _layer in columns)


def _implied(
    joined: Sequence[Sequence[Column]], begins: Numbers, room: Mapping[Field, int]
) -> dict[Field, tuple[Numbers, Numbers]]:
    """By field, each joint code once for every column of it, and beside it the code that it has there."""
    nothing: Numbers = np.empty(0, dtype=np.int64)
    implied: dict[Field, tuple[Numbers, Numbers]] = dict.fromkeys(room, (nothing, nothing))
    for columns, begin in zip(joined, begins.tolist(), strict=False):
        left = np.arange(_combinations(columns, room))
        whole = left + begin
        for field, _layer in reversed(columns):
            joint, codes = implied[field]
            implied[field] = np.concatenate([joint, whole]), np.concatenate([codes, left % room[field]])
            left = left // room[field]
    return implied
