"""What the catalog holds, comparable: every row of every table without its surrogate key."""

from typing import TypeAlias

from django.apps import apps

from cases.catalog.heartbeat import Heartbeat
from cases.catalog.position import Position

Tables: TypeAlias = dict[str, list[tuple[tuple[str, object], ...]]]

_NOT_COMPARED = {"id", "behind_since", "filling"}


def tables() -> Tables:
    """All rows of the catalog by table, in an order that does not depend on when they came."""
    held: Tables = {}
    for model in set(apps.get_app_config("catalog").get_models()) - {Heartbeat}:
        names = [field.name for field in model._meta.concrete_fields if field.name not in _NOT_COMPARED]
        rows = model._default_manager.values(*names)
        if model is Position:
            rows = rows.exclude(number=0)  # the same as none
        held[model.__name__] = sorted((tuple(_plain(row).items()) for row in rows), key=repr)
    return held


def _plain(row: dict[str, object]) -> dict[str, object]:
    """The row with its JSON in an order of its own."""
    return {
        name: repr(sorted(value.items())) if isinstance(value, dict) else value for name, value in row.items()
    }
