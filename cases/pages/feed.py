"""Feeds: what is published under a list's filters, and what was done to all that is published."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from django.db.models import Q
from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cases.catalog.keyset import page
from cases.catalog.position import head
from cases.catalog.row import Row
from cases.catalog.version import Version
from cases.exports.tables import COLUMNS
from cases.filters.address import replaced, same
from cases.filters.order import RECENT
from cases.filters.query import Query
from cases.pages.address import address, localised
from cases.pages.channel import Channel, Entry
from cases.pages.citable import SITE
from cases.pages.headline import headline, kind_of
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import current_language
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.language import language_tag
from cases.vocabulary.noun import Noun

LENGTH: Final = 50
"""Entries of one page of a feed."""


def of_list(query: Query, *, path: str, file: str, title: str, origin: str) -> Channel:
    """The records that `query` finds, those that changed last first, whatever order their list has.

    `path` is the list's, `file` the name of the feed in it, `origin` scheme and host. Raises BadCursor.
    """
    selection = replace(query.selection, order=RECENT.columns)
    found = query.engine.page(selection, cursor=query.params.get("cursor", ""), size=LENGTH)
    known = set(query.filterset.filters) - {"sort"}
    asked = same(query.params, known=known)
    further = {*known, "cursor"}
    return Channel(
        name=f"{_language()}{path}{_in_order(query.params, known)}",
        title=title,
        author=SITE,
        url=f"{origin}{path}{file}{_query(same(query.params, known=further))}",
        home=f"{origin}{path}{_query(asked)}",
        next=_further(query.params, found.next, further, f"{origin}{path}{file}"),
        language=_language(),
        updated=_day_of_head(query.selection.audience),
        entries=[_of_record(row, origin) for row in found.rows if isinstance(row, Row)],
    )


def of_stream(
    audience: Audience, params: QueryDict, *, path: str, file: str, title: str, origin: str
) -> Channel:
    """Every edition that says something to a reader, the newest first.

    Those are left out that only follow a neighbour, and those whose words are erased or hidden: of what is
    gone there is the one entry that says so. Raises BadCursor.
    """
    telling = Q(document__isnull=False) | Q(action__in=(Action.SUSPEND, Action.WITHDRAW))
    editions = Version.objects.of(audience).filter(telling).exclude(action=Action.REPROJECT)
    cursor = params.get("cursor", "")
    found = page(editions, audience=audience, order=("-number",), cursor=cursor, size=LENGTH)
    known = {"cursor"}
    return Channel(
        name=f"{_language()}{path}",
        title=title,
        author=SITE,
        url=f"{origin}{path}{file}{_query(same(params, known=known))}",
        home=f"{origin}{path}",
        next=_further(params, found.next, known, f"{origin}{path}{file}"),
        language=_language(),
        updated=_day_of_head(audience),
        entries=[_of_edition(edition, origin) for edition in found.rows],
    )


def _of_record(row: Row, origin: str) -> Entry:
    document = row.data
    said = headline(document)
    rights = next((column for column in COLUMNS[row.noun] if column.name == "rights"), None)
    return Entry(
        name=row.ref,
        title=said.title,
        url=f"{origin}{address(document)}",
        published=row.published,
        updated=row.updated,
        summary=said.summary,
        rights=rights.read(document) if rights else "",
    )


def _of_edition(edition: Version, origin: str) -> Entry:
    """An edition, named so that each of a record's is an entry of its own."""
    document: Document = json.loads(edition.document) if edition.document else {}
    noun = Noun(edition.noun)
    called = headline(document).title if document else f"{kind_of(noun)} {edition.ref}"
    done = {"title": called, "action": Action(edition.action).label}
    reason = _("Reason given in public: %(reason)s.") % {"reason": PublicReason(edition.reason).label}
    where = address(document) if document else _where_it_was(noun, edition.ref)
    return Entry(
        name=f"{edition.ref}/{edition.number}",
        title=_("%(title)s: %(action)s") % done,
        url=f"{origin}{where}",
        published=edition.day,
        updated=edition.day,
        summary=reason,
    )


def _where_it_was(noun: Noun, ref: str) -> str:
    """The address that says that a record is gone; an event has none, but for the list that it is not in."""
    return localised("/timeline/" if noun is Noun.EVENT else f"/{noun.plural}/{ref}/")


def _day_of_head(audience: Audience) -> date | None:
    """The UTC day of the last edition; None before the first."""
    last = Version.objects.of(audience).filter(number=head(audience).number)
    return last.values_list("day", flat=True).first()


def _language() -> str:
    return language_tag(current_language())


def _further(params: QueryDict, cursor: str | None, known: set[str], path: str) -> str:
    return f"{path}{replaced(params, 'cursor', cursor, known=known)}" if cursor else ""


def _query(address: str) -> str:
    return "" if address == "?" else address


def _in_order(params: QueryDict, known: set[str]) -> str:
    """The filters in one order, so that the same question has one name."""
    return urlencode(sorted(_pairs(params, known)))


def _pairs(params: QueryDict, known: set[str]) -> Iterator[tuple[str, str]]:
    for name, values in params.lists():
        yield from ((name, value) for value in values if value and name in known)
