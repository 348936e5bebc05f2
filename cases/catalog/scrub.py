"""Scrubbing: leaves no copy of erased bytes in the files of a database."""

from typing import Final

from django.db import connections

PATIENCE: Final = 1000
"""Milliseconds to wait for other readers of the log; trying again is better than holding an editor up."""


def scrub(database: str) -> bool:
    """Move SQLite's write-ahead log into the database file and empty it; True when nothing is left in it.

    `database` is an alias. Freed pages are overwritten by `secure_delete`, but the log keeps the pages as
    they were until it is truncated. False while another connection still reads from it: call again. Other
    databases keep no such file here. Must not be called within a transaction.
    """
    connection = connections[database]
    if connection.vendor != "sqlite":
        return True
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        (usual,) = cursor.fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {PATIENCE}")
        try:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            busy, *_ = cursor.fetchone()
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {int(usual)}")
    return not busy
