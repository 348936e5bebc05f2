"""Paging: which page of a list an address means, read as strictly as its filters."""

import re
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext

from cases.catalog.cursor import BadCursor, BeginAgain
from cases.catalog.keyset import Page
from cases.filters.catalog_row import CatalogRow
from cases.filters.query import Problem, Query

PAGING: Final = ("cursor", "page_size")
"""The parameters of a page, beside those of its list."""
MOST: Final = 100
"""Records that a page holds at most."""


def page_of(query: Query, *, usual: int) -> tuple[Page[CatalogRow], list[Problem]]:
    """The page that the query's address means, and what of it could not be read.

    `usual` is how many records it holds unless the address says otherwise. In the place of what cannot be
    read stand the usual size and the first page.
    """
    size, problems = _size(query.params, usual)
    try:
        return query.page(cursor=query.params.get("cursor", ""), size=size), problems
    except BadCursor as error:
        return query.page(cursor="", size=size), [*problems, not_a_page(error)]


def not_a_page(error: BadCursor) -> Problem:
    """What is said of a cursor that no page of the list gave out, or a page of another history."""
    if isinstance(error, BeginAgain):
        sentence = gettext(
            "This list was put together anew after the page before was made, so it begins again."
        )
        return Problem("cursor", sentence, begins_again=True)
    return Problem("cursor", gettext("This address does not continue any page of this list."))


def _size(params: QueryDict, usual: int) -> tuple[int, list[Problem]]:
    written = params.get("page_size", "")
    if not written:
        return usual, []
    if re.fullmatch("[1-9][0-9]{0,2}", written) and int(written) <= MOST:
        return int(written), []
    sentence = gettext("The size of a page is a whole number from 1 to %(most)s.") % {"most": MOST}
    return usual, [Problem("page_size", sentence)]
