"""Declarations on the site."""

from __future__ import annotations

from django.utils.translation import ngettext

from cases.catalog.declaration import Declaration
from cases.documents.declaration import Declaration as DeclarationDocument
from cases.pages.records.declaration import DeclarationItem, declaration_item, declaration_page
from cases.pages.records.reply import asked_nobody, replies
from cases.pages.words.content import text_of
from cases.queries.case import case_document
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView
from cases.web.public import READER
from cases.web.record import RecordView, VersionView


class Declarations(ListView):
    """`/declarations/`"""

    noun = Noun.DECLARATION
    template = "declaration/list.html"

    def item(self, document: Document) -> DeclarationItem:
        """Whose words, and the first of them."""
        return declaration_item(document)

    def counted(self, number: int) -> str:
        """Declarations."""
        return ngettext("declaration", "declarations", number)


class DeclarationView(RecordView):
    """`/declarations/<ref>/`"""

    model = Declaration
    template = "declaration/detail.html"

    def context(self, document: Document) -> dict[str, object]:
        """The words, and whether the organisation that speaks was asked for comment."""
        page = declaration_page(document)
        case = case_document(text_of(DeclarationDocument(document).case), READER)
        answers = replies(case, of={page.item.actor_ref})
        return {"page": page, "replies": answers, "asked_nobody": asked_nobody(case)}


class DeclarationVersion(VersionView):
    """`/declarations/<ref>/v<n>/`"""

    shows = DeclarationView
