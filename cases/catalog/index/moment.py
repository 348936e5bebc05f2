"""Moments: which state of the catalog something stands for, and how to read several tables of one state."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from cases.catalog.position import DATABASE, Head, catalog_status
from cases.catalog.version import Version
from cases.vocabulary.audience import Audience


@dataclass(frozen=True, slots=True)
class Moment:
    """What one audience reads between two editions.

    `number` and `digest`, the chain's, name what was said; `filling` names the rows themselves. A catalog
    that is filled anew, or put back from a copy and brought up again, holds the same under other keys.
    """

    filling: str
    number: int
    digest: str

    @property
    def head(self) -> Head:
        """Its last edition."""
        return Head(self.number, self.digest)


def current_moment(audience: Audience) -> Moment:
    """The present moment, in one query by key."""
    found = catalog_status(audience)
    return Moment(found.filling, found.number, found.digest)


def continues(audience: Audience, *, present: Moment, earlier: Moment) -> bool:
    """Whether the `present` rows are those of the `earlier` moment and what editions since made of them.

    One query where the two are not the same.
    """
    if present == earlier:
        return True
    written = Version.objects.of(audience).filter(
        number=earlier.number, link=earlier.digest, filling=earlier.filling
    )
    return 0 < earlier.number <= present.number and written.exists()


@contextmanager
def one_moment() -> Iterator[None]:
    """While it lasts, this thread reads the catalog as it was at the first query.

    Nothing may be written within.
    """
    connection = connections[DATABASE]
    if connection.in_atomic_block or _is_reading(connection):  # whoever began it reads one state already
        yield
    elif connection.vendor == "sqlite":
        # Not `atomic`, which takes the lock of writers here: a reader must wait for nobody.
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("ROLLBACK")
    else:
        with transaction.atomic(using=DATABASE), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield


def _is_reading(connection: BaseDatabaseWrapper) -> bool:
    """Whether this thread is within one moment on SQLite, where Django does not know of the transaction."""
    return connection.vendor == "sqlite" and bool(
        connection.connection and connection.connection.in_transaction
    )
