"""Figures on the site."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import ngettext

from cases.catalog.statistic import Statistic
from cases.pages.document import text
from cases.pages.gathering import case_document, claims_against, companions, origins_of
from cases.pages.overview import overview
from cases.pages.quantity import meaning
from cases.pages.reply import replies
from cases.pages.statistic import StatisticItem, statistic_item, statistic_page
from cases.pages.versus import versus
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView
from cases.web.public import READER
from cases.web.record import RecordView, VersionView

MOST_PLOTTED = 8
"""Figures in the chart above the list: the largest of the page."""


class Statistics(ListView):
    """`/statistics/`"""

    noun = Noun.STATISTIC
    template = "statistic/list.html"

    def item(self, document: Document) -> StatisticItem:
        """The figure with its qualifier, claimant and provenance."""
        return statistic_item(document)

    def counted(self, number: int) -> str:
        """Figures."""
        return ngettext("figure", "figures", number)

    def beside(self, documents: Sequence[Document]) -> dict[str, object]:
        """The figures of the page as orders of magnitude."""
        return {"overview": overview(documents, most=MOST_PLOTTED)}


class StatisticView(RecordView):
    """`/statistics/<ref>/`"""

    model = Statistic
    template = "statistic/detail.html"

    def context(self, document: Document) -> dict[str, object]:
        """The figure beside its companions, the claims it contradicts, and who was asked for an answer."""
        others = companions(document, READER)
        case = case_document(text(document, "case"), READER)
        return {
            "page": statistic_page(document, origins_of(document, READER)),
            "meaning": meaning(document),
            "overview": overview([document, *others], by_size=False),
            "versus": versus(
                claims_against(document, READER), [document, *others], about=text(document, "ref")
            ),
            "replies": replies(case),
        }

    def alone(self, document: Document) -> dict[str, object]:
        """The figure by itself."""
        return {
            "page": statistic_page(document),
            "meaning": meaning(document),
            "overview": overview([document]),
            "versus": (),
            "replies": (),
        }


class StatisticVersion(VersionView):
    """`/statistics/<ref>/v<n>/`"""

    shows = StatisticView
