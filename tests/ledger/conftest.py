"""What the ledger's tests share."""

from tests.ledger.committed import committed
from tests.ledger.flush import flushable_ledger

__all__ = ["committed", "flushable_ledger"]
