"""What the lists hold: rows of the catalog, as one audience may read them."""

from typing import TypeAlias, cast

from django.db.models import QuerySet

from cases.catalog.label import Label
from cases.catalog.row import Row
from cases.vocabulary.audience import Audience

CatalogRow: TypeAlias = Row | Label
"""Published records, or the labels of places, themes and indicators."""


def rows_of(model: type[CatalogRow], audience: Audience) -> QuerySet[CatalogRow]:
    """All rows of a table that `audience` may read."""
    return cast("QuerySet[CatalogRow]", model._default_manager.filter(audience=audience))
