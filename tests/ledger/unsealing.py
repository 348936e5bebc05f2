"""Taking off the triggers that keep history, as somebody does who has the database in their hands."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final

from django.db import connection

SEALINGS: Final = (
    import_module("cases.ledger.migrations.0002_history_stays"),
    import_module("cases.migrations.0008_history_of_the_record_stays"),
)
"""The migrations that make them, each with SEAL and UNSEAL by kind of database."""


def unseal(on: Any = connection) -> None:
    """Take all of them off."""
    _forestall(on)
    with on.cursor() as cursor:
        for sealing in reversed(SEALINGS):
            for statement in sealing.UNSEAL[on.vendor]:
                cursor.execute(statement)


def seal(on: Any = connection) -> None:
    """Put all of them on again."""
    _forestall(on)
    with on.cursor() as cursor:
        for sealing in SEALINGS:
            for statement in sealing.SEAL[on.vendor]:
                cursor.execute(statement)


@contextmanager
def unsealed() -> Iterator[None]:
    """Without them for as long as it lasts."""
    unseal()
    yield
    seal()


def _forestall(on: Any) -> None:
    """PostgreSQL alters no table while a check of its rows waits for the end of the transaction."""
    if on.vendor == "postgresql" and on.in_atomic_block:
        on.check_constraints()
