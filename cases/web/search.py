"""Search on the site."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from cases.queries.case import newest_case
from cases.queries.search_results import Examples, examples, find
from cases.web.public import READER, PublicView, page


class Search(PublicView):
    """`/search/?q=`"""

    def get(self, request: HttpRequest) -> HttpResponse:
        """What is found in everything there is, the best match first; how to ask where nothing was asked."""
        found = find(request.GET, audience=READER)
        made = Examples() if found.results else examples(newest_case(READER), READER)
        context: dict[str, object] = {"found": found, "examples": made}
        # What somebody looked for is nobody else's page to find.
        status = 400 if found.problems else 200
        return page(request, "search/search.html", context, status=status, findable=not found.asked)
