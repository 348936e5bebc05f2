"""Emptying the databases after a test that committed: the only one that may unseal history."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from django.db.backends.base.operations import BaseDatabaseOperations

from tests.ledger.unsealing import seal, unseal

_flush = BaseDatabaseOperations.execute_sql_flush


@pytest.fixture(scope="session", autouse=True)
def flushable_ledger() -> Iterator[None]:
    """Let Django's flush, which deletes every row, take the triggers off for as long as it lasts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", _unsealed)
        yield


def _unsealed(operations: Any, sql_list: Sequence[str]) -> None:
    sealed = any("ledger_edition" in statement for statement in sql_list)
    if sealed:
        unseal(operations.connection)
    _flush(operations, sql_list)
    if sealed:
        seal(operations.connection)
