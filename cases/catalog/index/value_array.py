"""Value arrays: for fields of very many values, which ones each record carries, counted in one pass.

Counting 5,000 sources by intersecting a set for each takes as long as making ten pages. Here each record says
which values it carries, so that one pass over the records that are asked for counts them all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

Values: TypeAlias = Mapping[str, BitMap]
"""The records that carry each value of one field; a value that nothing carries is not there."""

Codes: TypeAlias = NDArray[np.unsignedinteger[Any]]
"""At the place of each record, its number counted from the first one, the code of a value; 0 for none."""

MANY: Final = 256
"""Values from which on a field is counted so."""
_AT_ONCE: Final = 32_768
"""Records counted in one step: what a step needs stays in the processor's cache."""
_DEEPEST: Final = 4
"""Values of one record that are held by record; what it carries beyond them is counted by value."""


@dataclass(frozen=True, slots=True)
class ValueArray:
    """The values of one field by record: one that each carries in the first layer, a second in the next.

    A value's code is its place in `values`, counted from 1; its rank is its place by its letters. No record
    has a number below `first`. One that is gone may still stand here: it is among none that are asked for.
    """

    first: int
    codes: Mapping[str, int]
    values: tuple[str, ...]
    ranks: NDArray[np.int64]
    layers: tuple[Codes, ...]
    overflow: Values

    @classmethod
    def of(cls, carried: Values, *, first: int) -> ValueArray:
        """The same as `carried`, the records by value; no record will ever have a number below `first`."""
        values = tuple(sorted(carried))
        held = [np.frombuffer(carried[value].to_array(), dtype=np.uint32) for value in values]
        numbers = np.concatenate(held) if held else np.empty(0, dtype=np.uint32)
        kind = np.min_scalar_type(len(values))
        codes = np.repeat(np.arange(1, len(values) + 1, dtype=kind), [len(each) for each in held])
        numbers = numbers - np.uint32(first)
        size = int(numbers.max()) + 1 if len(numbers) else 0
        layers: list[Codes] = []
        while len(numbers) and len(layers) < _DEEPEST:
            layer = np.zeros(size, dtype=kind)
            layer[numbers] = codes  # of several values of one record, one stays
            left = layer[numbers] != codes
            layers.append(layer)
            numbers, codes = numbers[left], codes[left]
        overflow = {
            values[code - 1]: BitMap((numbers[codes == code] + np.uint32(first)).tolist())
            for code in np.unique(codes).tolist()
        }
        return cls(first, _numbered(values), values, _ranked(values), tuple(layers), overflow)

    def extended(self, coming: Values) -> ValueArray:
        """The same with records that nothing is held of yet, by value."""
        if not coming:
            return self
        new = sorted(coming.keys() - self.codes.keys())
        values = (*self.values, *new)
        codes, ranks = (_numbered(values), _ranked(values)) if new else (self.codes, self.ranks)
        size = 1 + max(carrying.max() for carrying in coming.values()) - self.first
        kind = np.min_scalar_type(len(values))
        layers = [_copied(each, size, kind) for each in self.layers]
        overflow = dict(self.overflow)
        for value, carrying in coming.items():
            for number in carrying:
                place = number - self.first
                layer = next((each for each in layers if not each[place]), None)
                if layer is None and len(layers) < _DEEPEST:
                    layer = np.zeros(size, dtype=kind)
                    layers.append(layer)
                if layer is None:
                    overflow[value] = overflow.get(value, BitMap()) | BitMap([number])
                else:
                    layer[place] = codes[value]
        return ValueArray(self.first, codes, values, ranks, tuple(layers), overflow)

    def count_values(self, records: BitMap) -> ValueCounts:
        """How many of `records` carry each value; those of none are left out."""
        places = np.frombuffer(records.to_array(), dtype=np.uint32)
        counts = np.zeros(len(self.values) + 1, dtype=np.int64)
        for layer in self.layers:
            for start in range(0, len(places), _AT_ONCE):
                some = places[start : start + _AT_ONCE] - np.uint32(self.first)
                within = some if some[-1] < len(layer) else some[some < len(layer)]
                counts += np.bincount(layer.take(within), minlength=len(counts))
        counts[0] = 0
        for value, carrying in self.overflow.items():
            counts[self.codes[value]] += carrying.intersection_cardinality(records)
        return ValueCounts(self, counts)

    def count_all(self, carried: Values) -> ValueCounts:
        """The counts of all records: how many carry each value is in `carried`."""
        counts = np.array([0, *(len(carried.get(value, ())) for value in self.values)], dtype=np.int64)
        return ValueCounts(self, counts)


class ValueCounts(Mapping[str, int]):
    """The counts of very many values, of which only those that are looked at are read out."""

    def __init__(self, array: ValueArray, counts: NDArray[np.int64]) -> None:
        # Not the field itself: its layers are large, and counts are kept for longer.
        self._codes = array.codes
        self._values = array.values
        self._ranks = array.ranks
        self._counts = counts

    def without(self, others: ValueCounts) -> ValueCounts:
        """What is left of the counts without those of others of the same field."""
        left = copy(self)
        left._counts = self._counts - others._counts
        return left

    def __getitem__(self, value: str) -> int:
        if count := int(self._counts[self._codes[value]]):
            return count
        raise KeyError(value)

    def __iter__(self) -> Iterator[str]:
        return (self._values[code - 1] for code in self._counts.nonzero()[0].tolist())

    def __len__(self) -> int:
        return int(np.count_nonzero(self._counts))

    def highest(self, most: int) -> list[str]:
        """The values of the `most` highest counts, the first by their letters among equals; in no order."""
        held = self._counts.nonzero()[0]
        if len(held) > most:
            counts = self._counts[held]
            least = np.partition(counts, -most)[-most]
            level = held[counts == least]
            left = most - int(np.count_nonzero(counts > least))
            if left < len(level):
                level = level[np.argpartition(self._ranks[level], left - 1)[:left]]
            held = np.concatenate([held[counts > least], level])
        return [self._values[code - 1] for code in held.tolist()]


def _numbered(values: Iterable[str]) -> dict[str, int]:
    return {value: code for code, value in enumerate(values, 1)}


def _ranked(values: Sequence[str]) -> NDArray[np.int64]:
    """By code, the place of each value among all by their letters; 0 for no value."""
    ranks = np.zeros(len(values) + 1, dtype=np.int64)
    for rank, place in enumerate(sorted(range(len(values)), key=values.__getitem__), 1):
        ranks[place + 1] = rank
    return ranks


def _copied(layer: Codes, size: int, kind: np.dtype[Any]) -> Codes:
    """A layer to be written on, of at least this size, for codes of some kind."""
    return np.concatenate([layer.astype(kind), np.zeros(max(0, size - len(layer)), dtype=kind)])
