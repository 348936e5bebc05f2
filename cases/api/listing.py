"""Lists: one page of what a noun's filters find, documents spliced as they are stored."""

from typing import Final

from django.http import HttpResponseRedirect
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.document import AnyDocument, document_of
from cases.api.openapi.operation import Operation
from cases.api.openapi.shaping import FORMAT, chosen, cursor, group_of, page_size
from cases.api.parameters import SHAPE, chosen_fields, refuse
from cases.api.view import READER, CatalogView
from cases.catalog.keyset import Page
from cases.catalog.position import Head, head
from cases.documents.key import Component, name_of
from cases.documents.kinds import of, uri, whole
from cases.documents.lists import several
from cases.documents.nouns import DOCUMENTS
from cases.filters.address import replaced
from cases.filters.catalog_row import CatalogRow
from cases.filters.merged import with_merged
from cases.filters.nouns import FILTERS
from cases.filters.paging import PAGING, page_of
from cases.filters.query import Query, read
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun

USUAL: Final = 25
"""Documents of a page that does not say how many."""
BESIDE: Final = (*PAGING, *SHAPE)


class ListView(CatalogView):
    """The list of one noun."""

    noun: Noun = None  # type: ignore[assignment] # given to `as_view`

    @property
    def document(self) -> Component:
        """What its documents are."""
        return DOCUMENTS[self.noun].component

    def operation(self) -> Operation:
        """One page of the list."""
        orders = FILTERS[self.noun].base_filters["sort"].orders
        beside = (
            cursor(next(iter(orders.values())).columns, ref=name_of(self.document)),
            page_size(USUAL, of="documents"),
            chosen(self.document.keys),
            FORMAT,
        )
        return Operation(
            name=self.noun.plural,
            group=group_of(self.document),
            summary=f"All {self.noun.plural}",
            says=f"{self.document.says} With `fields`, only those of each.",
            begins_again=True,
            answer=listed(self.document),
            parameters=(*FILTERS[self.noun].openapi_parameters(), *beside),
        )

    def get(self, request: Request) -> Response | HttpResponseRedirect:
        """One page, in three queries however long it is; a code that another took over leads on to that."""
        if now := with_merged(self.noun, request.query_params, audience=READER):
            return HttpResponseRedirect(f"{request.path}?{now.urlencode()}")
        query = read(self.noun, request.query_params, audience=READER, beside=BESIDE)
        only, unread = chosen_fields(query.params, known=self.document.keys)
        refuse([*query.problems, *unread])
        at = head(READER)
        page, misplaced = page_of(query, usual=USUAL)
        refuse(misplaced)
        return self.versioned(request, at, lambda: self.body(query, page, at, only))

    def describe(self) -> Document:
        """The parameters of the list and the fields of its documents."""
        filters = FILTERS[self.noun].base_filters
        narrowing: list[Json] = [{"name": name, "label": str(each.label)} for name, each in filters.items()]
        beside: list[Json] = [{"name": name} for name in BESIDE]
        return {"name": self.noun.plural, "fields": [*self.document.keys], "parameters": narrowing + beside}

    def body(
        self, query: Query, page: Page[CatalogRow], at: Head, only: tuple[str, ...]
    ) -> dict[str, object]:
        """The answer: one page, how many there are, and where its neighbours are."""
        results: list[AnyDocument] = [document_of(self.noun, found, only=only) for found in page.rows]
        return {
            "count": query.count(),
            "next": self._turn(query, page.next),
            "previous": self._turn(query, page.previous),
            "edition": at.number,
            "results": results,
        }

    def _turn(self, query: Query, cursor: str | None) -> str | None:
        """The whole address of the page at `cursor`."""
        if cursor is None:
            return None
        known = {*query.filterset.filters, *BESIDE}
        return self.request.build_absolute_uri(
            f"{self.request.path}{replaced(query.params, 'cursor', cursor, known=known)}"
        )


def listed(document: Component) -> Component:
    """A page of a list of such documents."""
    turn = "https://dossier.example/api/v1/testimonies/?cursor=WyItc29ydF9sYXRlc3QscmVm"
    return Component(
        f"{document.name}List",
        "One page of a list.",
        {
            "count": whole(
                "How many there are on all pages together, exactly.", unit="documents", example=11
            ),
            "next": uri("The next page; null on the last.", example=turn).or_null(),
            "previous": uri("The page before; null on the first.", example=turn).or_null(),
            "edition": whole(
                "The last edition that this answer knows of.", unit="editions of all records", example=38
            ),
            "results": several(of(document, ""), "The documents of this page."),
        },
    )
