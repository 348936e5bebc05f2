"""Rows of the catalog that one audience may read, as their documents."""

from __future__ import annotations

from itertools import islice
from typing import Final, TypeVar, cast

from django.db.models import Exists, OuterRef, QuerySet

from cases.catalog.cursor import Direction
from cases.catalog.facet_value import FacetValue
from cases.catalog.field import Field, facet_value
from cases.catalog.index.current import current_index
from cases.catalog.index.key import keys_of
from cases.catalog.row import DatedRow, Row
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document

AnyRow = TypeVar("AnyRow", bound=Row)

SOME: Final = 12
"""Records of one kind that a page shows before it leads to their own list."""
MANY: Final = 60
"""Neighbours that a page shows in short form: sources in a table, passages, entries of a timeline."""


def how_many(model: type[Row], audience: Audience, *, case: str = "") -> int:
    """How many records of a table there are, all of them or those of one case, in one query."""
    index = current_index(audience).nouns[model.noun]
    return len(index.carrying(facet_value("case"), [case]) if case else index.records)


def newest(model: type[AnyRow], audience: Audience, order: tuple[str, ...], most: int) -> list[Document]:
    """The first `most` documents of a table in `order`, in one query."""
    return documents(rows(model, audience).order_by(*order), most)


def rows(model: type[AnyRow], audience: Audience) -> QuerySet[AnyRow]:
    """What `audience` may read of a table."""
    return cast("QuerySet[AnyRow]", model._default_manager.filter(audience=audience))


def naming(model: type[AnyRow], audience: Audience, field: str, value: str) -> QuerySet[AnyRow]:
    """The rows of one audience that carry `value` in `field` for that same audience."""
    own = FacetValue.objects.of(audience).filter(ref=OuterRef("ref"), noun=model.noun)
    return rows(model, audience).filter(Exists(own.filter(field=field, value=value)))


def newest_carrying(
    model: type[DatedRow], audience: Audience, field: Field, *values: str, most: int
) -> list[Document]:
    """The newest documents that carry one of `values`, in two queries, however many records there are."""
    index, newest = current_index(audience).nouns[model.noun], model.orders[0]
    found = index.orders[newest].walk(
        index.carrying(field, values), at=None, direction=Direction.AFTER, keys=keys_of(model, newest)
    )
    numbers = list(islice(found, most))
    held = model.objects.by_number(audience).in_bulk(numbers)
    return [held[number].data for number in numbers if number in held]


def documents(rows: QuerySet[AnyRow], most: int) -> list[Document]:
    """The first `most` of some rows, in one query."""
    return [row.data for row in rows[:most]]
