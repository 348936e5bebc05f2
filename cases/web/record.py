"""Record pages: one published record, one of its earlier versions, or what is said of one that is gone."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.catalog.row import Row
from cases.catalog.version import Version
from cases.pages.date import day_in_words
from cases.pages.document import text
from cases.pages.number import plain
from cases.vocabulary.canonical import Document
from cases.web.gone import gone
from cases.web.public import READER, PublicView, page


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version that was cited: its number, its day, and where the current one is, if that is another."""

    version: str
    day: str
    current_url: str


class RecordView(PublicView):
    """The page of one record. A subclass names the table and template and says what the page shows."""

    model: ClassVar[type[Row]]
    template: ClassVar[str]

    def get(self, request: HttpRequest, ref: str) -> HttpResponse:
        """The record as it is now; 410 where it was published and is gone, 404 where it never was."""
        row = self.model.objects.of(READER).filter(ref=ref).first()
        if row is None:
            return _absent(request, ref)
        return page(request, self.template, {"earlier": None, **self.context(row.data)})

    def context(self, document: Document) -> dict[str, object]:
        """What the page of `document` shows."""
        raise NotImplementedError


class VersionView(PublicView):
    """One version of a record as it was published, for citations that name it."""

    shows: ClassVar[type[RecordView]]

    def get(self, request: HttpRequest, ref: str, version: int) -> HttpResponse:
        """The stored document of that version; 410 where it was erased since, 404 where none ever was."""
        noun = self.shows.model.noun
        stored = Version.objects.of(READER).filter(ref=ref, noun=noun, version=version).order_by("-number")
        found = stored.exclude(document=None).first()
        if found is None or found.document is None:
            if not stored.exists():
                raise Http404
            return _absent(request, ref)
        document: Document = json.loads(found.document)
        earlier = Earlier(
            plain(version), day_in_words(found.day.isoformat()), _current(ref, version, document)
        )
        return page(request, self.shows.template, {"earlier": earlier, **self.shows().context(document)})


def _current(ref: str, version: int, document: Document) -> str:
    """The address of the record as it is now, where that is another version than this one."""
    newest = (
        Version.objects.of(READER)
        .filter(ref=ref)
        .order_by("-number")
        .values_list("version", flat=True)
        .first()
    )
    return "" if newest == version else text(document, "url")


def _absent(request: HttpRequest, ref: str) -> HttpResponse:
    """410 for a reference that was published, with the reason given in public; 404 for any other."""
    standing = Version.objects.of(READER).standing(ref)
    if standing is None:
        raise Http404(_("Nothing is published here."))
    return gone(request, standing)
