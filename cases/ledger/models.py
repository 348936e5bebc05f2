"""Every table of the ledger, where Django looks for them."""

from cases.ledger.derivation import Derivation
from cases.ledger.edition import Edition
from cases.ledger.publication_status import PublicationStatus
from cases.ledger.stream import Stream

__all__ = ["Derivation", "Edition", "PublicationStatus", "Stream"]
