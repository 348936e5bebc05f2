"""Asking: one page of a list out of the catalog, from the query string of its address."""

from __future__ import annotations

from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext as _

from cases.catalog.row import Row
from cases.catalog.selection import BadCursor, Page
from cases.filters.query import Problem, Query, read
from cases.filters.tables import Found
from cases.pages.listing import Asked
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

USUAL_SIZE: Final = 20
MOST_SIZE: Final = 100
BESIDE: Final = ("cursor", "page_size", "options")
"""Parameters of a page itself: where it begins, how long it is, which filter is shown whole."""


def ask(noun: Noun, params: QueryDict, *, action: str, audience: Audience) -> tuple[Asked, list[Document]]:
    """What `params` ask of the list of `noun`, and the documents of the page they name.

    What cannot be read becomes a problem beside the list, which then answers only the rest.
    """
    query = read(noun, params, audience=audience, beside=BESIDE)
    problems = list(query.problems)
    size = _size(params.get("page_size", ""), problems)
    page = _page(query, params.get("cursor", ""), size, problems)
    count = query.count()
    asked = Asked(
        query=query,
        action=action,
        count=count,
        total=_total(query, count),
        previous=page.previous,
        next=page.next,
        problems=tuple(problems),
        whole=params.get("options", ""),
    )
    return asked, [row.data for row in page.rows if isinstance(row, Row)]


def _size(written: str, problems: list[Problem]) -> int:
    if not written:
        return USUAL_SIZE
    if written.isascii() and written.isdigit() and 1 <= int(written) <= MOST_SIZE:
        return int(written)
    sentence = _("The size of a page is a whole number from 1 to %(most)s.")
    problems.append(Problem("page_size", sentence % {"most": MOST_SIZE}))
    return USUAL_SIZE


def _page(query: Query, cursor: str, size: int, problems: list[Problem]) -> Page[Found]:
    try:
        return query.page(cursor=cursor, size=size)
    except BadCursor:
        problems.append(Problem("cursor", _("This address does not continue any page of this list.")))
        return query.page(cursor="", size=size)


def _total(query: Query, count: int) -> int:
    """How many there are in all; asked only where something narrows the list."""
    if not query.selection.conditions:
        return count
    return read(query.filterset.noun, QueryDict(), audience=query.filterset.audience).count()
