"""Corrections: the editions that changed or took away what was published, the newest first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final

from cases.catalog.keyset import Page, page
from cases.catalog.version import Version
from cases.pages.records.correction import Correction, Told, correction
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun

NEWEST_FIRST: Final = ("-told",)


def told(audience: Audience, *, cursor: str, size: int) -> Page[Version]:
    """A page of the editions that are corrections, newest first. Raises BadCursor."""
    editions = Version.objects.of(audience).corrections().defer("document")
    return page(editions, audience=audience, order=NEWEST_FIRST, cursor=cursor, size=size)


def how_many(audience: Audience) -> int:
    """How many corrections there are in all."""
    return Version.objects.of(audience).corrections().count()


def corrections(editions: Sequence[Version], audience: Audience) -> tuple[Correction, ...]:
    """Some editions as a page tells them, in two queries however many they are."""
    refs = {edition.ref for edition in editions}
    readable = Version.objects.of(audience).filter(ref__in=refs, document__isnull=False)
    # Ordered by the reference first: asked for the numbers alone in order, a database reads all editions.
    numbers = dict(readable.order_by("ref", "number").values_list("ref", "number"))
    kept = set(readable.values_list("ref", "version"))
    standing = readable.filter(number__in=numbers.values()).values_list("ref", "document")
    now: dict[str, Document] = {ref: json.loads(document or "{}") for ref, document in standing}
    return tuple(
        correction(
            Told(
                ref=edition.ref,
                noun=Noun(edition.noun),
                action=Action(edition.action),
                version=edition.version,
                day=edition.day,
                reason=PublicReason(edition.reason),
                document=now.get(edition.ref),
                kept=(edition.ref, edition.version - 1) in kept,
            )
        )
        for edition in editions
    )
