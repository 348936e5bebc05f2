"""Made-up and real records never share a ledger: what the first edition of any stream is, all are."""

from cases.ledger.edition import Edition
from cases.ledger.refusal import LedgerRefused
from cases.vocabulary.audience import STREAMS
from cases.vocabulary.synthetic import is_made_up


class MadeUpBesideReal(LedgerRefused):
    """The ledger holds real records and this one is made up, or the other way round. Nothing was appended."""


def holds_made_up() -> bool | None:
    """Whether the records of this ledger are made up; None where nothing was ever said.

    As they never mix, any document tells. Where the first was erased the next one is asked; where all were,
    they count as real.
    """
    first = Edition.objects.filter(audience__in=STREAMS, number=1).values_list("document", flat=True)
    told = [document for document in first if document]
    if first and not told:
        kept = Edition.objects.filter(audience__in=STREAMS, document__isnull=False)
        in_order = kept.order_by("audience", "number").values_list("document", flat=True)
        told = [document for document in in_order[:1] if document]
    return any(map(is_made_up, told)) if first else None


def refuse_mixing(documents: list[str]) -> None:
    """Raise MadeUpBesideReal where `documents` are not all of one kind, that of the ledger so far."""
    kinds = {is_made_up(document) for document in documents} | ({holds_made_up()} - {None})
    if len(kinds) > 1:
        raise MadeUpBesideReal("Made-up records never stand beside real ones in one ledger.")
