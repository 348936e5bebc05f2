"""Moments: which state of the catalog something stands for, and how to read several tables of one state."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connections, transaction

from cases.catalog.position import DATABASE, standing
from cases.vocabulary.audience import Audience


@dataclass(frozen=True, slots=True)
class Moment:
    """What one audience reads between two editions.

    `filling` names the rows themselves: a catalog that was filled anew holds the same records under other
    numbers. Within one filling the number of the last edition says everything; `digest` is the chain's.
    """

    filling: str
    number: int
    digest: str

    def reaches(self, other: "Moment") -> bool:
        """Whether what stands for this moment has all that was said by the `other`."""
        return self.filling == other.filling and (self.number > other.number or self == other)


def now(audience: Audience) -> Moment:
    """The present moment, in one query by key."""
    found = standing(audience)
    return Moment(found.filling, found.number, found.digest)


@contextmanager
def one_moment() -> Iterator[None]:
    """While it lasts, this thread reads the catalog as it was at the first query.

    Nothing may be written within.
    """
    connection = connections[DATABASE]
    if connection.in_atomic_block:  # whoever began the transaction reads one state already
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
