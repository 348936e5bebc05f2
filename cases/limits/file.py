"""Counts in a file that all processes of a host share: SQLite, beside the databases and none of them."""

from __future__ import annotations

import logging
import os
import secrets
import sqlite3
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeVar

from cases.limits.rate import Limit
from cases.limits.store import HOUR, Kind, StoreFailed, Verdict, digest, verdict

_LOG: Final = logging.getLogger(__name__)
T = TypeVar("T")

MOST: Final = 200_000
"""Callers of one kind that the file remembers at a time: about 20 MB of it."""
_PATIENCE: Final = 0.25  # seconds to wait for another process that writes
_LOOK: Final = 500  # spendings between two looks at how many callers there are

# Whoever reads these bytes later finds neither key nor digests of an hour that is over: what is deleted is
# overwritten. A power cut may damage the file, and then it is begun anew: nothing in it is worth a wait.
_BEGIN: Final = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = OFF;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS hours (hour INTEGER PRIMARY KEY, key BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS windows (
    who BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    hour INTEGER NOT NULL,
    used INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    ends REAL NOT NULL
) WITHOUT ROWID;
"""
_OVER: Final = "(ends <= :now OR ends > :now + :seconds)"
_CHANGE: Final = f"""
    refused = CASE WHEN {_OVER} OR :cost <= 0 THEN 0 ELSE used + :cost > :units END,
    used = CASE
        WHEN {_OVER} THEN max(:cost, 0)
        WHEN :cost > 0 AND used + :cost > :units THEN used
        ELSE max(used + :cost, 0)
    END,
    ends = CASE WHEN {_OVER} THEN :now + :seconds ELSE ends END
"""
_SPEND: Final = f"""
    INSERT INTO windows (who, kind, hour, used, refused, ends)
    VALUES (:who, :kind, :hour, max(:cost, 0), 0, :now + :seconds)
    ON CONFLICT (who) DO UPDATE SET {_CHANGE}
    RETURNING refused, used, ends
"""  # noqa: S608 - made of what stands above alone
_SPEND_WITHOUT_ROOM: Final = f"""
    UPDATE windows SET {_CHANGE} WHERE who = :who RETURNING refused, used, ends
"""  # noqa: S608
_DAMAGED: Final = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class FileStore:
    """Counts in `path`. A damaged file is deleted and begun anew.

    Kept aside, it would keep for ever what is to be erased within the hour.
    """

    def __init__(self, path: Path, *, most: int = MOST) -> None:
        self._path, self._most = path, most
        self._lock = threading.Lock()
        self._forget()

    def _forget(self) -> None:
        self._connection: sqlite3.Connection | None = None
        self._of = (0, 0, 0)
        self._hour, self._key, self._erased = -1, b"", True
        self._full: frozenset[str] = frozenset()
        self._spendings = 0

    def spend(self, kind: Kind, who: str, cost: int, limit: Limit, now: float) -> Verdict:
        """As `Store` has it."""
        return self._tried(lambda: self._spend(kind, who, min(cost, limit.units), limit, now))

    def erase(self, now: float) -> None:
        """As `Store` has it."""
        if self._path.exists():
            self._tried(lambda: self._current(now))

    def _tried(self, do: Callable[[], T]) -> T:
        """What `do` gives, by one thread at a time, with a file begun anew where it was damaged."""
        with self._lock:
            try:
                return do()
            except (sqlite3.Error, OSError) as error:
                self._close()
                if not self._begun_anew(error):
                    raise StoreFailed(str(error)) from error
            try:
                return do()
            except (sqlite3.Error, OSError) as error:
                self._close()
                raise StoreFailed(str(error)) from error

    def _spend(self, kind: Kind, who: str, cost: int, limit: Limit, now: float) -> Verdict:
        connection = self._current(now)
        values = {
            "who": digest(self._key, kind, who),
            "kind": kind.value,
            "hour": self._hour,
            "cost": cost,
            "units": limit.units,
            "seconds": limit.seconds,
            "now": now,
        }
        statement = _SPEND if self._has_room(connection, kind, now) else _SPEND_WITHOUT_ROOM
        row = connection.execute(statement, values).fetchone()
        if row is None:
            return Verdict(allowed=True, retry_after=0, left=limit.units - cost)
        return verdict(refused=bool(row[0]), used=row[1], ends=row[2], limit=limit, now=now)

    def _current(self, now: float) -> sqlite3.Connection:
        """A connection to the file that lies there now, in which this hour has begun."""
        if self._connection is None or self._of != _identity(self._path):
            self._close()
            self._connection = self._open()
            self._connection.executescript(_BEGIN)
        hour = int(now // HOUR)
        if hour != self._hour:
            self._hour, self._key = hour, _turned(self._connection, hour)
            self._erased = False
        if not self._erased:
            blocked, *_pages = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._erased = not blocked
        return self._connection

    def _open(self) -> sqlite3.Connection:
        """The file, made for its owner alone where there is none."""
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            os.fchmod(descriptor, 0o600)
        finally:
            os.close(descriptor)
        connection = sqlite3.connect(
            self._path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        self._of = _identity(self._path)
        return connection

    def _close(self) -> None:
        if self._connection is not None and self._of[0] == os.getpid():
            self._connection.close()
        self._forget()

    def _begun_anew(self, error: Exception) -> bool:
        """Whether the file was damaged, and is gone."""
        code = getattr(error, "sqlite_errorcode", None)
        if code is None or code & 0xFF not in _DAMAGED:
            return False
        _LOG.warning("the store of limits is damaged and begun anew: %s", error)
        # What lies beside it first: another process must not take it for the log of a new file.
        for suffix in ("-wal", "-shm", ""):
            with suppress(FileNotFoundError):
                Path(f"{self._path}{suffix}").unlink()
        return True

    def _has_room(self, connection: sqlite3.Connection, kind: Kind, now: float) -> bool:
        """Whether somebody new is remembered; looked up now and then, for it costs more than a spending."""
        self._spendings += 1
        if (self._spendings - 1) % max(1, min(_LOOK, self._most // 10)) == 0:
            if kind.value in self._crowded(connection):
                connection.execute("DELETE FROM windows WHERE ends <= ?", (now,))
            self._full = self._crowded(connection)
        return kind.value not in self._full

    def _crowded(self, connection: sqlite3.Connection) -> frozenset[str]:
        sizes = connection.execute("SELECT kind, count(*) FROM windows GROUP BY kind").fetchall()
        return frozenset(kind for kind, size in sizes if size >= self._most)


def _identity(path: Path) -> tuple[int, int, int]:
    """This process, and the file that `path` leads to: zeros where there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return os.getpid(), 0, 0
    return os.getpid(), status.st_dev, status.st_ino


def _turned(connection: sqlite3.Connection, hour: int) -> bytes:
    """Begin `hour`, unless another process did: its key. What was counted before is erased with its own.

    An hour ahead may be that of another process whose clock has just turned.
    """
    connection.execute("BEGIN IMMEDIATE")
    for table in ("hours", "windows"):
        connection.execute(f"DELETE FROM {table} WHERE hour NOT IN (?, ?)", (hour, hour + 1))  # noqa: S608
    connection.execute("INSERT OR IGNORE INTO hours VALUES (?, ?)", (hour, secrets.token_bytes(32)))
    (key,) = connection.execute("SELECT key FROM hours WHERE hour = ?", (hour,)).fetchone()
    connection.execute("COMMIT")
    return bytes(key)
