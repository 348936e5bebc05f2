"""Plain words: what a text query finds where no index is asked, by reading every row."""

from collections.abc import Collection
from typing import Final

from django.db.models import QuerySet, Value, When

from cases.catalog.label import Label
from cases.catalog.passage import Kind
from cases.catalog.row import Row
from cases.catalog.text.answer import answers
from cases.catalog.text.degree import degree
from cases.catalog.text.given_names import GIVEN_NAMES
from cases.catalog.text.passages import passages
from cases.catalog.text.query import Term, TextQuery
from cases.catalog.text.spelling import keys
from cases.catalog.text.tokens import words
from cases.filters.catalog_row import CatalogRow
from cases.filters.closeness import closer

_AT_ONCE: Final = 200
"""Rows that are held in memory."""


def answering(rows: QuerySet[CatalogRow], query: TextQuery) -> list[int]:
    """The keys of the rows that answer `query`: of records their passages are read, of labels their names."""
    return [row.pk for row in rows.order_by().iterator(chunk_size=_AT_ONCE) if _answers(row, query)]


def closest_first(rows: QuerySet[Row], query: TextQuery) -> QuerySet[Row]:
    """The rows, which answer `query`, by how close they come to it; among equals in their usual order."""
    closest = [
        When(pk__in=answering(rows, each), then=Value(place)) for place, each in enumerate(closer(query))
    ]
    return rows.order_by(degree(closest, otherwise=len(closest)), *rows.model.orders[0])


def _answers(row: CatalogRow, query: TextQuery) -> bool:
    if isinstance(row, Label):
        return answers(query, [row.code, *row.names.values()])
    read = list(passages(row.noun, row.data))
    texts = [each.text for each in read]
    named = _names(texts, [each.text for each in read if each.kind is Kind.NAME])

    def hold(term: Term) -> bool:
        return answers(TextQuery((term,)), texts) or (term.single and _sounds(term, named))

    return all(map(hold, query.wanted)) and not any(map(hold, query.unwanted))


def _names(texts: Collection[str], names: Collection[str]) -> set[str]:
    """Every word in the place of a name, and in any other text those that are known for one."""
    return {word for name in names for word in words(name)} | GIVEN_NAMES.intersection(
        word for text in texts for word in words(text)
    )


def _sounds(term: Term, names: Collection[str]) -> bool:
    """Whether a name is another spelling of the term."""
    return any(keys(term.words[0]) & keys(name) for name in names)
