"""Tallies: how many of some records carry each value of a field, with what makes counting quick."""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from pyroaring import BitMap

from cases.catalog.field import Field
from cases.catalog.index.wide import MANY, Counted, Wide

Values: TypeAlias = Mapping[str, BitMap]
"""The records that carry each value of one field; a value that nothing carries is not there."""

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
    """

    def __init__(self, wide: Mapping[Field, Wide] | None = None) -> None:
        self._wide: dict[Field, Wide] = dict(wide or {})
        self._lacking: dict[Field, dict[str, BitMap]] = {}
        self._whole: dict[Field, Mapping[str, int]] = {}
        self._whole_by_record: dict[Field, Counted] = {}

    def of(self, field: Field, values: Values, *, records: BitMap, shelf: BitMap) -> Mapping[str, int]:
        """How many of `records`, all of them on the `shelf`, carry each of `values`; none is never said."""
        dense = _is_dense(shelf)
        if dense and len(values) >= MANY and 2 * len(records) > len(shelf):
            whole = self._all_by_record(field, values, shelf)
            return whole if records is shelf else whole.without(shelf - records)
        if records is shelf:
            return self._all(field, values)
        if dense and (len(values) >= MANY or len(records) < LARGE <= len(shelf)):
            return self._by_record(field, values, shelf).tally(records)
        if len(shelf) < LARGE:
            return _some((value, held.intersection_cardinality(records)) for value, held in values.items())
        return self._by_lack(field, values, records, shelf)

    def grown(self, coming: Mapping[Field, Values], *, shelf: BitMap) -> "Tallies":
        """Those of the next `shelf`, where new records carry what is `coming`."""
        kept = self._wide.items() if _is_dense(shelf) else ()
        return Tallies({field: wide.grown(coming.get(field, {})) for field, wide in kept})

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
