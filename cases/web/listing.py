"""List pages: a noun's filters over the catalog, and the template that lays the results out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from django.http import HttpRequest, HttpResponse

from cases.pages.lists.listing import listing
from cases.queries.paging import ask
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.public import READER, PublicView, page
from cases.web.taken_over import taken_over


class ListView(PublicView):
    """The list of one noun. A subclass names the noun and template and says how one record is shown."""

    noun: ClassVar[Noun]
    template: ClassVar[str]

    def get(self, request: HttpRequest) -> HttpResponse:
        """The page that the address asks for; 400 and a sentence where it cannot be read in full.

        A code that another has taken over leads on to that.
        """
        if elsewhere := taken_over(request, self.noun):
            return elsewhere
        asked, documents = ask(self.noun, request.GET, action=request.path, audience=READER)
        rows = [self.item(document) for document in documents]
        shown = listing(asked, rows, counted=self.counted(asked.total))
        context = {"list": shown, **self.beside(documents)}
        return page(request, self.template, context, status=400 if shown.problems else 200)

    def item(self, document: Document) -> object:
        """One record as the list shows it."""
        raise NotImplementedError

    def counted(self, number: int) -> str:
        """The noun for that many records: "testimonies"."""
        raise NotImplementedError

    def beside(self, documents: Sequence[Document]) -> dict[str, object]:
        """What the page shows of its records besides the list."""
        return {}
