"""Paging: one page of a list out of the catalog, from the query string of its address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.http import QueryDict

from cases.catalog.row import Row
from cases.filters.facets import facets
from cases.filters.paging import PAGING, page_of
from cases.filters.query import Query, read
from cases.filters.years import years
from cases.pages.lists.listing import Asked
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

USUAL_SIZE: Final = 20
MOST_OPTIONS: Final = 8
"""Options of a filter before the rest are one link away."""
BESIDE: Final = (*PAGING, "options")
"""Parameters of a page itself: where it begins, how long it is, which filter is shown whole."""


def ask(noun: Noun, params: QueryDict, *, action: str, audience: Audience) -> tuple[Asked, list[Document]]:
    """What `params` ask of the list of `noun`, and the documents of the page they name.

    What cannot be read becomes a problem beside the list, which then answers only the rest.
    """
    query = read(noun, params, audience=audience, beside=BESIDE)
    page, problems = page_of(query, usual=USUAL_SIZE)
    count = query.count()
    asked = Asked(
        query=query,
        action=action,
        count=count,
        total=query.total(),
        previous=page.previous,
        next=page.next,
        problems=(*query.problems, *problems),
        facets=facets(query, most=MOST_OPTIONS, whole=params.get("options", "")),
        years=years(query),
        without={} if count else _without_each(query),
    )
    return asked, [row.data for row in page.rows if isinstance(row, Row)]


def _without_each(query: Query) -> Mapping[str, int]:
    """How many records the list has without each of its filters that is set.

    Counted by the same engine at the same moment, so that each count is that of the list it leads to.
    """
    filterset, counts = query.filterset, {}
    for name in filterset.filters:
        if name == "sort" or not query.params.get(name):
            continue
        params = query.params.copy()
        del params[name]
        fewer = type(filterset)(params, audience=filterset.audience)
        counts[name] = query.engine.count(fewer.selection)
    return counts
