"""Run as a program: takes the migrations of our applications to nothing (`zero`), or forwards (`back`).

It prints as JSON what the tables were made of before, or are made of then.
"""

import json
import sys
from typing import Final

import django
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

APPS: Final = {"cases": "default", "ledger": "default", "catalog": "catalog"}
"""Our applications, in an order in which they can go, and where each keeps its tables."""


def tables() -> dict[str, dict[str, list[str]]]:
    """Our tables, each with what it is made of, by database."""
    return {alias: _tables(alias) for alias in sorted(set(APPS.values()))}


def _tables(alias: str) -> dict[str, list[str]]:
    connection = connections[alias]
    held: dict[str, list[str]] = {}
    with connection.cursor() as cursor:
        for name in connection.introspection.table_names(cursor):
            if name.split("_")[0] in APPS:
                held[name] = _made_of(connection, cursor, name)
    return held


def _made_of(connection: BaseDatabaseWrapper, cursor: CursorWrapper, name: str) -> list[str]:
    """The columns, constraints and triggers of one table, in the database's own words or by name."""
    if connection.vendor == "sqlite":
        cursor.execute("SELECT sql FROM sqlite_master WHERE tbl_name = %s AND sql IS NOT NULL", [name])
        return sorted(sql for (sql,) in cursor.fetchall())
    columns = [column.name for column in connection.introspection.get_table_description(cursor, name)]
    return sorted([*columns, *connection.introspection.get_constraints(cursor, name)])


def zero() -> dict[str, dict[str, list[str]]]:
    """To zero with what they hold, of which nothing is left: the tables there were."""
    before = tables()
    for app, alias in APPS.items():
        call_command("migrate", app, "zero", database=alias, verbosity=0)
    assert not any(tables().values()), tables()
    return before


def back() -> dict[str, dict[str, list[str]]]:
    """As far as they go: the tables there are."""
    for alias in set(APPS.values()):
        call_command("migrate", database=alias, verbosity=0)
    return tables()


if __name__ == "__main__":
    django.setup()
    sys.stdout.write(json.dumps({"zero": zero, "back": back}[sys.argv[1]]()))
