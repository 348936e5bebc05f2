"""Reading: what the tables of one noun hold for its shelf, row by row and term by term.

Whole tables are read from their beginning, and rows by their key: told of an audience too, SQLite would walk
an index of all that it may read, and jump about in the table for each row.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final, TypeAlias, TypeVar, cast

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func, OrderBy
from django.db.models.sql.compiler import SQLCompiler

from cases.catalog.field import Field, column, term
from cases.catalog.index import days
from cases.catalog.row import DatedRow, Row
from cases.catalog.term import Term
from cases.vocabulary.audience import Audience

Carried: TypeAlias = dict[tuple[Field, str], "array[int]"]
"""The numbers of the records that carry each value of each field."""

AnyRow = TypeVar("AnyRow", bound=Row)
_AT_ONCE: Final = 5_000
_FEW: Final = 500
"""Keys that are asked for at once."""


def rows_of(model: type[AnyRow], audience: Audience, numbers: Sequence[int]) -> list[AnyRow]:
    """The rows of some records in the order given, without their folded text; what is gone is left out."""
    found = cast("dict[int, AnyRow]", model._default_manager.defer("text").in_bulk(numbers))
    return [found[number] for number in numbers if number in found and found[number].audience == audience]


def rows(model: type[Row], audience: Audience, *, after: int) -> tuple["array[int]", "array[int]", Carried]:
    """Numbers and editions of the rows whose number is greater than `after`, and what their columns carry."""
    dated = issubclass(model, DatedRow)
    names = ("pk", "edition", "audience", *model.codes, *(("earliest", "latest") if dated else ()))
    numbers, editions, carried = array("I"), array("I"), Carried()
    fields = [column(name) for name in model.codes]
    lines = model._default_manager.filter(pk__gt=after).order_by("pk").values_list(*names)
    for number, edition, reader, *values in lines.iterator(chunk_size=_AT_ONCE):
        if reader != audience:
            continue
        numbers.append(number)
        editions.append(edition)
        pairs = [(field, value) for field, value in zip(fields, values, strict=False) if value]
        if dated:
            pairs += days.carried(*values[-2:])
        for pair in pairs:
            carried.setdefault(pair, array("I")).append(number)
    return numbers, editions, carried


def terms(model: type[Row], audience: Audience, numbers: Iterable[int]) -> Carried:
    """What the terms of some rows carry, read for 500 rows at a time."""
    carried: dict[tuple[str, str], array[int]] = {}
    left = iter(numbers)
    while some := list(islice(left, _FEW)):
        of = dict(model._default_manager.filter(pk__in=some).values_list("ref", "pk"))
        found = Term.objects.of(audience).filter(noun=model.noun, ref__in=of)
        for ref, *pair in found.values_list("ref", "field", "value").iterator(chunk_size=_AT_ONCE):
            carried.setdefault((pair[0], pair[1]), array("I")).append(of[ref])
    return {(term(name), value): of_value for (name, value), of_value in carried.items()}


def in_order(model: type[Row], audience: Audience, columns: Collection[str]) -> Iterator[int]:
    """The numbers of all rows in one order, sorted by the database as Python would."""
    sorting = (OrderBy(_ByCodePoint(name.lstrip("-")), descending=name.startswith("-")) for name in columns)
    lines = model._default_manager.order_by(*sorting).values_list("pk", "audience")
    return (number for number, reader in lines.iterator(chunk_size=_AT_ONCE) if reader == audience)


class _ByCodePoint(Func):
    """A column as it is sorted: texts by their code points, whatever language the database is set to."""

    template = "%(expressions)s"

    def as_postgresql(
        self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any
    ) -> tuple[str, Sequence[str | int]]:
        """PostgreSQL sorts texts by a language unless it is told otherwise; SQLite never does."""
        column = self.get_source_expressions()[0].output_field
        if isinstance(column, models.CharField | models.TextField):
            extra["template"] = '%(expressions)s COLLATE "C"'
        return super().as_sql(compiler, connection, **extra)
