"""Search on the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.filters.query import Problem
from cases.pages.finding import find
from cases.web.public import READER, PublicView, page


class Search(PublicView):
    """`/search/?q=`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """The first few testimonies, figures and sources in which all the words occur."""
        asked = request.GET.get("q", "").strip()
        groups, problems = find(asked, audience=READER)
        problems += [
            Problem(name, _("This list has no parameter of this name."), ("q",))
            for name in request.GET
            if name != "q"
        ]
        context = {
            "asked": asked,
            "groups": [] if problems else groups,
            "total": sum(group.count for group in groups),
            "problems": problems,
        }
        return page(request, "search/search.html", context, status=400 if problems else 200)
