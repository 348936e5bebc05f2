"""Cases on the site."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.utils.translation import ngettext

from cases.catalog.case import Case
from cases.catalog.statistic import Statistic
from cases.catalog.testimony import Testimony
from cases.documents.case import Case as CaseDocument
from cases.pages.records.case import CaseItem, case_item, case_page
from cases.pages.words.address import localised
from cases.queries.case import case_document, of_case
from cases.queries.map import first_map
from cases.queries.rows import how_many
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun
from cases.web.listing import ListView
from cases.web.public import READER, PublicView
from cases.web.record import RecordView, VersionView


class Cases(ListView):
    """`/cases/`"""

    noun = Noun.CASE
    template = "case/list.html"

    def item(self, document: Document) -> CaseItem:
        """Title, summary, period and places."""
        return case_item(document)

    def counted(self, number: int) -> str:
        """Cases."""
        return ngettext("case", "cases", number)


class CaseView(RecordView):
    """`/cases/<ref>/`: leads to the case under its slug, and says so where it is gone."""

    model = Case
    template = "case/detail.html"

    def get(self, request: HttpRequest, ref: str) -> HttpResponse:
        """A redirection to the address in words, or what every record says when it is not there."""
        row = self.model.objects.of(READER).filter(ref=ref).first()
        return redirect(localised(CaseDocument(row.data).url)) if row else super().get(request, ref)

    def context(self, document: Document) -> dict[str, object]:
        """The case with what it gathers, and how many there are beyond what one page shows."""
        slug = CaseDocument(document).slug
        counts = {
            "testimonies": how_many(Testimony, READER, case=slug),
            "statistics": how_many(Statistic, READER, case=slug),
        }
        where = first_map(QueryDict(urlencode({"case": slug})), audience=READER, rough=True)
        return {"page": case_page(document, of_case(slug, READER)), "counts": counts, "map": where}


class CaseBySlug(PublicView):
    """`/cases/<slug>/`"""

    def get(self, request: HttpRequest, slug: str) -> HttpResponse:
        """The case as it is now. A slug is content, so nothing remembers it once the case is gone."""
        document = case_document(slug, READER)
        if not document:
            raise Http404
        return CaseView().show(request, document)


class CaseVersion(VersionView):
    """`/cases/<ref>/v<n>/`"""

    shows = CaseView
