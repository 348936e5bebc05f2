"""Feeds: what is published under a list's filters, and what was done to all that is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cases.documents.nouns import noun_of, record_of
from cases.documents.record import Record
from cases.documents.statement import Statement
from cases.exports.tables import COLUMNS
from cases.filters.address import replaced, same
from cases.filters.query import Query
from cases.pages.citing.citable import SITE
from cases.pages.feeds.feed_entry import Channel, Entry
from cases.pages.records.headline import NOUNS, headline
from cases.pages.words.address import localised
from cases.pages.words.attribution import attributed
from cases.pages.words.told import put, with_mark
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import current_language
from cases.vocabulary.edition import Action, PublicReason
from cases.vocabulary.language import language_tag
from cases.vocabulary.noun import PAGED, Noun


@dataclass(frozen=True, slots=True)
class Place:
    """Where a feed is: scheme and host, the path of its list, its file in it, and what it is called."""

    origin: str
    path: str
    file: str
    title: str


def list_channel(
    query: Query, entries: Sequence[Entry], place: Place, *, older: str | None, updated: date | None
) -> Channel:
    """The feed of a list under its filters; `older` is the cursor of older entries."""
    known = set(query.filterset.filters) - {"sort"}
    name = _in_order(query.params, known)
    return _channel(query.params, entries, place, known=known, name=name, older=older, updated=updated)


def stream_channel(
    params: QueryDict, entries: Sequence[Entry], place: Place, *, older: str | None, updated: date | None
) -> Channel:
    """The feed of all editions; `older` is the cursor of older entries."""
    return _channel(params, entries, place, known=set(), name="", older=older, updated=updated)


def record_entry(document: Document, *, published: date, updated: date, origin: str) -> Entry:
    """A record as a list's feed has it."""
    said, record = headline(document), record_of(document)
    columns = COLUMNS[noun_of(document)]
    rights = next((column for column in columns if column.name == "rights"), None)
    return Entry(
        name=record.ref,
        title=said.title if said.summary else with_mark(said.title),
        url=f"{origin}{localised(record.url)}",
        published=published,
        updated=updated,
        summary=_with_attribution(with_mark(said.summary), record),
        rights=rights.read(document) if rights else "",
    )


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition says to a reader: what was done to which record, on which day, why, and its words.

    `document` is empty where there are no words to show.
    """

    ref: str
    number: int
    noun: Noun
    action: Action
    reason: PublicReason
    day: date
    document: Document


def edition_entry(edition: Edition, *, origin: str) -> Entry:
    """An edition, named so that each of a record's is an entry of its own."""
    document, noun = edition.document, edition.noun
    called = headline(document).title if document else f"{NOUNS[noun].one!s} {edition.ref}"
    done = {"title": called, "action": edition.action.label}
    reason = _("Reason given in public: %(reason)s.") % {"reason": edition.reason.label}
    where = localised(record_of(document).url) if document else _where_it_was(noun, edition.ref)
    return Entry(
        name=f"{edition.ref}/{edition.number}",
        title=put(_("%(title)s: %(action)s") % done, called),
        url=f"{origin}{where}",
        published=edition.day,
        updated=edition.day,
        summary=_with_attribution(reason, record_of(document)) if document else reason,
    )


def _with_attribution(words: str, record: Record | Statement) -> str:
    """`words` and, behind them, who is said to be responsible, according to whom."""
    return put(" ".join(filter(None, (words, attributed(record)))), words)


def _where_it_was(noun: Noun, ref: str) -> str:
    """The address that says that a record is gone; an event has none, but for the list that it is not in."""
    return localised(f"/{noun.plural}/{ref}/" if noun in PAGED else f"/{noun.list_name}/")


def _channel(
    params: QueryDict,
    entries: Sequence[Entry],
    place: Place,
    *,
    known: set[str],
    name: str,
    older: str | None,
    updated: date | None,
) -> Channel:
    """`known` are the parameters that stay in every address of the feed, besides its cursor."""
    further, language = {*known, "cursor"}, language_tag(current_language())
    here = f"{place.origin}{place.path}"
    return Channel(
        name=f"{language}{place.path}{name}",
        title=place.title,
        author=SITE,
        url=f"{here}{place.file}{_query(same(params, known=further))}",
        home=f"{here}{_query(same(params, known=known))}",
        next=f"{here}{place.file}{replaced(params, 'cursor', older, known=further)}" if older else "",
        language=language,
        updated=updated,
        entries=entries,
    )


def _query(address: str) -> str:
    return "" if address == "?" else address


def _in_order(params: QueryDict, known: set[str]) -> str:
    """The filters in one order, so that the same question has one name."""
    return urlencode(sorted(_pairs(params, known)))


def _pairs(params: QueryDict, known: set[str]) -> Iterator[tuple[str, str]]:
    for name, values in params.lists():
        yield from ((name, value) for value in values if value and name in known)
