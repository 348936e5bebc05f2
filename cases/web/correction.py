"""Corrections on the site: nothing that was published changes silently."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict

from cases.catalog.keyset import BadCursor, Page
from cases.catalog.version import Version
from cases.filters.address import replaced
from cases.filters.paging import not_a_page
from cases.filters.strictness import Problem, unexpected
from cases.queries.correction import corrections, how_many, told
from cases.web.public import READER, PublicView, page

LENGTH = 25
"""Corrections on one page."""


class Corrections(PublicView):
    """`/corrections/`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """What was corrected, redacted, suspended, withdrawn; 400 and a sentence for what cannot be read."""
        problems = list(unexpected(request.GET, known=("cursor",)))
        found = _page(request.GET, problems)
        context: dict[str, object] = {
            "rows": corrections(found.rows, READER),
            "count": how_many(READER),
            "problems": tuple(problems),
            "previous": _turn(request.GET, found.previous),
            "next": _turn(request.GET, found.next),
        }
        return page(request, "correction/list.html", context, status=400 if problems else 200)


def _page(params: QueryDict, problems: list[Problem]) -> Page[Version]:
    try:
        return told(READER, cursor=params.get("cursor", ""), size=LENGTH)
    except BadCursor as error:
        problems.append(not_a_page(error))
        return told(READER, cursor="", size=LENGTH)


def _turn(params: QueryDict, cursor: str | None) -> str:
    """The address of the page at `cursor`; empty where there is none."""
    return replaced(params, "cursor", cursor, known=("cursor",)) if cursor else ""
