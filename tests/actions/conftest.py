"""What the tests of the verbs share."""

from tests.ledger.flush import flushable_ledger

__all__ = ["flushable_ledger"]
