"""What the tests of the ledger share: databases of several connections, and a ledger without its seals."""

import pytest
from django.db import connection

from tests.ledger.committed import committed
from tests.ledger.flush import SEALING

__all__ = ["committed"]


@pytest.fixture
def unsealed() -> None:
    """Someone with the database in their hands takes the triggers off."""
    with connection.cursor() as cursor:
        for statement in SEALING.UNSEAL[connection.vendor]:
            cursor.execute(statement)
