"""Downloads: exactly the records that a list's filters find, as a file."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from cases.catalog.position import head
from cases.exports.file_format import FORMATS
from cases.filters.query import Problem, read
from cases.pages.records.headline import NOUNS
from cases.web.frame import origin_of
from cases.web.public import HIDDEN, READER, PublicView
from cases.web.taken_over import taken_over

EXPORTED: Final = {noun.list_name: noun for noun in NOUNS}
"""The lists that can be downloaded, by the word in their address."""


class Export(PublicView):
    """`/<list>/export.<format>`"""

    def get(self, request: HttpRequest, plural: str, extension: str) -> HttpResponseBase:
        """The file; 400 and a sentence for each parameter that cannot be read, never more than was asked."""
        noun, written = EXPORTED[plural], FORMATS[extension]
        if elsewhere := taken_over(request, noun):
            return elsewhere
        query = read(noun, request.GET, audience=READER)
        if query.problems:
            return refused(query.problems)
        base = origin_of(request)
        response = StreamingHttpResponse(written.write(query, base=base), content_type=written.media_type)
        name = written.file_name(noun, edition=head(READER).number)
        response["X-Robots-Tag"] = HIDDEN
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def refused(problems: tuple[Problem, ...]) -> HttpResponse:
    """400 for a program: a line for each parameter that cannot be read."""
    lines = "".join(f"{each.parameter}: {each.detail}\n" for each in problems)
    return HttpResponse(lines, status=400, content_type="text/plain; charset=utf-8")
