"""Head watchers: the digest of the last edition applied, so cheaply that every request can ask for it."""

import os
import threading
from typing import Final

from django.db import Error, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from cases.catalog.position import DATABASE, catalog_status
from cases.vocabulary.audience import Audience


class HeadWatcher:
    """Follows the head of one audience, in each thread on a connection apart from any transaction.

    One that never `waits` says None instead of waiting for whoever holds the file.
    """

    def __init__(self, audience: Audience, *, waits: bool = True) -> None:
        self._audience: Final = audience
        self._waits: Final = waits
        self._mine: Final = threading.local()

    def version(self) -> str | None:
        """The chain's digest at the last edition applied, whichever process applied it; "" before the first.

        None where nothing may be answered from memory, because the catalog is behind or does not answer.
        """
        watch: _Watch | None = getattr(self._mine, "watch", None)
        try:
            if watch is None or watch.is_of_another_file():
                if watch is not None:
                    watch.close()
                watch = self._mine.watch = _watch(self._audience)
                if not self._waits:
                    watch.wait_for_nobody()
            return watch.version()
        except (Error, OSError):
            if watch is not None:
                watch.close()
            self._mine.watch = None
            return None


class _Watch:
    """One connection, asked each time: a query by key."""

    def __init__(self, connection: BaseDatabaseWrapper, audience: Audience) -> None:
        self._connection: Final = connection
        self._audience: Final = audience

    def is_of_another_file(self) -> bool:
        """Whether the name that was opened means another database by now."""
        return False

    def version(self) -> str | None:
        """As `HeadWatcher.version`; raises a database error."""
        found = catalog_status(self._audience, self._connection)
        return None if found.behind else found.digest

    def wait_for_nobody(self) -> None:
        """Fail at once where a database is held, as far as it can be told to."""

    def close(self) -> None:
        """Give the connection up."""
        self._connection.close()


class _FileWatch(_Watch):
    """One connection to a SQLite file, which says by itself whether anybody has written since."""

    def __init__(self, connection: BaseDatabaseWrapper, audience: Audience) -> None:
        super().__init__(connection, audience)
        self._file: Final = os.fspath(connection.settings_dict["NAME"])
        self._opened: Final = self._identity()
        connection.ensure_connection()
        self._asked: Final = connection.connection.cursor()
        self._seen: int | None = None
        self._held: str | None = None

    def is_of_another_file(self) -> bool:
        """A file that was put back from a copy has the same name and is not the one that is open."""
        return self._identity() != self._opened

    def wait_for_nobody(self) -> None:
        """What is held is busy."""
        self._asked.execute("PRAGMA busy_timeout=0")

    def version(self) -> str | None:
        """Asks the tables only where `PRAGMA data_version` has moved: some writer has committed."""
        (now,) = self._asked.execute("PRAGMA data_version").fetchone()
        if now != self._seen:
            # Noted before it is read: what is committed in between is seen as another move.
            self._seen, self._held = now, None
            self._held = super().version()
        return self._held

    def _identity(self) -> tuple[int, int]:
        found = os.stat(self._file)  # noqa: PTH116 - half the time, before every answer
        return found.st_dev, found.st_ino


def _watch(audience: Audience) -> _Watch:
    """A connection that no request and no transaction uses, and that nothing closes at a request's end."""
    connection = connections.create_connection(DATABASE)
    on_file = connection.vendor == "sqlite"
    return (_FileWatch if on_file else _Watch)(connection, audience)
