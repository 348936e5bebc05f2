"""Finding: the same words asked of several lists, a few results of each, and where the rest are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict
from django.utils.http import urlencode

from cases.catalog.row import Row
from cases.filters.query import Problem, read
from cases.pages.source import source_item
from cases.pages.statistic import statistic_item
from cases.pages.testimony import testimony_item
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

A_FEW: Final = 5
"""Results of each list that the search page shows."""
SEARCHED: Final[dict[Noun, Callable[[Document], object]]] = {
    Noun.TESTIMONY: testimony_item,
    Noun.STATISTIC: statistic_item,
    Noun.SOURCE: source_item,
}
"""The lists that are searched, in the order shown, and how one record of each is shown."""


@dataclass(frozen=True, slots=True)
class Group:
    """What one list answers: how many records, the first few of them, and the query string of the rest."""

    noun: str
    count: int
    rows: tuple[object, ...]
    address: str


def find(words: str, *, audience: Audience) -> tuple[list[Group], list[Problem]]:
    """What each searched list holds of `words`, and what cannot be searched for, each problem told once."""
    address = urlencode({"q": words})
    groups, problems = [], {}
    for noun, item in SEARCHED.items():
        query = read(noun, QueryDict(address), audience=audience)
        problems.update({problem.parameter: problem for problem in query.problems})
        rows = query.page(cursor="", size=A_FEW).rows if words else ()
        shown = tuple(item(row.data) for row in rows if isinstance(row, Row))
        groups.append(Group(noun.value, query.count() if words else 0, shown, f"?{address}"))
    return groups, list(problems.values())
