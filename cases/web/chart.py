"""Charts as files: the figures that an address names, as a picture or as a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from cases.exports.csv_file import csv_table
from cases.exports.picture import png
from cases.filters.query import Problem
from cases.filters.strictness import unexpected
from cases.pages.charts.overview import FILES, MOST
from cases.pages.pictures.picture import picture
from cases.queries.statistic import figures
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ref_pattern
from cases.web.export import refused
from cases.web.frame import origin_of
from cases.web.public import HIDDEN, READER, PublicView
from cases.web.record import absent

_REF: Final = ref_pattern(Noun.STATISTIC)
_OF: Final = re.compile(rf"{_REF}(?:,{_REF}){{0,{MOST - 1}}}")
_TYPES: Final = dict(
    zip(FILES, ("text/csv; charset=utf-8; header=present", "image/svg+xml", "image/png"), strict=True)
)


class Chart(PublicView):
    """`/statistics/chart.<kind>?of=N-…,N-…`"""

    def get(self, request: HttpRequest, kind: str) -> HttpResponse:
        """The figures drawn together, in the order of the address; 400 and a sentence for any other address.

        Where one of them is not published, none is drawn: 410 or 404, as its page would be.
        """
        problems, refs = tuple(unexpected(request.GET, known=("of",))), request.GET.get("of", "").split(",")
        if (not problems and not _OF.fullmatch(",".join(refs))) or len(set(refs)) < len(refs):
            problems = (Problem("of", _not_figures()),)
        if problems:
            return refused(problems)
        found = figures(refs, READER)
        if len(found) < len(refs):
            known = {str(each["ref"]) for each in found}
            return absent(request, next(ref for ref in refs if ref not in known))
        response = HttpResponse(_written(kind, found, origin_of(request)), content_type=_TYPES[kind])
        response["X-Robots-Tag"] = HIDDEN
        response["Content-Disposition"] = f'inline; filename="{refs[0]}.{kind}"'
        return response


def _written(kind: str, documents: Sequence[Document], origin: str) -> bytes:
    if kind == "csv":
        return b"".join(csv_table(Noun.STATISTIC, documents, base=origin))
    drawn = picture(documents, origin=origin)
    return png(drawn) if kind == "png" else drawn.encode()


def _not_figures() -> str:
    return _("One to %(most)s references of different figures, with a comma between them.") % {"most": MOST}
