"""Changes: every edition in its order, so that whoever keeps a copy can keep it true."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext
from rest_framework.request import Request
from rest_framework.response import Response

from cases.api.change import CHANGES, EXPAND, KNOWN, PAGE_SIZE, SINCE, USUAL, change_of
from cases.api.head import as_head
from cases.api.openapi.about import SYNC
from cases.api.openapi.operation import Operation
from cases.api.openapi.shaping import FORMAT
from cases.api.parameters import bad_format, chosen_size, chosen_words, refuse
from cases.api.since import read, written
from cases.api.view import READER, CatalogView
from cases.catalog.cursor import BadCursor, BeginAgain
from cases.catalog.index.moment import one_moment
from cases.catalog.position import Head, head
from cases.catalog.version import Version
from cases.filters.address import replaced
from cases.filters.paging import MOST
from cases.filters.strictness import Problem, unexpected


@dataclass(frozen=True, slots=True)
class _Editions:
    """Some editions, the number of the last that was told, whether more follow, and the stream's end."""

    versions: tuple[Version, ...]
    last: int
    goes_on: bool
    end: Head


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
            "it stands. Where `since` is of another history, because the source was put back from a copy, "
            "the answer is a 410 whose `code` is `begin_again`: begin without `since`, and drop what does "
            "not come again.",
            answer=CHANGES,
            parameters=(SINCE, PAGE_SIZE, EXPAND, FORMAT),
            begins_again=True,
        )

    def get(self, request: Request) -> Response:
        """One page of editions, in three queries where there is a place to go on from, else in two."""
        params = request.query_params
        size, bad_size = chosen_size(params, usual=USUAL, most=MOST)
        expand, unread = chosen_words(
            params, "expand", known=("document",), sentence=gettext("“%(name)s” cannot be expanded here.")
        )
        refuse([*unexpected(params, known=KNOWN), *bad_size, *unread, *bad_format(params)])
        found = _editions_after(params, size=size, whole=bool(expand))
        return self.versioned(request, found.end, lambda: self._body(params, found, whole=bool(expand)))

    def _body(self, params: QueryDict, found: _Editions, *, whole: bool) -> dict[str, object]:
        since = written(found.last, head=found.end)
        following = f"{self.request.path}{replaced(params, 'since', since, known=KNOWN)}"
        return {
            "next": self.request.build_absolute_uri(following) if found.goes_on else None,
            "since": since,
            "edition": found.end.number,
            "head": as_head(found.end),
            "results": [change_of(each, whole=whole) for each in found.versions],
        }


def _editions_after(params: QueryDict, *, size: int, whole: bool) -> _Editions:
    """The editions asked for, of one history; documents are read only where they are sent."""
    versions = Version.objects.of(READER)
    rows = versions if whole else versions.defer("document")
    # Between two questions another history may take the place of this one.
    with one_moment():
        end, after = head(READER), _place(params)
        found = list(rows.filter(number__gt=after).in_order()[: size + 1])
    shown = tuple(found[:size])
    return _Editions(shown, shown[-1].number if shown else after, len(found) > size, end)


def _place(params: QueryDict) -> int:
    """The number of the edition that `since` is the place behind. Raises BeginAgain."""
    try:
        return read(params.get("since", ""), audience=READER)
    except BeginAgain:
        raise
    except BadCursor:
        refuse([Problem("since", gettext("This is no place in the list of changes."))])
        raise
