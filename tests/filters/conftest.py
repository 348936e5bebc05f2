"""What the tests of the filters share: databases of several connections."""

from tests.ledger.committed import committed

__all__ = ["committed"]
