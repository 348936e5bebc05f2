"""The engine over the catalog's index: sets of record numbers, intersected and counted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import islice
from operator import and_, or_
from typing import Final, TypeAlias, cast

from pyroaring import BitMap

from cases.catalog.cursor import Cursor, Direction
from cases.catalog.field import Field
from cases.catalog.history import read_cursor
from cases.catalog.index.current import current_index
from cases.catalog.index.days import YEARS
from cases.catalog.index.facet_counts import FacetCounts
from cases.catalog.index.index import Index
from cases.catalog.index.key import Key, key, keys_of
from cases.catalog.index.noun_index import NounIndex
from cases.catalog.keyset import Page, column_value, page_of_rows
from cases.catalog.row import Row
from cases.catalog.text.matching import matches
from cases.catalog.text.search_snapshot import SearchSnapshot, current_snapshot
from cases.filters.catalog_row import CatalogRow
from cases.filters.closeness import closer, key_of, parted, relevance, walk
from cases.filters.nouns import FILTERS
from cases.filters.order import BEST, BEST_MATCH
from cases.filters.rows import rows_by_number
from cases.filters.selection import Condition, Graded, Groups, OneOf, Selection, Within, Words
from cases.vocabulary.noun import Noun

_READ: Final = ("audience", "ref", "version", "edition", "published", "updated", "document")
"""What is read of a row besides what it is sorted by: the other columns are there to be found by."""
_AT_ONCE: Final = 200
"""Rows that a pass over a whole selection holds in memory."""


RecordSet: TypeAlias = tuple[Noun, tuple[Condition, ...]]
"""Records, in whatever order."""


@dataclass(frozen=True, slots=True)
class BitmapEngine:
    """Answers about records from one index, so that all its answers are of one moment."""

    index: Index
    _by_condition: dict[tuple[Noun, Condition], BitMap] = field(default_factory=dict)
    _found: dict[RecordSet, BitMap] = field(default_factory=dict)
    _by_closeness: dict[RecordSet, tuple[BitMap, ...]] = field(default_factory=dict)
    _texts: list[SearchSnapshot] = field(default_factory=list)
    _counted: dict[RecordSet, dict[Field, Mapping[str, int]]] = field(default_factory=dict)

    def page(self, selection: Selection, *, cursor: str, size: int) -> Page[CatalogRow]:
        """One page by keyset: one query for its rows, and three for the place of a cursor, at any depth."""
        at = read_cursor(cursor, selection.order, audience=self.index.audience)
        direction = at.direction if at else Direction.AFTER
        numbers = self._walk(selection, _key(selection, at) if at else None, direction)
        wanted = list(islice(numbers, size + 1))
        rows = self._rows(selection, wanted)
        newer = self._newer(missing=len(wanted) - len(rows))
        if newer:
            return newer.page(selection, cursor=cursor, size=size)
        return page_of_rows(rows, order=selection.order, at=at, size=size, stands=self.index.moment.head)

    def iterator(self, selection: Selection) -> Iterator[CatalogRow]:
        """All rows, read in batches."""
        return self._every(selection, None)

    def count(self, selection: Selection) -> int:
        """The size of a set."""
        return len(self._records(selection))

    def count_values(self, selection: Selection, groups: Groups) -> Mapping[str, Mapping[str, int]]:
        """The records that carry each value, counted together for all groups that count the same records."""
        alike: dict[Selection, list[str]] = {}
        for group in groups:
            alike.setdefault(selection.without(group), []).append(group)
        counted: dict[str, Mapping[str, int]] = {}
        for others, names in alike.items():
            found = self._counts(others, {field for name in names for field in groups[name]})
            counted |= {name: _merged([found[field] for field in groups[name]]) for name in names}
        return counted

    def _counts(self, selection: Selection, fields: set[Field]) -> FacetCounts:
        """How many of the selected records carry each value; the years of several are counted beside them."""
        asked = (selection.noun, selection.conditions)
        counted = self._counted.setdefault(asked, {})
        if left := fields - counted.keys():
            beside = set(YEARS) if len(left) > 1 else set[Field]()
            counted |= self._count(selection, left | beside)
        return counted

    def _count(self, selection: Selection, fields: set[Field]) -> FacetCounts:
        match selection.conditions:
            case (OneOf(_, held, (value,)),):
                return self._of_noun(selection).count_values(fields, among=(held, value))
        return self._of_noun(selection).count_values(fields, among=self._records(selection))

    def _every(self, selection: Selection, after: Key | None) -> Iterator[CatalogRow]:
        """The rows after the key `after`. What is corrected meanwhile is found again at its place."""
        numbers = self._walk(selection, after, Direction.AFTER)
        while wanted := list(islice(numbers, _AT_ONCE)):
            rows = self._rows(selection, wanted)
            newer = self._newer(missing=len(wanted) - len(rows))
            if newer:
                yield from newer._every(selection, after)
                return
            for row in rows:
                after = key(selection.order, [getattr(row, name.lstrip("-")) for name in selection.order])
                yield row

    def _newer(self, *, missing: int) -> "BitmapEngine | None":
        """An engine of a later moment, where rows are missing because something was applied meanwhile."""
        index = current_index(self.index.audience) if missing else self.index
        return BitmapEngine(index) if index is not self.index else None

    def _walk(self, selection: Selection, at: Key | None, direction: Direction) -> Iterator[int]:
        columns = _columns(selection)
        order, keys = self._of_noun(selection).orders[columns], keys_of(_model(selection), columns)
        if selection.order == BEST.columns:
            return walk(order, self._parts(selection), at=at, direction=direction, keys=keys)
        return order.walk(self._records(selection), at=at, direction=direction, keys=keys)

    def _parts(self, selection: Selection) -> tuple[BitMap, ...]:
        """The selected records by how close they come to the words, the closest first."""
        asked = (selection.noun, selection.conditions)
        if asked not in self._by_closeness:
            queries = [each.query for each in selection.conditions if isinstance(each, Words)]
            better = (self._meeting(selection, Words(each)) for query in queries for each in closer(query))
            self._by_closeness[asked] = parted(self._records(selection), better)
        return self._by_closeness[asked]

    def _rows(self, selection: Selection, numbers: Sequence[int]) -> list[CatalogRow]:
        """The rows of some records in the order given; those that are gone meanwhile are left out."""
        usual = _columns(selection)
        columns = {*_READ, *(name.lstrip("-") for name in usual)}
        rows = rows_by_number(selection, numbers, columns=columns) if numbers else {}
        found = [rows[number] for number in numbers if number in rows]
        if selection.order == BEST.columns:
            parts = self._parts(selection)
            for row in found:
                falling, _ref = key(usual, [getattr(row, name.lstrip("-")) for name in usual])
                assert isinstance(falling, int), "the usual order falls by a number or a day"
                setattr(row, BEST_MATCH, relevance(row.pk, parts, -falling))
        return found

    def _of_noun(self, selection: Selection) -> NounIndex:
        return self.index.nouns[selection.noun]

    def _records(self, selection: Selection) -> BitMap:
        """The numbers of the records that meet every condition, found once."""
        asked = (selection.noun, selection.conditions)
        if asked not in self._found:
            # The smallest first: what is left costs less to intersect with each of the others.
            met = sorted((self._meeting(selection, each) for each in selection.conditions), key=len)
            self._found[asked] = reduce(and_, met) if met else self._of_noun(selection).records
        return self._found[asked]

    def _meeting(self, selection: Selection, condition: Condition) -> BitMap:
        """The numbers of the records that meet one condition, found once."""
        asked = (selection.noun, condition)
        if asked not in self._by_condition:
            self._by_condition[asked] = self._where(selection, condition)
        return self._by_condition[asked]

    def _snapshot(self) -> SearchSnapshot:
        """What words are found in, read once for all of them."""
        if not self._texts:
            self._texts.append(current_snapshot(self.index.audience))
        return self._texts[0]

    def _where(self, selection: Selection, condition: Condition) -> BitMap:
        index = self._of_noun(selection)
        match condition:
            case OneOf(_, held, values):
                return index.carrying(held, values)
            case Graded(_, grades):
                return BitMap.union(*(index.graded(grade.reliability, grade.credibility) for grade in grades))
            case Within(after, before):
                return index.within(after, before)
            case Words(query):
                return matches(self._snapshot(), selection.noun, query) & index.records


def _merged(counts: Sequence[Mapping[str, int]]) -> Mapping[str, int]:
    """The counts of several fields that share no value."""
    first, *others = counts
    return reduce(or_, map(dict, others), dict(first)) if others else first


def _model(selection: Selection) -> type[Row]:
    return cast("type[Row]", FILTERS[selection.noun].model)


def _columns(selection: Selection) -> tuple[str, ...]:
    """The columns that the records come in the order of; by closeness, those of the noun's usual order."""
    return _model(selection).orders[0] if selection.order == BEST.columns else selection.order


def _key(selection: Selection, at: Cursor) -> Key:
    """The key that a cursor holds; raises BadCursor for values that its columns cannot hold."""
    if selection.order == BEST.columns:
        return key_of(at.values)
    model = _model(selection)
    columns = zip(selection.order, at.values, strict=True)
    return key(selection.order, [column_value(model, column.lstrip("-"), value) for column, value in columns])
