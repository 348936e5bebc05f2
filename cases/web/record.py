"""Record pages: one published record, one of its earlier versions, or what is said of one that is gone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.catalog.row import Row
from cases.catalog.version import Version
from cases.documents.nouns import record_of
from cases.pages.records.headline import alone
from cases.pages.words.address import localised
from cases.pages.words.date import day_in_words
from cases.pages.words.number import plain
from cases.vocabulary.canonical import Document
from cases.vocabulary.edition import Action
from cases.vocabulary.noun import Noun
from cases.web.gone import gone
from cases.web.public import READER, PublicView, page


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version that was cited: its number, its day, and where the current one is."""

    version: str
    day: str
    current_url: str


class RecordView(PublicView):
    """The page of one record. A subclass names the table and template and says what the page shows."""

    model: ClassVar[type[Row]]
    template: ClassVar[str]

    def get(self, request: HttpRequest, ref: str) -> HttpResponse:
        """The record as it is now; 410 where it was published and is gone, 404 where it never was."""
        document = current(self.model, ref)
        if document is None:
            return absent(request, ref)
        return self.show(request, document)

    def show(self, request: HttpRequest, document: Document) -> HttpResponse:
        """The page of a record as it is now."""
        return page(request, self.template, {"earlier": None, **self.context(document)})

    def context(self, document: Document) -> dict[str, object]:
        """What the page of `document` shows, its neighbours as they are now among it."""
        raise NotImplementedError


class VersionView(PublicView):
    """One version of a record as it was published, for citations that name it.

    It shows what that version itself says and no neighbour: nothing published later changes a byte of it,
    so it leads to the current version without knowing whether that is another one.
    """

    shows: ClassVar[type[RecordView]]

    def get(self, request: HttpRequest, ref: str, version: int) -> HttpResponse:
        """The stored document of that version; 410 where it was erased since, 404 where none ever was."""
        document = stored(self.shows.model.noun, ref, version)
        if document is None:
            return absent(request, ref, version)
        context = {"earlier": _earlier(document), **alone(document)}
        return page(request, self.shows.template, context, findable=False)


def current(model: type[Row], ref: str) -> Document | None:
    """The document of a record as it is now; None where nothing is published under `ref`."""
    row = model.objects.of(READER).filter(ref=ref).first()
    return row.data if row else None


def stored(noun: Noun, ref: str, version: int) -> Document | None:
    """The document of one version; None where there was none, or where it cannot be read any more.

    Raises Http404 where no such version was ever published.
    """
    editions = Version.objects.of(READER).filter(ref=ref, noun=noun, version=version)
    found = editions.exclude(document=None).order_by("-number").values_list("document", flat=True).first()
    if found is None:
        if not editions.exists():
            raise Http404
        return None
    document: Document = json.loads(found)
    return document


def absent(request: HttpRequest, ref: str, version: int = 0) -> HttpResponse:
    """410 for a reference that was published, with the reason given in public; 404 for any other.

    A version that was redacted stays gone, whatever was done to its record after that.
    """
    editions = Version.objects.of(READER)
    standing = editions.last_of(ref)
    if standing is None:
        raise Http404(_("Nothing is published here."))
    if standing.action != Action.WITHDRAW:
        redactions = editions.filter(ref=ref, action=Action.REDACT, version__gt=version).in_order()
        standing = (redactions.first() if version else None) or standing
    return gone(request, standing)


def _earlier(document: Document) -> Earlier:
    """Which version `document` is, and where the record is as it is now."""
    record = record_of(document)
    return Earlier(plain(record.version), day_in_words(record.updated.isoformat()), localised(record.url))
