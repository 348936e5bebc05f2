"""What the tests of the ledger share: databases of several connections."""

from tests.ledger.committed import committed

__all__ = ["committed"]
