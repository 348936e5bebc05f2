"""Records side by side: the testimonies and figures that somebody chose to compare."""

from __future__ import annotations

from collections.abc import Sequence

from cases.catalog.statistic import Statistic
from cases.catalog.testimony import Testimony
from cases.queries.rows import rows
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document


def named(refs: Sequence[str], audience: Audience) -> list[Document]:
    """The published testimonies and figures under some references, in their order, in two queries."""
    chosen = (
        *rows(Testimony, audience).filter(ref__in=refs),
        *rows(Statistic, audience).filter(ref__in=refs),
    )
    found = {row.ref: row.data for row in chosen}
    return [found[ref] for ref in refs if ref in found]
