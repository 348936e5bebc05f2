"""The same engine in SQL: plain queries over the catalog's tables, which the index must agree with."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import reduce
from operator import and_, or_
from typing import Final

from django.db.models import Count, Q, QuerySet
from pyroaring import BitMap

from cases.catalog.cursor import Direction
from cases.catalog.field import Storage
from cases.catalog.history import read_cursor
from cases.catalog.keyset import Page, page, page_of_rows
from cases.catalog.models import FacetValue, Statement
from cases.catalog.position import head
from cases.catalog.row import OfAudience, Row
from cases.catalog.text.query import TextQuery
from cases.filters.catalog_row import CatalogRow, rows_of
from cases.filters.closeness import closer, key_of, parted, relevance
from cases.filters.nouns import FILTERS
from cases.filters.order import BEST, BEST_MATCH
from cases.filters.selection import Condition, Grade, Graded, Groups, OneOf, Selection, Within, Words
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import QUOTING, Noun
from tests.catalog.text.plainly import answers_plainly

_AT_ONCE: Final = 500
"""Rows that a pass over a whole selection holds in memory."""


class SqlEngine:
    """Answers from the tables, with a number of queries that depends on the parameters alone."""

    def page(self, selection: Selection, *, cursor: str, size: int) -> Page[CatalogRow]:
        """One page by keyset: its cost does not grow with its depth."""
        if selection.order == BEST.columns:
            return _closest_page(selection, cursor=cursor, size=size)
        rows, order = narrowed(selection), selection.order
        return page(rows, audience=selection.audience, order=order, cursor=cursor, size=size)

    def iterator(self, selection: Selection) -> Iterator[CatalogRow]:
        """All rows, read in batches."""
        if selection.order == BEST.columns:
            return iter(_closest_first(selection))
        return narrowed(selection).order_by(*selection.order).iterator(chunk_size=_AT_ONCE)

    def count(self, selection: Selection) -> int:
        """One COUNT."""
        return narrowed(selection).count()

    def count_values(self, selection: Selection, groups: Groups) -> Mapping[str, Mapping[str, int]]:
        """One pass over the rows and one over their values, and one more for each group that is narrowed."""
        tallies: dict[str, dict[str, int]] = {group: {} for group in groups}
        together = {
            group: fields for group, fields in groups.items() if selection.without(group) == selection
        }
        _count(selection, together, tallies)
        for group in groups.keys() - together.keys():
            _count(selection.without(group), {group: groups[group]}, tallies)
        return tallies


def _closest_first(selection: Selection) -> list[CatalogRow]:
    """All rows by how close they come to the words, each read in plain."""
    rows = list(narrowed(selection))
    query = next(each.query for each in selection.conditions if isinstance(each, Words))
    better = [BitMap(_answering(selection, each)) for each in closer(query)]
    parts = parted(BitMap(row.pk for row in rows), better)
    for row in rows:
        assert isinstance(row, Row)
        column = row.orders[0][0].removeprefix("-")
        value = getattr(row, column)
        falling = value.toordinal() if isinstance(value, date) else value
        setattr(row, BEST_MATCH, relevance(row.pk, parts, falling))
    return sorted(rows, key=_closest)


def _closest(row: CatalogRow) -> tuple[int, str]:
    return -getattr(row, BEST_MATCH), str(row)


def _closest_page(selection: Selection, *, cursor: str, size: int) -> Page[CatalogRow]:
    rows = _closest_first(selection)
    stands, at = head(selection.audience), read_cursor(cursor, BEST.columns, audience=selection.audience)
    if at is None:
        return page_of_rows(rows, order=BEST.columns, at=None, size=size, stands=stands)
    place = key_of(at.values)
    if at.direction is Direction.AFTER:
        beyond = [row for row in rows if _closest(row) > place]
    else:
        beyond = [row for row in reversed(rows) if _closest(row) < place]
    return page_of_rows(beyond, order=BEST.columns, at=at, size=size, stands=stands)


def narrowed(selection: Selection) -> QuerySet[CatalogRow]:
    """The rows that the audience may read and that meet every condition, in no order."""
    conditions = (_where(selection, condition) for condition in selection.conditions)
    return rows_of(FILTERS[selection.noun].model, selection.audience).filter(*conditions)


def _where(selection: Selection, condition: Condition) -> Q:
    """One condition on the noun's table. Names of columns are declared, never read from an address."""
    match condition:
        case OneOf(_, field, values) if field.storage is Storage.COLUMN:
            return Q(**{f"{field.name}__in": values})
        case OneOf(_, field, values):
            return _carries(selection.audience, selection.noun, field.name, values)
        case Graded(_, grades):
            return reduce(or_, (_graded(selection, grade) for grade in grades))
        case Within(after, before):
            since = Q(latest__gte=after) if after else Q(latest__isnull=False)
            return since & (Q(earliest__lte=before) if before else Q())
        case Words(query):
            return Q(pk__in=_answering(selection, query))


def _answering(selection: Selection, query: TextQuery) -> list[int]:
    """The keys of the rows of which reading says that they answer `query`."""
    return [
        row.pk
        for row in rows_of(FILTERS[selection.noun].model, selection.audience)
        if isinstance(row, Row) and answers_plainly(selection.noun, row.data, query)
    ]


def _carries(audience: Audience, noun: Noun, name: str, values: tuple[str, ...]) -> Q:
    """The rows of a noun that have one of some values among their facet values."""
    facet_values = FacetValue.objects.of(audience).filter(noun=noun, field=name, value__in=values)
    return Q(ref__in=facet_values.values("ref"))


def _graded(selection: Selection, grade: Grade) -> Q:
    """The rows that carry one grade; both of its halves must be those of one quotation."""
    audience, noun = selection.audience, selection.noun
    halves = {"reliability": grade.reliability, "credibility": grade.credibility}
    stated = {name: value for name, value in halves.items() if value}
    if noun in QUOTING and len(stated) > 1:
        same = (_carries(audience, Noun.STATEMENT, name, (value,)) for name, value in stated.items())
        return Q(ref__in=OfAudience(Statement).of(audience).filter(*same).values("owner"))
    return reduce(and_, (_carries(audience, noun, name, (value,)) for name, value in stated.items()))


def _count(selection: Selection, groups: Groups, into: Mapping[str, dict[str, int]]) -> None:
    """Count the values of some groups over one selection, each into the tally of its group."""
    columns: dict[str, str] = {}
    facet_values: dict[str, str] = {}
    for group, fields in groups.items():
        for field in fields:
            (columns if field.storage is Storage.COLUMN else facet_values)[field.name] = group
    if columns:
        _count_columns(selection, columns, into)
    if facet_values:
        _count_terms(selection, facet_values, into)


def _count_columns(
    selection: Selection, groups: Mapping[str, str], into: Mapping[str, dict[str, int]]
) -> None:
    """Count the values of some columns, all in one pass, by the combinations in which they occur."""
    rows = narrowed(selection).order_by().values_list(*groups).annotate(Count("pk"))
    for *values, number in rows:
        for group, value in zip(groups.values(), values, strict=True):
            if value:
                into[group][value] = into[group].get(value, 0) + number


def _count_terms(selection: Selection, groups: Mapping[str, str], into: Mapping[str, dict[str, int]]) -> None:
    """Count the values of some fields of facet values, all in one pass."""
    facet_values = FacetValue.objects.of(selection.audience).filter(noun=selection.noun, field__in=groups)
    if selection.conditions:
        facet_values = facet_values.filter(ref__in=narrowed(selection).values("ref"))
    for name, value, number in facet_values.order_by().values_list("field", "value").annotate(Count("pk")):
        into[groups[name]][value] = number
