"""Shelves: the records of one noun that one audience may read, by number, by value and in order."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from typing import Final, TypeAlias

from pyroaring import BitMap

from cases.catalog.field import Field, derived, term
from cases.catalog.index import days
from cases.catalog.index.order import Order
from cases.catalog.index.wide import MANY, Wide

Values: TypeAlias = Mapping[str, BitMap]
"""The records that carry each value of one field; a value that nothing carries is not there."""
Columns: TypeAlias = tuple[str, ...]
WHOLE: Final = derived("grade")
"""The whole grades of a testimony, such as "B2": both halves are those of one quotation."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A record's number is the primary key of its row, which a later edition of the record never has again.

    `editions` holds, for each of `records` in rising order, the edition that its row came with: both rise
    together, because rows are only ever added, in the order of editions. No bitmap here is ever changed.
    `wide` holds the fields of very many values by record, as far as they were counted.
    """

    records: BitMap
    editions: "array[int]"
    fields: Mapping[Field, Values]
    orders: Mapping[Columns, Order]
    wide: dict[Field, Wide] = dataclass_field(default_factory=dict, compare=False, repr=False)

    def carrying(self, field: Field, values: Iterable[str]) -> BitMap:
        """The records that carry at least one of `values`."""
        held = self.fields.get(field, {})
        return BitMap.union(BitMap(), *(held[value] for value in values if value in held))

    def tally(self, field: Field, records: BitMap) -> Mapping[str, int]:
        """How many of `records`, which are on this shelf, carry each value; values of none are left out."""
        values = self.fields.get(field, {})
        if len(values) >= MANY:
            return self._by_record(field).tally(records)
        if records is self.records:
            return {value: len(carrying) for value, carrying in values.items()}
        counted = ((value, carrying.intersection_cardinality(records)) for value, carrying in values.items())
        return {value: number for value, number in counted if number}

    def _by_record(self, field: Field) -> Wide:
        """The values of a wide field by record, put so when they are first counted."""
        if field not in self.wide:
            self.wide[field] = Wide.of(self.fields[field])
        return self.wide[field]

    def within(self, after: date | None, before: date | None) -> BitMap:
        """The records whose period may share a day with that from `after` to `before`, both inclusive.

        One whose date is unknown or withheld is never among them.
        """
        found = days.since(self.fields, "latest", after or date.min)
        return found & days.until(self.fields, "earliest", before) if before else found

    def graded(self, reliability: str, credibility: str) -> BitMap:
        """The records with one grade, "" leaving a half open; both halves in one quotation or figure."""
        if reliability and credibility and WHOLE in self.fields:
            return self.carrying(WHOLE, [reliability + credibility])
        halves = ((term("reliability"), reliability), (term("credibility"), credibility))
        return BitMap.intersection(*(self.carrying(field, [half]) for field, half in halves if half))

    def of_edition(self, edition: int) -> Iterator[int]:
        """The numbers of the rows that came with one edition: its quotations are as many as it has."""
        place = bisect_left(self.editions, edition)
        while place < len(self.editions) and self.editions[place] == edition:
            yield self.records[place]
            place += 1
