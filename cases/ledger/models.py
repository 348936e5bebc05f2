"""Every table of the ledger, where Django looks for them."""

from cases.ledger.derivation import Derivation
from cases.ledger.edition import Edition
from cases.ledger.standing import Standing
from cases.ledger.stream import Stream

__all__ = ["Derivation", "Edition", "Standing", "Stream"]
