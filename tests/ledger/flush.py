"""Emptying the databases after a test that committed: the only one that may unseal the ledger."""

from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

import pytest
from django.db.backends.base.operations import BaseDatabaseOperations

SEALING = import_module("cases.ledger.migrations.0002_history_stays")


@pytest.fixture(scope="session", autouse=True)
def flushable_ledger() -> Iterator[None]:
    """Let Django's flush, which deletes every row, take the triggers off for as long as it lasts."""
    flush = BaseDatabaseOperations.execute_sql_flush

    def unsealed(self: Any, sql_list: Sequence[str]) -> None:
        sealed = any("ledger_edition" in statement for statement in sql_list)
        with self.connection.cursor() as cursor:
            for statement in SEALING.UNSEAL[self.connection.vendor] if sealed else []:
                cursor.execute(statement)
            flush(self, sql_list)
            for statement in SEALING.SEAL[self.connection.vendor] if sealed else []:
                cursor.execute(statement)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", unsealed)
        yield
