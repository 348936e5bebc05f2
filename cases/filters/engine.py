"""The one door between what is asked and what finds it, so that what finds it can be replaced."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from cases.catalog.keyset import Page
from cases.filters.catalog_row import CatalogRow
from cases.filters.selection import Groups, Selection


class Engine(Protocol):
    """Finds selections, and counts them by value. Two engines over one catalog give the same answers."""

    def page(self, selection: Selection, *, cursor: str, size: int) -> Page[CatalogRow]:
        """At most `size` rows after (or before) `cursor`, "" being the beginning, in the selection's order.

        Raises BadCursor where the cursor was not given out for this order.
        """

    def iterator(self, selection: Selection) -> Iterator[CatalogRow]:
        """All rows in the selection's order, held in memory a few hundred at a time."""

    def count(self, selection: Selection) -> int:
        """How many records the selection holds, exactly."""

    def count_values(self, selection: Selection, groups: Groups) -> Mapping[str, Mapping[str, int]]:
        """For each group, how many records carry each value, exactly, were the group itself not narrowed.

        The work depends on the number of groups, never on that of values. Values of no record are left out.
        """
