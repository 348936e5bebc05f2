"""Replaced files: a connection to a catalog file that was replaced under its name is closed.

A catalog that was put back from a copy, or made anew in the place of a damaged one, is another file under the
same name. Whoever holds the old one open would go on reading it, and never hear of what is withdrawn.
"""

from typing import Any, Final

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from cases.catalog.file import CATALOG, catalog_file

_OPENED: Final = "file_when_opened"


def watch_what_is_opened() -> None:
    """Remember of every new connection to the catalog which file it opened."""
    connection_created.connect(_note, dispatch_uid=__name__)


def close_if_replaced() -> None:
    """Close this thread's connection to the catalog where its file is not the one of that name any more."""
    connection = connections[CATALOG]
    opened = connection.__dict__.get(_OPENED)
    if opened is None or connection.connection is None or connection.in_atomic_block:
        return
    if _identity() != opened:
        connection.close()


def _note(connection: BaseDatabaseWrapper, **_rest: Any) -> None:
    if connection.alias == CATALOG:
        connection.__dict__[_OPENED] = _identity()


def _identity() -> tuple[int, int] | None:
    """Device and number of the file that has the name; None where there is none."""
    file = catalog_file()
    try:
        found = file.stat() if file else None
    except OSError:
        return None
    return found and (found.st_dev, found.st_ino)
