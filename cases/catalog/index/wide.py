"""Wide fields: those of very many values, counted record by record and not value by value.

Counting 5,000 sources by intersecting a set for each takes as long as making ten pages. Here each record says
which values it carries, so that one pass over the records that are asked for counts them all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

Codes: TypeAlias = NDArray[np.uint32]
"""At the place of each record's number the place of a value in `values`, counted from 1; 0 for none."""

MANY: Final = 256
"""Values from which on a field is counted so."""
_DEEPEST: Final = 4
"""Values of one record that are held by record; what it carries beyond them is counted by value."""


@dataclass(frozen=True, slots=True)
class Wide:
    """The values of one field by record: one that each carries in the first layer, a second in the next.

    A record that is gone may still stand here: it is among none that are asked for.
    """

    values: tuple[str, ...]
    layers: tuple[Codes, ...]
    beyond: Mapping[str, BitMap]

    @classmethod
    def of(cls, carried: Mapping[str, BitMap]) -> Wide:
        """The same as `carried`, the records by value."""
        values = tuple(sorted(carried))
        held = [np.frombuffer(carried[value].to_array(), dtype=np.uint32) for value in values]
        numbers = np.concatenate(held) if held else np.empty(0, dtype=np.uint32)
        codes = np.repeat(np.arange(1, len(values) + 1, dtype=np.uint32), [len(each) for each in held])
        size = int(numbers.max()) + 1 if len(numbers) else 0
        layers: list[Codes] = []
        while len(numbers) and len(layers) < _DEEPEST:
            layer = np.zeros(size, dtype=np.uint32)
            layer[numbers] = codes  # of several values of one record, one stays
            left = layer[numbers] != codes
            layers.append(layer)
            numbers, codes = numbers[left], codes[left]
        beyond = {
            values[code - 1]: BitMap(numbers[codes == code].tolist()) for code in np.unique(codes).tolist()
        }
        return cls(values, tuple(layers), beyond)

    def grown(self, coming: Mapping[str, BitMap]) -> Wide:
        """The same with records that nothing is held of yet, by value."""
        if not coming:
            return self
        values = (*self.values, *sorted(coming.keys() - set(self.values)))
        codes = {value: code for code, value in enumerate(values, 1)}
        size = 1 + max(carrying.max() for carrying in coming.values())
        layers = [_copied(each, size) for each in self.layers]
        beyond = dict(self.beyond)
        for value, carrying in coming.items():
            for number in carrying:
                layer = next((each for each in layers if not each[number]), None)
                if layer is None and len(layers) < _DEEPEST:
                    layer = np.zeros(size, dtype=np.uint32)
                    layers.append(layer)
                if layer is None:
                    beyond[value] = beyond.get(value, BitMap()) | BitMap([number])
                else:
                    layer[number] = codes[value]
        return Wide(values, tuple(layers), beyond)

    def tally(self, records: BitMap) -> dict[str, int]:
        """How many of `records` carry each value, in the order of the values; those of none are left out."""
        places = np.frombuffer(records.to_array(), dtype=np.uint32)
        counts = np.zeros(len(self.values) + 1, dtype=np.int64)
        for layer in self.layers:
            within = places if not len(places) or places[-1] < len(layer) else places[places < len(layer)]
            counts += np.bincount(layer[within], minlength=len(counts))
        counts[0] = 0
        for value, carrying in self.beyond.items():
            counts[self.values.index(value) + 1] += carrying.intersection_cardinality(records)
        found = counts.nonzero()[0]
        values = (self.values[code - 1] for code in found.tolist())
        return dict(zip(values, counts[found].tolist(), strict=True))


def _copied(layer: Codes, size: int) -> Codes:
    """A layer to be written on, of at least this size."""
    return np.concatenate([layer, np.zeros(max(0, size - len(layer)), dtype=np.uint32)])
