"""Sources on the site."""

from __future__ import annotations

from django.utils.translation import ngettext

from cases.catalog.source import Source
from cases.documents.source import Source as SourceDocument
from cases.pages.records.source import SourceItem, source_item, source_page
from cases.queries.incoming import incoming
from cases.queries.source import of_source
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView
from cases.web.public import READER
from cases.web.record import RecordView, VersionView


class Sources(ListView):
    """`/sources/`"""

    noun = Noun.SOURCE
    template = "source/list.html"

    def item(self, document: Document) -> SourceItem:
        """Title, publisher, grade and capture."""
        return source_item(document)

    def counted(self, number: int) -> str:
        """Sources."""
        return ngettext("source", "sources", number)


class SourceView(RecordView):
    """`/sources/<ref>/`"""

    model = Source
    template = "source/detail.html"

    def context(self, document: Document) -> dict[str, object]:
        """The source, whom it cites, the passages read in it, and what names it."""
        named = incoming("source", SourceDocument(document).ref, READER)
        return {"page": source_page(document, of_source(document, READER)), "incoming": named}


class SourceVersion(VersionView):
    """`/sources/<ref>/v<n>/`"""

    shows = SourceView
