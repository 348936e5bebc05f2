"""The front page."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, QueryDict

from cases.catalog.case import Case
from cases.catalog.source import Source
from cases.catalog.statistic import Statistic
from cases.catalog.testimony import Testimony
from cases.pages.records.home import home_page
from cases.queries.correction import corrections, told
from cases.queries.map import first_map
from cases.queries.rows import how_many, newest
from cases.queries.statistic import figures_of_kinds
from cases.web.public import READER, PublicView, page

CORRECTED: Final = 3
"""Corrections that the front page tells, the newest."""


class Home(PublicView):
    """`/`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """One person's words, the cases, and what has been counted."""
        shown = home_page(
            cases=newest(Case, READER, ("-sort_latest", "ref"), 5),
            testimonies=newest(Testimony, READER, ("-sort_latest", "ref"), 3),
            statistics=figures_of_kinds(READER),
        )
        counts = {
            "testimonies": how_many(Testimony, READER),
            "statistics": how_many(Statistic, READER),
            "sources": how_many(Source, READER),
        }
        where = first_map(QueryDict(), audience=READER)
        corrected = corrections(told(READER, cursor="", size=CORRECTED).rows, READER)
        context = {"page": shown, "counts": counts, "map": where, "corrected": corrected}
        return page(request, "home/home.html", context)
