"""Emptying the databases after a test that committed: the only one that may unseal the ledger."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

import pytest
from django.db.backends.base.operations import BaseDatabaseOperations

SEALING = import_module("cases.ledger.migrations.0002_history_stays")

_flush = BaseDatabaseOperations.execute_sql_flush


@pytest.fixture(scope="session", autouse=True)
def flushable_ledger() -> Iterator[None]:
    """Let Django's flush, which deletes every row, take the triggers off for as long as it lasts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", _unsealed)
        yield


def _unsealed(operations: Any, sql_list: Sequence[str]) -> None:
    vendor = operations.connection.vendor
    sealed = any("ledger_edition" in statement for statement in sql_list)
    with operations.connection.cursor() as cursor:
        for statement in SEALING.UNSEAL[vendor] if sealed else []:
            cursor.execute(statement)
        _flush(operations, sql_list)
        for statement in SEALING.SEAL[vendor] if sealed else []:
            cursor.execute(statement)
