"""Facet counts: how many of some records carry each value, and the one place that chooses how to count."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final, TypeAlias

from pyroaring import BitMap

from cases.catalog.field import Field
from cases.catalog.index.packed_facet_counts import PackedFacetCounts
from cases.catalog.index.value_array import MANY, ValueArray, ValueCounts, Values

FacetCounts: TypeAlias = Mapping[Field, Mapping[str, int]]
"""By field and value, how many of some records carry it; none is never said."""
Carriers: TypeAlias = tuple[Field, str]
"""The records that carry this value of this field."""

LARGE: Final = 65_536
"""Records from which on nothing is counted by intersecting the few that carry a value."""

_ROOM: Final = 16
"""Places for each record: more editions than that went by since the tables were filled anew."""


class FacetCounter:
    """Counts records of one noun. What helps is made when a field is first counted, and changes no answer.

    A Roaring bitmap holds 65,536 numbers at a time either one by one or, from 4,096 on, as bits, which are
    intersected ten times as fast. Where there are many records, a value of thirty is carried by too few to be
    held as bits, but those that lack it are many: of many records, the carriers are all without these. Of
    records that are few themselves it is quickest to ask each for its values (`PackedFacetCounts`); so it is
    where a field has very many values (`ValueArray`).

    What is carried among the carriers of one value is asked most. It is kept until the set of these carriers
    is another one: what a record carries never changes under its number.
    """

    def __init__(
        self,
        arrays: Mapping[Field, ValueArray] | None = None,
        packed: PackedFacetCounts | None = None,
        among: Mapping[Carriers, tuple[BitMap, FacetCounts]] | None = None,
    ) -> None:
        self._arrays: dict[Field, ValueArray] = dict(arrays or {})
        self._packed = packed
        self._among: dict[Carriers, tuple[BitMap, FacetCounts]] = dict(among or {})
        self._lacking: dict[Field, dict[str, BitMap]] = {}
        self._whole: dict[Field, Mapping[str, int]] = {}
        self._whole_by_record: dict[Field, ValueCounts] = {}

    def count_values(
        self,
        fields: Collection[Field],
        held: Mapping[Field, Values],
        *,
        among: BitMap | Carriers,
        all_records: BitMap,
    ) -> FacetCounts:
        """How many of the records `among` carry each value of some of the fields `held`.

        `among` is a set of records, or the field and the value that they carry. Values of none are left out.
        """
        if isinstance(among, BitMap):
            return self._count(fields, held, records=among, all_records=all_records)
        field, value = among
        records = held.get(field, {}).get(value, BitMap())
        _same, counts = self._among.get(among, (records, {}))
        if left := set(fields) - counts.keys():
            counts = {**counts, **self._count(left, held, records=records, all_records=all_records)}
            if records and len(held[field]) < MANY:
                self._among[among] = (records, counts)
        return counts

    def extended(
        self, coming: Mapping[Field, Values], *, held: Mapping[Field, Values], all_records: BitMap
    ) -> "FacetCounter":
        """The counter after some editions: of `all_records`, with `held`; new ones carry `coming`."""
        if not _is_dense(all_records):
            return FacetCounter()
        among = {
            (field, value): kept
            for (field, value), kept in self._among.items()
            if held.get(field, {}).get(value) is kept[0]
        }
        arrays = {field: each.extended(coming.get(field, {})) for field, each in self._arrays.items()}
        return FacetCounter(arrays, self._packed and self._packed.extended(coming), among)

    def _count(
        self, fields: Collection[Field], held: Mapping[Field, Values], *, records: BitMap, all_records: BitMap
    ) -> FacetCounts:
        together: FacetCounts = {}
        if len(records) < LARGE <= len(all_records) and _is_dense(all_records):
            packed = self._packed_of(fields, held, first=all_records.min())
            together = packed.count_values(records, packed.values.keys() & set(fields))
        return {
            field: together[field]
            if field in together
            else self._count_field(field, held.get(field, {}), records=records, all_records=all_records)
            for field in fields
        }

    def _count_field(
        self, field: Field, values: Values, *, records: BitMap, all_records: BitMap
    ) -> Mapping[str, int]:
        if len(values) >= MANY and _is_dense(all_records):
            if 2 * len(records) <= len(all_records):
                return self._array_of(field, values, all_records).count_values(records)
            whole = self._count_all_by_record(field, values, all_records)
            if records is all_records:
                return whole
            return whole.without(
                self._array_of(field, values, all_records).count_values(all_records - records)
            )
        if records is all_records:
            return self._count_all(field, values)
        if len(all_records) < LARGE:
            return _some(
                (value, carrying.intersection_cardinality(records)) for value, carrying in values.items()
            )
        return self._count_by_lack(field, values, records, all_records)

    def _packed_of(
        self, fields: Collection[Field], held: Mapping[Field, Values], *, first: int
    ) -> PackedFacetCounts:
        """What holds at least those of some fields that have few values, and all that it held before."""
        known = self._packed.values.keys() if self._packed else set[Field]()
        few = {field for field in fields if field in held and len(held[field]) < MANY}
        if self._packed is None or not few <= known:
            self._packed = PackedFacetCounts.of({field: held[field] for field in known | few}, first=first)
        return self._packed

    def _count_all(self, field: Field, values: Values) -> Mapping[str, int]:
        if field not in self._whole:
            self._whole[field] = {value: len(held) for value, held in values.items()}
        return self._whole[field]

    def _count_all_by_record(self, field: Field, values: Values, all_records: BitMap) -> ValueCounts:
        if field not in self._whole_by_record:
            self._whole_by_record[field] = self._array_of(field, values, all_records).count_all(values)
        return self._whole_by_record[field]

    def _array_of(self, field: Field, values: Values, all_records: BitMap) -> ValueArray:
        if field not in self._arrays:
            self._arrays[field] = ValueArray.of(values, first=all_records.min())
        return self._arrays[field]

    def _count_by_lack(
        self, field: Field, values: Values, records: BitMap, all_records: BitMap
    ) -> Mapping[str, int]:
        if field not in self._lacking:
            self._lacking[field] = {value: all_records - held for value, held in values.items()}
        number, lacking = len(records), self._lacking[field].items()
        return _some((value, number - lack.intersection_cardinality(records)) for value, lack in lacking)


def highest(counts: Mapping[str, int], most: int) -> Collection[str]:
    """The values of the `most` highest counts, in no order; all where they are few enough to sort."""
    return counts.highest(most) if isinstance(counts, ValueCounts) else counts


def _is_dense(all_records: BitMap) -> bool:
    """Whether the numbers in use lie close enough together for an array with a place for each."""
    return bool(all_records) and all_records.max() - all_records.min() < _ROOM * len(all_records) + LARGE


def _some(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {value: number for value, number in counts if number}
