"""Inserting: many rows at once, past the model instances that would cost more than the rows."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from django.db import connections
from django.db.models import Model

from cases.catalog.position import DATABASE

Value: TypeAlias = str | int | date | None


def insert(model: type[Model], columns: Sequence[str], rows: Sequence[Sequence[Value]]) -> None:
    """Write `rows` in one statement, each with a value for every one of `columns`.

    Nothing is checked here: every constraint is the database's own.
    """
    if not rows:
        return
    connection = connections[DATABASE]
    quoted = ", ".join(connection.ops.quote_name(name) for name in columns)
    values = ", ".join(["%s"] * len(columns))
    table = connection.ops.quote_name(model._meta.db_table)
    statement = f"INSERT INTO {table} ({quoted}) VALUES ({values})"  # noqa: S608 - names of our own tables
    with connection.cursor() as cursor:
        cursor.executemany(statement, rows)


def insert_records(model: type[Model], records: Iterable[Mapping[str, Value]]) -> None:
    """The same for rows given by column; what a row leaves out is as the model has it by default."""
    usual = default_values(model)
    insert(model, [*usual], [[_plain(value) for value in {**usual, **record}.values()] for record in records])


def default_values(model: type[Model]) -> dict[str, Value]:
    """What a row holds in each column but its key where nothing else is said."""
    fields = model._meta.concrete_fields
    return {field.attname: field.get_default() for field in fields if not field.primary_key}


def _plain(value: Value) -> str | int | None:
    """A day as every database reads it (ISO 8601)."""
    return value.isoformat() if isinstance(value, date) else value
