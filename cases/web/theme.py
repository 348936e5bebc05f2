"""Themes on the site."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from cases.queries.theme import theme_page
from cases.web.public import READER, PublicView, page


class ThemeView(PublicView):
    """`/themes/<code>/`"""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """The theme and what treats it. A theme is content: nothing remembers it once that is gone."""
        shown = theme_page(code, READER)
        if shown is None:
            raise Http404
        return page(request, "theme/detail.html", {"page": shown})
