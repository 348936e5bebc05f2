"""Changes: every edition in its order, so that whoever keeps a copy can keep it true."""

from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.change import CHANGES, EXPAND, KNOWN, PAGE_SIZE, SINCE, USUAL, told
from cases.api.openapi.about import SYNC
from cases.api.openapi.operation import Operation
from cases.api.openapi.shaping import FORMAT
from cases.api.parameters import bad_format, chosen_size, chosen_words, refuse
from cases.api.view import READER, CatalogView
from cases.catalog.cursor import Cursor, Direction
from cases.catalog.position import Head, head
from cases.catalog.selection import BadCursor, Page, page
from cases.catalog.version import Version
from cases.filters.address import replaced
from cases.filters.paging import MOST
from cases.filters.strictness import Problem, strange

_ORDER: Final = ("number",)


class Changes(CatalogView):
    """What was published, corrected, redacted, suspended and withdrawn since."""

    def operation(self) -> Operation:
        """The editions after a cursor."""
        return Operation(
            name="changes",
            group=SYNC,
            summary="What changed",
            says="Every edition in order, oldest first. Follow `next` until it is null, keep `since`, and "
            "ask with it again later. Apply the changes in their order: the last one of a reference is how "
            "it stands.",
            answer=CHANGES,
            parameters=(SINCE, PAGE_SIZE, EXPAND, FORMAT),
        )

    def get(self, request: Request) -> Response:
        """One page of editions, in two queries."""
        params = request.query_params
        size, bad_size = chosen_size(params, usual=USUAL, most=MOST)
        expand, unread = chosen_words(
            params, "expand", known=("document",), sentence=gettext("“%(name)s” cannot be expanded here.")
        )
        refuse([*strange(params, known=KNOWN), *bad_size, *unread, *bad_format(params)])
        at = head(READER)
        found = _page(params, size=size, whole=bool(expand))
        return self.versioned(request, at, lambda: self._body(params, found, at, whole=bool(expand)))

    def _body(self, params: QueryDict, found: Page[Version], at: Head, *, whole: bool) -> dict[str, object]:
        following = f"{self.request.path}{replaced(params, 'since', found.next or '', known=KNOWN)}"
        return {
            "next": self.request.build_absolute_uri(following) if found.next else None,
            "since": _place_after(found, params),
            "edition": at.number,
            "results": [told(each, whole=whole) for each in found.rows],
        }


def _page(params: QueryDict, *, size: int, whole: bool) -> Page[Version]:
    """The editions asked for; documents are read only where they are sent."""
    versions = Version.objects.of(READER)
    rows = versions if whole else versions.defer("document")
    try:
        return page(rows, order=_ORDER, cursor=params.get("since", ""), size=size)
    except BadCursor:
        refuse([Problem("since", gettext("This is no place in the list of changes."))])
        raise


def _place_after(found: Page[Version], params: QueryDict) -> str:
    """The cursor behind the last edition of this page, or where the caller was if there is none."""
    if found.rows:
        return Cursor(Direction.AFTER, (found.rows[-1].number,)).write(_ORDER)
    return params.get("since") or Cursor(Direction.AFTER, (0,)).write(_ORDER)
