"""Figures on the site."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import ngettext

from cases.catalog.statistic import Statistic
from cases.documents.comparable import comparable
from cases.documents.statistic import Statistic as StatisticDocument
from cases.pages.charts.figure import StatisticItem, statistic_item
from cases.pages.charts.group import groups
from cases.pages.records.compared import compared
from cases.pages.records.declaration import by_what_they_are_about
from cases.pages.records.disagreement import disagreements
from cases.pages.records.figure_context import beside
from cases.pages.records.reply import asked_nobody, replies, spoken_of
from cases.pages.records.statistic import statistic_page
from cases.pages.words.content import text_of
from cases.pages.words.quantity import meaning
from cases.queries.case import case_document
from cases.queries.declaration import declarations_about
from cases.queries.source import sources_behind
from cases.queries.statistic import around_figure, figures_alike, figures_named, how_many_alike
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView
from cases.web.public import READER
from cases.web.record import RecordView, VersionView


class Statistics(ListView):
    """`/statistics/`"""

    noun = Noun.STATISTIC
    template = "statistic/list.html"

    def item(self, document: Document) -> StatisticItem:
        """The figure with its qualifier, claimant and provenance."""
        return statistic_item(StatisticDocument(document))

    def counted(self, number: int) -> str:
        """Figures."""
        return ngettext("figure", "figures", number)

    def beside(self, documents: Sequence[Document]) -> dict[str, object]:
        """The figures of the page by what they count, and those that disagree."""
        named = figures_named(documents, READER)
        return {
            "grouped": groups(documents, alike=how_many_alike(documents, READER)),
            "disagreements": disagreements([*documents, *named]),
        }


class StatisticView(RecordView):
    """`/statistics/<ref>/`"""

    model = Statistic
    template = "statistic/detail.html"

    def context(self, document: Document) -> dict[str, object]:
        """The figure, what stands beside it, and who was asked for an answer."""
        around = around_figure(document, READER)
        case = case_document(text_of(StatisticDocument(document).case), READER)
        ref = StatisticDocument(document).ref
        declared = by_what_they_are_about(declarations_about(Noun.STATISTIC, [ref], READER))
        return {
            "page": statistic_page(document, sources_behind(document, READER)),
            "meaning": meaning(StatisticDocument(document)),
            "beside": beside(document, around),
            "replies": replies(case, of=spoken_of(document, around.claims)),
            "asked_nobody": asked_nobody(case),
            "declared": declared.get(ref, ()),
        }


class Comparison(RecordView):
    """`/statistics/<ref>/compared/`"""

    model = Statistic
    template = "statistic/compared.html"

    def context(self, document: Document) -> dict[str, object]:
        """The figures that count the same as this one, on one scale and on one axis of time."""
        alike = figures_alike(document, READER)
        count = how_many_alike([document], READER).get(comparable(document), 1)
        return {"page": compared(document, alike, count=count)}


class StatisticVersion(VersionView):
    """`/statistics/<ref>/v<n>/`"""

    shows = StatisticView
