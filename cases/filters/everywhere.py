"""Everywhere: one query asked of every list that has a page, and one ranked list of what is found."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import orjson
from django.core.exceptions import ValidationError
from django.db.models import Value
from django.http import QueryDict

from cases.catalog.cursor import BadCursor
from cases.catalog.row import OfAudience
from cases.catalog.text.matching import matches
from cases.catalog.text.query import TextQuery
from cases.catalog.text.ranking import RankedHit, ranked_hits
from cases.catalog.text.search_snapshot import SearchSnapshot, current_snapshot
from cases.filters.fields import SearchText
from cases.filters.nouns import FILTERS, SEARCHED
from cases.filters.paging import not_a_page
from cases.filters.relevance import RankedPage, ranked_page
from cases.filters.strictness import Problem, unexpected
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

KNOWN: Final = ("q", "cursor")
LENGTH: Final = 20
"""Records of a page."""
_NOTHING: Final = RankedPage((), None, None)


@dataclass(frozen=True)
class Everywhere:
    """What was asked, None where nothing can be read of it; counts by noun; and the records of a page."""

    query: TextQuery | None
    problems: tuple[Problem, ...]
    counts: Mapping[Noun, int] = field(default_factory=dict)
    page: RankedPage = _NOTHING
    documents: tuple[Document, ...] = ()

    @property
    def total(self) -> int:
        """How many records are found, exactly."""
        return sum(self.counts.values())


def everywhere(params: QueryDict, *, audience: Audience) -> Everywhere:
    """What `params` (`q`, `cursor`) find in all lists together. What cannot be read becomes a problem."""
    problems = list(unexpected(params, known=KNOWN))
    query = _read(params, problems)
    if query is None:
        return Everywhere(None, tuple(problems))
    held = current_snapshot(audience)
    try:
        page = ranked_page(
            ranked_hits(held, SEARCHED, query), held=held, cursor=params.get("cursor", ""), size=LENGTH
        )
    except BadCursor as error:
        problems.append(not_a_page(error))
        page = ranked_page(ranked_hits(held, SEARCHED, query), held=held, cursor="", size=LENGTH)
    counts = {noun: len(matches(held, noun, query)) for noun in SEARCHED}
    return Everywhere(query, tuple(problems), counts, page, tuple(_documents(audience, page.hits)))


def how_many(held: SearchSnapshot, query: TextQuery) -> int:
    """How many records of all lists together answer `query`."""
    return sum(len(matches(held, noun, query)) for noun in SEARCHED)


def _read(params: QueryDict, problems: list[Problem]) -> TextQuery | None:
    try:
        return SearchText(required=False).clean(params.get("q", ""))
    except ValidationError as error:
        problems += [Problem("q", sentence) for sentence in error.messages]
        return None


def _documents(audience: Audience, hits: Sequence[RankedHit]) -> list[Document]:
    """The documents of some hits in their order, in one query; what was taken away meanwhile is left out."""
    if not hits:
        return []
    keys: dict[Noun, list[int]] = {}
    for hit in hits:
        keys.setdefault(hit.noun, []).append(hit.key)
    first, *others = (
        OfAudience(FILTERS[noun].model)
        .by_number(audience)
        .filter(pk__in=some)
        .annotate(listed=Value(noun.value))
        .values_list("listed", "pk", "document")
        for noun, some in keys.items()
    )
    rows = {(kind, key): document for kind, key, document in first.union(*others, all=True)}
    held = (rows.get((hit.noun.value, hit.key)) for hit in hits)
    return [orjson.loads(document) for document in held if document is not None]
