"""Rows by name and by number."""

from collections.abc import Collection, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import cast

from django.db.models import Q

from cases.catalog.label import Label
from cases.catalog.row import Row
from cases.filters.catalog_row import CatalogRow, rows_of
from cases.filters.nouns import FILTERS
from cases.filters.selection import Selection
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun


def rows_by_number(
    selection: Selection, numbers: Sequence[int], *, columns: Collection[str]
) -> dict[int, CatalogRow]:
    """The rows of some numbers, of a noun that has records of its own, with some columns read beforehand."""
    model = FILTERS[selection.noun].model
    sql, beside = _by_number(model, selection.audience, tuple(sorted(columns)), len(numbers))
    return {row.pk: row for row in model._default_manager.raw(sql, (*beside, *numbers))}


@lru_cache(maxsize=512)
def _by_number(
    model: type[CatalogRow], audience: Audience, columns: tuple[str, ...], many: int
) -> tuple[str, tuple[object, ...]]:
    """The SQL that reads so many rows, written once, and what it is given before their numbers."""
    rows = cast("type[Row]", model).objects.by_number(audience).only(*columns).filter(pk__in=range(many))
    sql, given = rows.query.get_compiler(using=rows.db).as_sql()
    return sql, tuple(given[: len(given) - many])


def get_row(audience: Audience, noun: Noun, name: str) -> CatalogRow | None:
    """What `audience` may read under a reference or a code, a case under its slug too; None for nothing."""
    model = FILTERS[noun].model
    names = ("ref", "slug") if noun is Noun.CASE else ("code",) if issubclass(model, Label) else ("ref",)
    named = reduce(or_, (Q(**{each: name}) for each in names))
    return rows_of(model, audience).filter(named).first()
