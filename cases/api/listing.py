"""Lists: one page of what a noun's filters find, documents spliced as they are stored."""

from typing import ClassVar, Final

from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.document import Sent, sent
from cases.api.parameters import SHAPE, chosen_fields, refuse
from cases.api.view import READER, CatalogView
from cases.catalog.position import Head, head
from cases.catalog.selection import Page
from cases.filters.address import replaced
from cases.filters.nouns import FILTERS
from cases.filters.paging import PAGING, page_of
from cases.filters.query import Query, read
from cases.filters.tables import Found
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun

USUAL: Final = 25
"""Documents of a page that does not say how many."""
BESIDE: Final = (*PAGING, *SHAPE)


class ListView(CatalogView):
    """The list of one noun. A subclass names the noun, and the fields that its documents may have."""

    noun: ClassVar[Noun]
    fields: ClassVar[tuple[str, ...]]

    def get(self, request: Request) -> Response:
        """One page, in three queries however long it is."""
        query = read(self.noun, request.query_params, audience=READER, beside=BESIDE)
        only, unread = chosen_fields(query.params, known=self.fields)
        refuse([*query.problems, *unread])
        at = head(READER)
        page, misplaced = page_of(query, usual=USUAL)
        refuse(misplaced)
        return self.versioned(request, at, lambda: self._body(query, page, at, only))

    def describe(self) -> Document:
        """The parameters of the list and the fields of its documents."""
        filters = FILTERS[self.noun].base_filters
        narrowing: list[Json] = [{"name": name, "label": str(each.label)} for name, each in filters.items()]
        beside: list[Json] = [{"name": name} for name in BESIDE]
        return {"name": self.noun.plural, "fields": [*self.fields], "parameters": narrowing + beside}

    def _body(self, query: Query, page: Page[Found], at: Head, only: tuple[str, ...]) -> dict[str, object]:
        results: list[Sent] = [sent(self.noun, found, only=only) for found in page.rows]
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
