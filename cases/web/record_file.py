"""Files about one record: citations for reference managers, and what it is in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from cases.catalog.row import Row
from cases.catalog.statement import Statement
from cases.catalog.testimony import Testimony
from cases.pages.citing.bibtex import bibtex
from cases.pages.citing.citable import Citable, citables
from cases.pages.citing.csl import csl
from cases.pages.citing.linked_data import Describe, linked_data
from cases.pages.citing.linked_words import testimony_data
from cases.pages.citing.ris import ris
from cases.vocabulary.canonical import Document
from cases.vocabulary.current_language import language_override
from cases.web.frame import origin_of
from cases.web.public import HIDDEN, READER, PublicView
from cases.web.record import absent, current, stored


@dataclass(frozen=True, slots=True)
class Style:
    """A format of reference managers: its media type, and what writes it."""

    media_type: str
    write: Callable[[Sequence[Citable]], str]


STYLES: Final[Mapping[str, Style]] = {
    "bib": Style("application/x-bibtex; charset=utf-8", bibtex),
    "ris": Style("application/x-research-info-systems; charset=utf-8", ris),
    "csl.json": Style("application/vnd.citationstyles.csl+json; charset=utf-8", csl),
}
"""By the extension that addresses end in."""


class RecordFile(PublicView):
    """A file made of one document alone. A subclass says what is in it, a route which noun it is about."""

    model: type[Row] = Testimony

    def get(self, request: HttpRequest, ref: str, version: int = 0, **named: str) -> HttpResponse:
        """The file of the record as it is now, or of one version; 410 or 404 as its page would be."""
        document = stored(self.model.noun, ref, version) if version else current(self.model, ref)
        return absent(request, ref, version) if document is None else self.made(request, document, **named)

    def made(self, request: HttpRequest, document: Document, **named: str) -> HttpResponse:
        """The answer with the file about `document`."""
        # A file leaves its page behind, so it is the same whatever language the page was in.
        with language_override(settings.LANGUAGE_CODE):
            response = self.file(document, origin=origin_of(request), **named)
        response["X-Robots-Tag"] = HIDDEN
        return response

    def file(self, document: Document, *, origin: str, **named: str) -> HttpResponse:
        """The file about `document`; `named` is what the address says besides."""
        raise NotImplementedError


class Cite(RecordFile):
    """`/<noun>/<ref>/cite.<style>`, also behind a version"""

    def file(self, document: Document, *, origin: str, **named: str) -> HttpResponse:
        """The citation, named after the version that it cites."""
        style, entries = STYLES[named["style"]], citables(document, origin=origin)
        response = HttpResponse(style.write(entries), content_type=style.media_type)
        response["Content-Disposition"] = f'attachment; filename="{entries[0].key}.{named["style"]}"'
        return response


class CiteStatement(Cite):
    """`/<noun>/<ref>/statements/<ref>/cite.<style>`"""

    def get(self, request: HttpRequest, ref: str, version: int = 0, **named: str) -> HttpResponse:
        """The citation of one quotation; 410 where its owner is gone, 404 where that never had it."""
        row = Statement.objects.of(READER).filter(ref=named["statement"], owner=ref).first()
        if row:
            return self.made(request, row.data, style=named["style"])
        if current(self.model, ref):
            raise Http404
        return absent(request, ref)


class LinkedData(RecordFile):
    """`/<noun>/<ref>/schema.jsonld`"""

    describe: Describe = staticmethod(testimony_data)

    def file(self, document: Document, *, origin: str, **named: str) -> HttpResponse:
        """The JSON-LD."""
        return as_linked_data(linked_data(document, self.describe, origin=origin))


def as_linked_data(described: Document) -> HttpResponse:
    """What is described, as JSON-LD."""
    written = json.dumps(described, ensure_ascii=False)
    return HttpResponse(f"{written}\n", content_type="application/ld+json")
