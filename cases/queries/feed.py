"""Feeds: the records of a list that changed last, and the last editions of all."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Final

from django.db.models import Q
from django.http import QueryDict

from cases.catalog.keyset import page
from cases.catalog.position import head
from cases.catalog.row import Row
from cases.catalog.version import Version
from cases.filters.order import RECENT
from cases.filters.query import Query
from cases.pages.feeds.feed import Edition, Place, edition_entry, list_channel, record_entry, stream_channel
from cases.pages.feeds.feed_entry import Channel
from cases.vocabulary.audience import Audience
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.noun import Noun

LENGTH: Final = 50
"""Entries of one page of a feed."""


def of_list(query: Query, place: Place) -> Channel:
    """The records that `query` finds, those that changed last first, whatever order their list has.

    Raises BadCursor.
    """
    selection = replace(query.selection, order=RECENT.columns)
    found = query.engine.page(selection, cursor=query.params.get("cursor", ""), size=LENGTH)
    entries = [
        record_entry(row.data, published=row.published, updated=row.updated, origin=place.origin)
        for row in found.rows
        if isinstance(row, Row)
    ]
    updated = _day_of_head(query.selection.audience)
    return list_channel(query, entries, place, older=found.next, updated=updated)


def of_stream(audience: Audience, params: QueryDict, place: Place) -> Channel:
    """Every edition that says something to a reader, the newest first.

    Those are left out that only follow a neighbour, and those whose words are erased or hidden: of what is
    gone there is the one entry that says so. Raises BadCursor.
    """
    telling = Q(document__isnull=False) | Q(action__in=(Action.SUSPEND, Action.WITHDRAW))
    editions = Version.objects.of(audience).filter(telling).exclude(action=Action.REPROJECT)
    cursor = params.get("cursor", "")
    found = page(editions, audience=audience, order=("-number",), cursor=cursor, size=LENGTH)
    entries = [edition_entry(_edition(each), origin=place.origin) for each in found.rows]
    return stream_channel(params, entries, place, older=found.next, updated=_day_of_head(audience))


def _edition(version: Version) -> Edition:
    return Edition(
        ref=version.ref,
        number=version.number,
        noun=Noun(version.noun),
        action=Action(version.action),
        reason=PublicReason(version.reason),
        day=version.day,
        document=json.loads(version.document) if version.document else {},
    )


def _day_of_head(audience: Audience) -> date | None:
    """The UTC day of the last edition; None before the first."""
    last = Version.objects.of(audience).filter(number=head(audience).number)
    return last.values_list("day", flat=True).first()
