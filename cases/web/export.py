"""Downloads: exactly the records that a list's filters find, as a file."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from cases.catalog.position import head
from cases.exports.file_format import FORMATS
from cases.filters.query import Problem, read
from cases.vocabulary.noun import Noun
from cases.web.public import READER, PublicView

EXPORTED: Final = {
    "cases": Noun.CASE,
    "testimonies": Noun.TESTIMONY,
    "statistics": Noun.STATISTIC,
    "sources": Noun.SOURCE,
    "timeline": Noun.EVENT,
    "actors": Noun.ACTOR,
}
"""The lists that can be downloaded, by the word in their address."""


class Export(PublicView):
    """`/<list>/export.<format>`"""

    def get(self, request: HttpRequest, plural: str, extension: str) -> HttpResponseBase:
        """The file; 400 and a sentence for each parameter that cannot be read, never more than was asked."""
        noun, written = EXPORTED[plural], FORMATS[extension]
        query = read(noun, request.GET, audience=READER)
        if query.problems:
            return _refused(query.problems)
        base = request.build_absolute_uri("/").rstrip("/")
        response = StreamingHttpResponse(written.write(query, base=base), content_type=written.media_type)
        name = written.file_name(noun, edition=head(READER).number)
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response


def _refused(problems: tuple[Problem, ...]) -> HttpResponse:
    lines = "".join(f"{each.parameter}: {each.detail}\n" for each in problems)
    return HttpResponse(lines, status=400, content_type="text/plain; charset=utf-8")
