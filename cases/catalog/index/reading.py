"""Reading: what the tables of one noun hold for its index, row by row and facet value by facet value."""

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias, TypeVar

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Func, OrderBy
from django.db.models.sql.compiler import SQLCompiler
from pyroaring import BitMap

from cases.catalog.facet_value import FacetValue
from cases.catalog.field import Field, column, facet_value
from cases.catalog.index import days
from cases.catalog.row import DatedRow, Row
from cases.vocabulary.audience import Audience

Carried: TypeAlias = dict[tuple[Field, str], "array[int]"]
"""The numbers of the records that carry each value of each field."""

AnyKey = TypeVar("AnyKey")
_Numbers: TypeAlias = defaultdict[AnyKey, "array[int]"]

_AT_ONCE: Final = 5_000


def _none() -> "array[int]":
    return array("I")


def rows(model: type[Row], audience: Audience, *, after: int) -> tuple["array[int]", "array[int]", Carried]:
    """Numbers and editions of the rows whose number is greater than `after`, and what their columns carry."""
    ends = ("earliest", "latest") if issubclass(model, DatedRow) else ()
    names = ("pk", "edition", *model.codes, *ends)
    numbers, editions = array("I"), array("I")
    held: list[_Numbers[Any]] = [defaultdict(_none) for _name in names[2:]]
    found = model.objects.by_number(audience).filter(pk__gt=after).order_by("pk").values_list(*names)
    for number, edition, *values in found.iterator(chunk_size=_AT_ONCE):
        numbers.append(number)
        editions.append(edition)
        for of_column, value in zip(held, values, strict=True):
            if value:
                of_column[value].append(number)
    carried = _Numbers[tuple[Field, str]](_none)
    for name, of_column in zip(names[2:], held, strict=True):
        for value, some in of_column.items():
            for pair in days.values_of_day(name, value) if name in ends else [(column(name), value)]:
                carried[pair].extend(some)
    return numbers, editions, dict(carried)


def terms_of_some(model: type[Row], audience: Audience, *, after: int) -> Carried:
    """What the facet values of the rows whose number is greater than `after` carry."""
    carried = Carried()
    for numbers in _by_reference(model, audience, after=after):
        for pair, of_value in _terms_of(model, audience, numbers).items():
            carried.setdefault(pair, array("I")).extend(of_value)
    return carried


def terms_of_all(model: type[Row], audience: Audience) -> dict[tuple[Field, str], BitMap]:
    """What the facet values of all rows carry, read some records at a time: they are indexed by record."""
    carried: dict[tuple[Field, str], BitMap] = {}
    for numbers in _by_reference(model, audience, after=0):
        for pair, of_value in _terms_of(model, audience, numbers).items():
            carried.setdefault(pair, BitMap()).update(of_value)
    return carried


def _by_reference(model: type[Row], audience: Audience, *, after: int) -> Iterator[dict[str, int]]:
    """The numbers greater than `after` by reference, in their order, some at a time."""
    found = model.objects.by_number(audience).order_by("pk").values_list("ref", "pk")
    while numbers := dict(found.filter(pk__gt=after)[:_AT_ONCE]):
        yield numbers
        after = max(numbers.values())


def _terms_of(model: type[Row], audience: Audience, numbers: Mapping[str, int]) -> Carried:
    """What the facet values of the rows in `numbers`, given by reference, carry."""
    found = _Numbers[tuple[str, str]](_none)
    facet_values = FacetValue.objects.of(audience).filter(noun=model.noun, ref__in=numbers)
    for ref, name, value in facet_values.values_list("ref", "field", "value").iterator(chunk_size=_AT_ONCE):
        found[name, value].append(numbers[ref])
    return {(facet_value(name), value): some for (name, value), some in found.items()}


def in_order(model: type[Row], audience: Audience, columns: Collection[str]) -> Iterator[int]:
    """The numbers of all rows in one order, sorted by the database as Python would."""
    found = model.objects.by_number(audience).order_by(
        *(OrderBy(_ByCodePoint(name.lstrip("-")), descending=name.startswith("-")) for name in columns)
    )
    return found.values_list("pk", flat=True).iterator(chunk_size=_AT_ONCE)


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
