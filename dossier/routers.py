"""Which database a model lives in."""

from __future__ import annotations

from typing import Any

from django.db.models import Model

CATALOG = "catalog"


class CatalogRouter:
    """Keeps `cases.catalog` in its own database and everything else out of it.

    No relation and no transaction crosses the two, so a public process can hold the catalog alone.
    """

    def db_for_read(self, model: type[Model] | Model, **hints: Any) -> str:
        """Alias of the database that holds `model`."""
        return CATALOG if model._meta.app_label == CATALOG else "default"

    def db_for_write(self, model: type[Model], **hints: Any) -> str:
        """Alias of the database that holds `model`."""
        return self.db_for_read(model)

    def allow_relation(self, obj1: Model, obj2: Model, **hints: Any) -> bool:
        """Only two rows of one database may point at each other."""
        return self.db_for_read(obj1) == self.db_for_read(obj2)

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        """A database gets the tables of its own apps and no others."""
        return (db == CATALOG) == (app_label == CATALOG)
