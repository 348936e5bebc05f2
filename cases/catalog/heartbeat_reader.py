"""The worker's heartbeat: written where every server of a catalog can read it, and read before every answer.

It stands in a file beside a SQLite catalog, in a row of its own on a database server. Never in the SQLite
file: that would take its only write lock, and let every server look anew.
"""

import os
import threading
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Final

from django.db import Error, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from cases.catalog.file import beside_the_catalog
from cases.catalog.heartbeat import Beat, Heartbeat, NotReady, ready_until, why_not_ready
from cases.catalog.position import DATABASE
from cases.vocabulary.audience import Audience

_AGAIN: Final = timedelta(seconds=1)
"""Between two looks at a file or a row, where the last one was good."""
_SELECT: Final = f"SELECT beat FROM {Heartbeat._meta.db_table}"  # noqa: S608 - a table of ours


class HeartbeatReader:
    """Reads nothing: a catalog in memory has no heartbeat."""

    def latest(self, *, now: datetime) -> Beat | None:
        """The last heartbeat that was left, None where there is none that can be read."""
        return None

    def close(self) -> None:
        """Give up whatever is held open; the next look opens it again."""


class FileHeartbeatReader(HeartbeatReader):
    """Reads the file beside a SQLite catalog; opens it only where another one was put in its place."""

    def __init__(self, path: Path) -> None:
        self._path: Final = path
        self._last: tuple[tuple[int, int], Beat | None] = (0, 0), None

    def latest(self, *, now: datetime) -> Beat | None:
        """As `HeartbeatReader.latest`."""
        try:
            found = os.stat(self._path)  # noqa: PTH116 - asked for every answer, and a Path costs as much again
            if (found.st_ino, found.st_mtime_ns) != self._last[0]:
                self._last = (found.st_ino, found.st_mtime_ns), Beat.from_json(self._path.read_bytes())
        except OSError:
            return None
        return self._last[1]


class RowHeartbeatReader(HeartbeatReader):
    """Reads the row on a database server, on a connection that no request uses, once a second at most."""

    def __init__(self) -> None:
        self._connection: BaseDatabaseWrapper | None = None
        self._last: tuple[datetime, Beat | None] | None = None
        self._lock: Final = threading.Lock()

    def latest(self, *, now: datetime) -> Beat | None:
        """As `HeartbeatReader.latest`. While one thread asks, the others go by what was read before."""
        if self._due(now) and self._lock.acquire(blocking=self._last is None):
            try:
                if self._due(now):
                    self._last = now, self._read_twice()
            finally:
                self._lock.release()
        return self._last[1] if self._last else None

    def _due(self, now: datetime) -> bool:
        return self._last is None or abs(now - self._last[0]) >= _AGAIN

    def _read_twice(self) -> Beat | None:
        for _attempt in range(2):  # the server may have been started again since
            try:
                return self.read_row()
            except Error:
                self.close()
        return None

    def close(self) -> None:
        """As `HeartbeatReader.close`."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def read_row(self) -> Beat | None:
        """Read it now. Raises a database error."""
        if self._connection is None:
            self._connection = connections.create_connection(DATABASE)
            self._connection.inc_thread_sharing()
        with self._connection.cursor() as cursor:
            cursor.execute(_SELECT)
            found = cursor.fetchone()
        return Beat.from_json(found[0]) if found else None


class ReadinessCheck:
    """Whether readers of some streams can be answered, asked for every answer and mostly without a look."""

    def __init__(self, reader: HeartbeatReader, *, within: timedelta, streams: tuple[Audience, ...]) -> None:
        """within: how old what was read may be."""
        self._reader: Final = reader
        self._within: Final = within
        self._streams: Final = streams
        self._good: tuple[datetime, datetime] | None = None

    def why_not_ready(self, *, now: datetime) -> NotReady | None:
        """What is missing; None where all is well, and then a second goes by without another look."""
        good = self._good
        if good is not None and good[0] <= now < good[1]:
            return None
        beat = self._reader.latest(now=now)
        found = why_not_ready(beat, now=now, within=self._within, streams=self._streams)
        if beat is None or found is not None:
            self._good = None
        else:
            last = ready_until(beat, within=self._within, streams=self._streams)
            self._good = now, min(now + _AGAIN, last)
        return found


@cache
def heartbeat_reader() -> HeartbeatReader:
    """What reads the heartbeat of this process's catalog."""
    if connections[DATABASE].vendor != "sqlite":
        return RowHeartbeatReader()
    path = beside_the_catalog()
    return FileHeartbeatReader(path) if path else HeartbeatReader()


def write_heartbeat(beat: Beat) -> None:
    """Put `beat` where servers read it, all of it at once. Raises OSError or a database error.

    The file is for the owner of the process alone. Of a catalog in memory nobody else can read one.
    """
    path = beside_the_catalog()
    if path is not None:
        _put(path, beat.to_json())
    elif connections[DATABASE].vendor != "sqlite":
        Heartbeat.objects.update_or_create(number=1, defaults={"beat": beat.to_json()})


def _put(path: Path, text: str) -> None:
    made = path.with_name(f"{path.name}.new")
    made.unlink(missing_ok=True)
    with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    made.replace(path)
