"""The engine over labels: places, themes and indicators are few, and are asked of their tables."""

from collections.abc import Iterator, Mapping

from django.db.models import QuerySet

from cases.catalog.keyset import Page, page
from cases.filters.catalog_row import CatalogRow, rows_of
from cases.filters.nouns import FILTERS
from cases.filters.plain_words import answering
from cases.filters.selection import Groups, Selection, Words


class LabelEngine:
    """Answers about the lists that words alone narrow."""

    def page(self, selection: Selection, *, cursor: str, size: int) -> Page[CatalogRow]:
        """One page by keyset."""
        rows, order = _narrowed(selection), selection.order
        return page(rows, audience=selection.audience, order=order, cursor=cursor, size=size)

    def iterator(self, selection: Selection) -> Iterator[CatalogRow]:
        """All rows."""
        return _narrowed(selection).order_by(*selection.order).iterator()

    def count(self, selection: Selection) -> int:
        """One COUNT."""
        return _narrowed(selection).count()

    def count_values(self, selection: Selection, groups: Groups) -> Mapping[str, Mapping[str, int]]:
        """Nothing: labels carry no values."""
        return {group: {} for group in groups}


def _narrowed(selection: Selection) -> QuerySet[CatalogRow]:
    rows = rows_of(FILTERS[selection.noun].model, selection.audience)
    for condition in selection.conditions:
        assert isinstance(condition, Words), "labels are narrowed by words alone"
        rows = rows.filter(pk__in=answering(rows, condition.query))
    return rows
