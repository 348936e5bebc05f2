"""Testimonies on the site."""

from __future__ import annotations

from django.utils.translation import ngettext

from cases.catalog.testimony import Testimony
from cases.documents.statistic import Statistic
from cases.documents.testimony import Testimony as TestimonyDocument
from cases.pages.charts.overview import overview
from cases.pages.records.reply import asked_nobody, replies
from cases.pages.records.testimony import TestimonyItem, testimony_item, testimony_page
from cases.pages.words.content import text_of
from cases.queries.case import case_document
from cases.queries.statistic import figures_near
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView
from cases.web.public import READER
from cases.web.record import RecordView, VersionView


class Testimonies(ListView):
    """`/testimonies/`"""

    noun = Noun.TESTIMONY
    template = "testimony/list.html"

    def item(self, document: Document) -> TestimonyItem:
        """The speaker and the foremost quotation."""
        return testimony_item(document)

    def counted(self, number: int) -> str:
        """Testimonies."""
        return ngettext("testimony", "testimonies", number)


class TestimonyView(RecordView):
    """`/testimonies/<ref>/`"""

    model = Testimony
    template = "testimony/detail.html"

    def context(self, document: Document) -> dict[str, object]:
        """The person's words, figures of the same case, and who was asked for an answer."""
        case = case_document(text_of(TestimonyDocument(document).case), READER)
        figures = overview([Statistic(each) for each in figures_near(document, READER)])
        return {
            "page": testimony_page(document),
            "overview": figures,
            "replies": replies(case),
            "asked_nobody": asked_nobody(case),
        }


class TestimonyVersion(VersionView):
    """`/testimonies/<ref>/v<n>/`"""

    shows = TestimonyView
