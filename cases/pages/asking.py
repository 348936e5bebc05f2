"""Asking: one page of a list out of the catalog, from the query string of its address."""

from __future__ import annotations

from typing import Final

from django.http import QueryDict

from cases.catalog.row import Row
from cases.filters.paging import PAGING, page_of
from cases.filters.query import read
from cases.pages.listing import Asked
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

USUAL_SIZE: Final = 20
BESIDE: Final = (*PAGING, "options")
"""Parameters of a page itself: where it begins, how long it is, which filter is shown whole."""


def ask(noun: Noun, params: QueryDict, *, action: str, audience: Audience) -> tuple[Asked, list[Document]]:
    """What `params` ask of the list of `noun`, and the documents of the page they name.

    What cannot be read becomes a problem beside the list, which then answers only the rest.
    """
    query = read(noun, params, audience=audience, beside=BESIDE)
    page, problems = page_of(query, usual=USUAL_SIZE)
    asked = Asked(
        query=query,
        action=action,
        count=query.count(),
        total=query.total(),
        previous=page.previous,
        next=page.next,
        problems=(*query.problems, *problems),
        whole=params.get("options", ""),
    )
    return asked, [row.data for row in page.rows if isinstance(row, Row)]
