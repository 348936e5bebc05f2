"""Reading the ledger: what an audience can read now."""

import json
from collections.abc import Collection

from cases.ledger.edition import Edition
from cases.ledger.publication_status import PublicationStatus
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document


def published_documents(audience: Audience, refs: Collection[str] | None = None) -> dict[str, Document]:
    """The current document of each published reference, or of those among `refs`; the suspended have none."""
    standings = PublicationStatus.objects.filter(audience=audience)
    if refs is not None:
        standings = standings.filter(ref__in=refs)
    current = Edition.objects.of(audience).readable().filter(number__in=standings.values("number"))
    return {ref: json.loads(text) for ref, text in current.values_list("ref", "document") if text}
