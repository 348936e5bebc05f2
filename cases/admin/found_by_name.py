"""Found by name: a row that has names is found at the desk by each of them, whatever the keyboard.

Letters, digits and joiners are folded as the search that readers use folds them.
"""

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from typing import Any, Final

from django.db.models import Model, QuerySet, Value, When

from cases.catalog.text.degree import degree
from cases.catalog.text.tokens import words

NAMES: Final = "names"
"""The column that holds names by language tag."""


class Closeness(IntEnum):
    """How close a row comes to what was asked, the closest first."""

    SAME = 0
    BEGINS = 1
    HOLDS = 2


def has_names(model: type[Model]) -> bool:
    """Whether the rows of `model` have names in several languages."""
    return any(column.name == NAMES for column in model._meta.concrete_fields)


def found_by_name(rows: QuerySet[Any], asked: str, columns: Iterable[str]) -> dict[int, Closeness]:
    """The rows that hold every word of `asked`, in a name or in one of `columns`, by their keys.

    A word is found within a longer one too, so that a row shows while its name is typed. Nothing is found by
    what holds no letter and no digit. All rows are read, in one query: what has names is few.
    """
    wanted = words(asked)
    if not wanted:
        return {}
    read = rows.order_by().values_list("pk", NAMES, *columns)
    found = {}
    for pk, names, *others in read.iterator():
        held = [_searchable(str(text)) for text in (*names.values(), *others)]
        if all(word in " ".join(held) for word in wanted):
            found[pk] = _closeness(held, _searchable(asked))
    return found


def closest_first(rows: QuerySet[Any], found: dict[int, Closeness]) -> QuerySet[Any]:
    """The rows that were found, what is called just so before what begins so; then in their usual order."""
    steps = [
        When(pk__in=[pk for pk, each in found.items() if each is step], then=Value(step.value))
        for step in (Closeness.SAME, Closeness.BEGINS)
    ]
    usual = rows.query.order_by or rows.model._meta.ordering
    return rows.filter(pk__in=found).order_by(degree(steps, otherwise=Closeness.HOLDS.value), *usual)


def _closeness(held: Iterable[str], asked: str) -> Closeness:
    if asked in held:
        return Closeness.SAME
    return Closeness.BEGINS if any(each.startswith(asked) for each in held) else Closeness.HOLDS


@lru_cache(maxsize=65536)
def _searchable(text: str) -> str:
    """The words of a text, and all of them in one: with a non-joiner, a space or nothing between them."""
    parted = words(text)
    return f"{' '.join(parted)} {''.join(parted)}" if len(parted) > 1 else "".join(parted)
