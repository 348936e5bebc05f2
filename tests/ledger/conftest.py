"""What the ledger's tests share."""

from tests.ledger.committed import committed

__all__ = ["committed"]
