"""Orders: the ways a list can be sorted, each total, so that a page can continue after any record."""

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Order:
    """Columns of the catalog, "-" before those that descend; the last is unique. `label` is for a reader."""

    label: str | Promise
    columns: tuple[str, ...]


NEWEST: Final = Order(_("newest first"), ("-sort_latest", "ref"))
OLDEST: Final = Order(_("oldest first"), ("sort_earliest", "ref"))
ENDED: Final = Order(_("oldest first"), ("sort_latest", "sort_earliest", "ref"))
"""A year stands after the months in it: what is told more exactly is told first."""
RECENT: Final = Order(_("last changed first"), ("-edition", "ref"))
BEST: Final = Order(_("best match first"), ("-relevance", "ref"))
"""The only order that is no matter of columns: the words that are asked for say what fits."""
BEST_MATCH: Final = "relevance"
"""Its name in an address."""
BY_CODE: Final = Order(_("code"), ("code",))


def by(column: str, label: str | Promise) -> Order:
    """Ascending in one column, by reference where it is equal."""
    return Order(label, (column, "ref"))
