"""Declarations: those about other records."""

from __future__ import annotations

from collections.abc import Collection

from cases.catalog.declaration import Declaration
from cases.catalog.field import facet_value
from cases.queries.rows import MANY, newest_carrying
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun


def declarations_about(noun: Noun, refs: Collection[str], audience: Audience) -> list[Document]:
    """The newest declarations that are about any of some figures, or of some events, in two queries."""
    return newest_carrying(Declaration, audience, facet_value(noun.value), *refs, most=MANY)
