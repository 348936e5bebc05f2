"""Inserting: many small rows at once, past the model instances that would cost more than the rows."""

from collections.abc import Sequence

from django.db import connections
from django.db.models import Model

DATABASE = "catalog"


def insert(model: type[Model], columns: Sequence[str], rows: Sequence[Sequence[str | int]]) -> None:
    """Write `rows` of texts and whole numbers in one statement, each with a value for every one of `columns`.

    For tables with far more rows than there are records, where every constraint is the database's own.
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
