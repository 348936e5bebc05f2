"""The tables that no verification looks at, so that "intact" is never taken for more than it says."""

from collections.abc import Iterable

from django.db import connections, models, router


def unverified_tables(looked_at: Iterable[type[models.Model]]) -> dict[str, list[str]]:
    """By database, the names of its tables that hold none of the models `looked_at`, in order.

    What a model has many of is looked at with it. The tables are asked of the databases themselves: one that
    no model knows is named too.
    """
    seen: dict[str, set[str]] = {}
    for model in looked_at:
        linked = {each.m2m_db_table() for each in model._meta.local_many_to_many}
        seen.setdefault(router.db_for_read(model), set()).update({model._meta.db_table}, linked)
    return {alias: sorted(_tables(alias) - tables) for alias, tables in sorted(seen.items())}


def _tables(alias: str) -> set[str]:
    connection = connections[alias]
    with connection.cursor() as cursor:
        return set(connection.introspection.table_names(cursor))
