"""Tables: where the catalog keeps the rows of each noun that has a list."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import Final, TypeAlias, cast

from django.db.models import Q, QuerySet

from cases.catalog.label import Label
from cases.catalog.models import (
    Actor,
    Case,
    Event,
    Indicator,
    Place,
    Source,
    Statement,
    Statistic,
    Testimony,
    Theme,
)
from cases.catalog.row import Row
from cases.filters.selection import Selection
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

Found: TypeAlias = Row | Label
"""What a selection holds: published records, or the labels of places, themes and indicators."""

_TABLES: Final[Mapping[Noun, type[Found]]] = {
    Noun.ACTOR: Actor,
    Noun.CASE: Case,
    Noun.EVENT: Event,
    Noun.INDICATOR: Indicator,
    Noun.PLACE: Place,
    Noun.SOURCE: Source,
    Noun.STATEMENT: Statement,
    Noun.STATISTIC: Statistic,
    Noun.TESTIMONY: Testimony,
    Noun.THEME: Theme,
}


def table(noun: Noun) -> type[Found]:
    """The table of a noun that has a list; KeyError for any other."""
    return _TABLES[noun]


def found(selection: Selection) -> QuerySet[Found]:
    """All rows of the selection's noun that its audience may read, whatever its conditions."""
    rows = table(selection.noun)._default_manager.filter(audience=selection.audience)
    return cast("QuerySet[Found]", rows)


def found_by_number(
    selection: Selection, numbers: Sequence[int], *, columns: Collection[str]
) -> dict[int, Found]:
    """The rows of some numbers, of a noun that has records of its own, with some columns read beforehand."""
    model = table(selection.noun)
    sql, beside = _by_number(model, selection.audience, tuple(sorted(columns)), len(numbers))
    return {row.pk: row for row in model._default_manager.raw(sql, (*beside, *numbers))}


@lru_cache(maxsize=512)
def _by_number(
    model: type[Found], audience: Audience, columns: tuple[str, ...], many: int
) -> tuple[str, tuple[object, ...]]:
    """The SQL that reads so many rows, written once, and what it is given before their numbers."""
    rows = cast("type[Row]", model).objects.by_number(audience).only(*columns).filter(pk__in=range(many))
    sql, given = rows.query.get_compiler(using=rows.db).as_sql()
    return sql, tuple(given[: len(given) - many])


def one(audience: Audience, noun: Noun, name: str) -> Found | None:
    """What `audience` may read under a reference or a code, a case under its slug too; None for nothing."""
    model = table(noun)
    names = ("ref", "slug") if noun is Noun.CASE else ("code",) if issubclass(model, Label) else ("ref",)
    named = reduce(or_, (Q(**{each: name}) for each in names))
    return model._default_manager.filter(named, audience=audience).first()
