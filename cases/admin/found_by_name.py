"""Found by name: a row that has names is found at the desk by each of them, whatever the keyboard.

Letters, digits and joiners are folded as the search that readers use folds them.
"""

from collections.abc import Iterable
from functools import lru_cache

from django.db.models import Model, QuerySet

from cases.catalog.text.tokens import words

NAMES = "names"
"""The column that holds names by language tag."""


def has_names(model: type[Model]) -> bool:
    """Whether the rows of `model` have names in several languages."""
    return any(column.name == NAMES for column in model._meta.concrete_fields)


def found_by_name(rows: QuerySet[Model], asked: str, columns: Iterable[str]) -> list[int]:
    """The keys of the rows that hold every word of `asked`, in a name or in one of `columns`.

    A word is found within a longer one too, so that a row shows while its name is typed. Nothing is found by
    what holds no letter and no digit. All rows are read, in one query: what has names is few.
    """
    wanted = words(asked)
    if not wanted:
        return []
    read = rows.order_by().values_list("pk", NAMES, *columns)
    return [pk for pk, names, *others in read.iterator() if _holds(wanted, [*names.values(), *others])]


def _holds(wanted: Iterable[str], texts: Iterable[object]) -> bool:
    held = " ".join(_searchable(str(text)) for text in texts)
    return all(word in held for word in wanted)


@lru_cache(maxsize=65536)
def _searchable(text: str) -> str:
    """The words of a text, and all of them in one: with a non-joiner, a space or nothing between them."""
    parted = words(text)
    return f"{' '.join(parted)} {''.join(parted)}" if len(parted) > 1 else "".join(parted)
