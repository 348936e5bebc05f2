"""Keyset pagination: one page of an ordered list, by what its rows hold, not by how many came before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, QuerySet

from cases.catalog.cursor import BadCursor, Cursor, Direction, Value
from cases.catalog.history import read_cursor
from cases.catalog.index.moment import one_moment
from cases.catalog.position import Head, head
from cases.vocabulary.audience import Audience

AnyModel = TypeVar("AnyModel", bound=models.Model)
AnyModel_co = TypeVar("AnyModel_co", bound=models.Model, covariant=True)

__all__ = ["BadCursor", "Page", "column_value", "page", "page_of_rows"]


@dataclass(frozen=True, slots=True)
class Page(Generic[AnyModel_co]):
    """Some rows of a list, and the cursors of the pages beside it: None where there is no such page."""

    rows: tuple[AnyModel_co, ...]
    next: str | None
    previous: str | None


def page(
    queryset: QuerySet[AnyModel], *, audience: Audience, order: Sequence[str], cursor: str = "", size: int
) -> Page[AnyModel]:
    """The page of `queryset`, which `audience` reads, at `cursor`, the first for "", of at most `size` rows.

    `order` names columns that are never null, "-" before one that descends; together they are unique. A row
    published or withdrawn meanwhile moves no other: none is shown twice and none passed over. Two queries,
    three with a cursor, and depth does not cost. Raises BadCursor for a text that no page in this order gave
    out, BeginAgain where that page was of another history.
    """
    with one_moment():
        stands, at = head(audience), read_cursor(cursor, order, audience=audience)
        backwards = at is not None and at.direction is Direction.BEFORE
        sequence = [_reversed(column) for column in order] if backwards else list(order)
        rows = queryset.order_by(*sequence)
        if at is not None:
            rows = rows.filter(_beyond(queryset.model, sequence, at.values))
        return page_of_rows(list(rows[: size + 1]), order=order, at=at, size=size, stands=stands)


def page_of_rows(
    rows: Sequence[AnyModel], *, order: Sequence[str], at: Cursor | None, size: int, stands: Head
) -> Page[AnyModel]:
    """The page of the first `size` of `rows`, which come after `at`, or before it and the nearest first.

    One row more than `size` says that the list goes on. `stands` is the edition that the rows were read at.
    """
    backwards = at is not None and at.direction is Direction.BEFORE
    more, found = len(rows) > size, list(rows[:size])
    if backwards:
        found.reverse()
    return Page(
        rows=tuple(found),
        next=_cursor(found[-1:], order, Direction.AFTER, stands) if more or backwards else None,
        previous=_cursor(found[:1], order, Direction.BEFORE, stands) if (more if backwards else at) else None,
    )


def _reversed(column: str) -> str:
    return column[1:] if column.startswith("-") else f"-{column}"


def _beyond(model: type[models.Model], order: Sequence[str], values: Sequence[Value]) -> Q:
    """The rows that come after `values` in `order`: equal in some first columns, further on in the next."""
    beyond, equal = Q(), Q()
    for column, value in zip(order, values, strict=True):
        name, side = column.lstrip("-"), "lt" if column.startswith("-") else "gt"
        held = column_value(model, name, value)
        if not beyond:
            # Says nothing new, but lets the database begin within the index.
            start = Q((f"{name}__{side}e", held))
        beyond |= equal & Q((f"{name}__{side}", held))
        equal &= Q((name, held))
    return start & beyond


def column_value(model: type[models.Model], name: str, value: Value) -> object:
    """A cursor's value as its column holds it."""
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field), "a list is ordered by columns"
    try:
        return field.to_python(value)
    except (ValidationError, TypeError) as error:
        raise BadCursor("the cursor's values are not those of its columns") from error


def _cursor(
    rows: Sequence[models.Model], order: Sequence[str], direction: Direction, stands: Head
) -> str | None:
    """The cursor at the only one of `rows`, None where there is none."""
    for row in rows:
        values = (getattr(row, column.lstrip("-")) for column in order)
        return Cursor(direction, tuple(_plain(value) for value in values), stands).write(order)
    return None


def _plain(value: Value | date) -> Value:
    return value.isoformat() if isinstance(value, date) else value
