"""The engine over labels: places, themes, indicators and terms are few, and are asked of their tables."""

from collections.abc import Iterator, Mapping

from django.db.models import Count, QuerySet

from cases.catalog.keyset import Page, page
from cases.filters.catalog_row import CatalogRow, rows_of
from cases.filters.nouns import FILTERS
from cases.filters.plain_words import answering
from cases.filters.selection import Field, Groups, OneOf, Selection, Words


class LabelEngine:
    """Answers about the lists that words and columns of their own narrow."""

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
        """How many labels have each value in their own column."""
        return {group: _counted(selection.without(group), held) for group, held in groups.items()}


def _narrowed(selection: Selection) -> QuerySet[CatalogRow]:
    rows = rows_of(FILTERS[selection.noun].model, selection.audience)
    for condition in selection.conditions:
        if isinstance(condition, OneOf):
            rows = rows.filter(**{f"{condition.field.name}__in": condition.values})
            continue
        assert isinstance(condition, Words), "labels are narrowed by words and columns alone"
        rows = rows.filter(pk__in=answering(rows, condition.query))
    return rows


def _counted(selection: Selection, held: tuple[Field, ...]) -> Mapping[str, int]:
    name = held[0].name
    counted = _narrowed(selection).order_by().values_list(name).annotate(Count("pk"))
    return {str(value): number for value, number in counted if value}
