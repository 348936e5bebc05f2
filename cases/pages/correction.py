"""Corrections: what was changed or taken away after it was published, each with its public reason."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from cases.catalog.keyset import Page, page
from cases.catalog.version import Version
from cases.pages.address import address, localised
from cases.pages.citation import version_path
from cases.pages.date import day_in_words
from cases.pages.headline import headline, kind_of
from cases.pages.link import Link
from cases.pages.number import plain
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun

NEWEST_FIRST: Final = ("-told",)


@dataclass(frozen=True, slots=True)
class Correction:
    """One change: to what, on which day, what was done, and why, in the words of the closed list.

    `title` names no more than the kind of record, and `url` is empty, unless it is published now; `earlier`
    leads to what it said before, None where those words are erased or hidden.
    """

    ref: str
    title: str
    url: str
    machine: str
    day: str
    action: str
    version: str
    reason: str
    earlier: Link | None


def told(audience: Audience, *, cursor: str, size: int) -> Page[Version]:
    """A page of the editions that are corrections, newest first. Raises BadCursor."""
    editions = Version.objects.of(audience).told().defer("document")
    return page(editions, audience=audience, order=NEWEST_FIRST, cursor=cursor, size=size)


def how_many(audience: Audience) -> int:
    """How many corrections there are in all."""
    return Version.objects.of(audience).told().count()


def corrections(editions: Sequence[Version], audience: Audience) -> tuple[Correction, ...]:
    """Some editions as a page tells them, in two queries however many they are."""
    refs = {edition.ref for edition in editions}
    readable = Version.objects.of(audience).filter(ref__in=refs, document__isnull=False)
    # Ordered by the reference first: asked for the numbers alone in order, a database reads all editions.
    numbers = dict(readable.order_by("ref", "number").values_list("ref", "number"))
    kept = set(readable.values_list("ref", "version"))
    standing = readable.filter(number__in=numbers.values()).values_list("ref", "document")
    now: dict[str, Document] = {ref: json.loads(document or "{}") for ref, document in standing}
    return tuple(_correction(edition, now, kept) for edition in editions)


def _correction(edition: Version, now: Mapping[str, Document], kept: set[tuple[str, int]]) -> Correction:
    document, action = now.get(edition.ref), Action(edition.action)
    return Correction(
        ref=edition.ref,
        title=headline(document).title if document else kind_of(Noun(edition.noun)),
        url=address(document) if document else "",
        machine=edition.day.isoformat(),
        day=day_in_words(edition.day.isoformat()),
        action=str(action.label),
        version=plain(edition.version) if action.carries_document else "",
        reason=str(PublicReason(edition.reason).label),
        earlier=_earlier(edition, document, kept),
    )


def _earlier(edition: Version, document: Document | None, kept: set[tuple[str, int]]) -> Link | None:
    """Where the words can be read that a correction replaced; an event has no versions of its own to read."""
    before = edition.version - 1
    if document is None or edition.action != Action.CORRECT or edition.noun == Noun.EVENT:
        return None
    if (edition.ref, before) not in kept:
        return None
    words = _("Version %(version)s, as it was before") % {"version": plain(before)}
    return Link(words, localised(version_path(document, before)))
