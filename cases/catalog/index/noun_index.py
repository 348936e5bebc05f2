"""The index of one noun: the records that one audience may read, by number, by value and in order."""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import date
from typing import Final, TypeAlias

from pyroaring import BitMap

from cases.catalog.field import Field, derived, facet_value
from cases.catalog.index import days
from cases.catalog.index.facet_counts import Carriers, FacetCounter, FacetCounts
from cases.catalog.index.ordered_blocks import OrderedBlocks
from cases.catalog.index.value_array import Values

Columns: TypeAlias = tuple[str, ...]
WHOLE: Final = derived("grade")
"""The whole grades of a testimony or declaration, such as "B2": both halves are those of one quotation."""


@dataclass(frozen=True, slots=True)
class NounIndex:
    """A record's number is the primary key of its row, which a later edition of the record never has again.

    `editions` holds, for each of `records` in rising order, the edition that its row came with: both rise
    together, because rows are only ever added, in the order of editions. No bitmap here is ever changed.
    """

    records: BitMap
    editions: "array[int]"
    fields: Mapping[Field, Values]
    orders: Mapping[Columns, OrderedBlocks]
    counter: FacetCounter = dataclass_field(default_factory=FacetCounter, compare=False, repr=False)

    def carrying(self, field: Field, values: Iterable[str]) -> BitMap:
        """The records that carry at least one of `values`."""
        held = self.fields.get(field, {})
        return BitMap.union(BitMap(), *(held[value] for value in values if value in held))

    def count_values(self, fields: Collection[Field], *, among: BitMap | Carriers) -> FacetCounts:
        """How many of some records carry each value of the fields; values of none are left out.

        `among` is a set of records of this index, or the field and the value that they carry.
        """
        return self.counter.count_values(fields, self.fields, among=among, all_records=self.records)

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
        halves = ((facet_value("reliability"), reliability), (facet_value("credibility"), credibility))
        return BitMap.intersection(*(self.carrying(field, [half]) for field, half in halves if half))

    def of_edition(self, edition: int) -> Iterator[int]:
        """The numbers of the rows that came with one edition: its quotations are as many as it has."""
        place = bisect_left(self.editions, edition)
        while place < len(self.editions) and self.editions[place] == edition:
            yield self.records[place]
            place += 1
