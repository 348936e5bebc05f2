"""Tallies: how many of some records carry each value of a field, with what makes counting quick."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final, TypeAlias

from pyroaring import BitMap

from cases.catalog.field import Field
from cases.catalog.index.joint import Joint
from cases.catalog.index.wide import MANY, Counted, Values, Wide

Counts: TypeAlias = Mapping[Field, Mapping[str, int]]
"""By field and value, how many of some records carry it; none is never said."""

LARGE: Final = 65_536
"""Records from which on nothing is counted by intersecting the few that carry a value."""

_ROOM: Final = 16
"""Places for each record: more editions than that went by since the tables were filled anew."""


class Tallies:
    """Counts on one shelf. What helps is made when a field is first counted, and never changes an answer.

    A Roaring bitmap holds 65,536 numbers at a time either one by one or, from 4,096 on, as bits, which are
    intersected ten times as fast. On a large shelf a value of thirty is carried by too few records to be held
    as bits, but those that lack it are many: of many records, the carriers are all without these. Of records
    that are few themselves it is quickest to ask each for its values.

    What is carried among the carriers of one value is asked most. It is kept until the set of these carriers
    is another one: what a record carries never changes under its number.
    """

    def __init__(
        self,
        wide: Mapping[Field, Wide] | None = None,
        joint: Joint | None = None,
        among: Mapping[tuple[Field, str], tuple[BitMap, Counts]] | None = None,
    ) -> None:
        self._wide: dict[Field, Wide] = dict(wide or {})
        self._joint = joint
        self._among: dict[tuple[Field, str], tuple[BitMap, Counts]] = dict(among or {})
        self._lacking: dict[Field, dict[str, BitMap]] = {}
        self._whole: dict[Field, Mapping[str, int]] = {}
        self._whole_by_record: dict[Field, Counted] = {}

    def of(
        self, fields: Collection[Field], held: Mapping[Field, Values], *, records: BitMap, shelf: BitMap
    ) -> Counts:
        """How many of `records`, which are on the `shelf`, carry each value of some of the fields `held`."""
        together: Counts = {}
        if len(records) < LARGE <= len(shelf) and _is_dense(shelf):
            joint = self._joint_of(fields, held, first=shelf.min())
            together = joint.tally(records, joint.values.keys() & set(fields))
        return {
            field: together[field]
            if field in together
            else self._of(field, held.get(field, {}), records=records, shelf=shelf)
            for field in fields
        }

    def among(
        self,
        carriers: tuple[Field, str],
        fields: Collection[Field],
        held: Mapping[Field, Values],
        *,
        shelf: BitMap,
    ) -> Counts:
        """The same among the carriers of one value of a field."""
        field, value = carriers
        records = held.get(field, {}).get(value, BitMap())
        _same, counts = self._among.get(carriers, (records, {}))
        if left := set(fields) - counts.keys():
            counts = {**counts, **self.of(left, held, records=records, shelf=shelf)}
            if records and len(held[field]) < MANY:
                self._among[carriers] = (records, counts)
        return counts

    def grown(
        self, coming: Mapping[Field, Values], *, held: Mapping[Field, Values], shelf: BitMap
    ) -> "Tallies":
        """Those of the next `shelf` with the fields `held`, where new records carry what is `coming`."""
        if not _is_dense(shelf):
            return Tallies()
        among = {
            (field, value): kept
            for (field, value), kept in self._among.items()
            if held.get(field, {}).get(value) is kept[0]
        }
        wide = {field: each.grown(coming.get(field, {})) for field, each in self._wide.items()}
        return Tallies(wide, self._joint and self._joint.grown(coming), among)

    def _of(self, field: Field, values: Values, *, records: BitMap, shelf: BitMap) -> Mapping[str, int]:
        if len(values) >= MANY and _is_dense(shelf):
            if 2 * len(records) <= len(shelf):
                return self._by_record(field, values, shelf).tally(records)
            whole = self._all_by_record(field, values, shelf)
            if records is shelf:
                return whole
            return whole.without(self._by_record(field, values, shelf).tally(shelf - records))
        if records is shelf:
            return self._all(field, values)
        if len(shelf) < LARGE:
            return _some(
                (value, carrying.intersection_cardinality(records)) for value, carrying in values.items()
            )
        return self._by_lack(field, values, records, shelf)

    def _joint_of(self, fields: Collection[Field], held: Mapping[Field, Values], *, first: int) -> Joint:
        """What holds at least those of some fields that have few values, and all that it held before."""
        known = self._joint.values.keys() if self._joint else set[Field]()
        few = {field for field in fields if field in held and len(held[field]) < MANY}
        if self._joint is None or not few <= known:
            self._joint = Joint.of({field: held[field] for field in known | few}, first=first)
        return self._joint

    def _all(self, field: Field, values: Values) -> Mapping[str, int]:
        if field not in self._whole:
            self._whole[field] = {value: len(held) for value, held in values.items()}
        return self._whole[field]

    def _all_by_record(self, field: Field, values: Values, shelf: BitMap) -> Counted:
        if field not in self._whole_by_record:
            self._whole_by_record[field] = self._by_record(field, values, shelf).whole(values)
        return self._whole_by_record[field]

    def _by_record(self, field: Field, values: Values, shelf: BitMap) -> Wide:
        if field not in self._wide:
            self._wide[field] = Wide.of(values, first=shelf.min())
        return self._wide[field]

    def _by_lack(self, field: Field, values: Values, records: BitMap, shelf: BitMap) -> Mapping[str, int]:
        if field not in self._lacking:
            self._lacking[field] = {value: shelf - held for value, held in values.items()}
        number, lacking = len(records), self._lacking[field].items()
        return _some((value, number - lack.intersection_cardinality(records)) for value, lack in lacking)


def _is_dense(shelf: BitMap) -> bool:
    """Whether the numbers in use lie close enough together for an array with a place for each."""
    return bool(shelf) and shelf.max() - shelf.min() < _ROOM * len(shelf) + LARGE


def _some(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {value: number for value, number in counts if number}
