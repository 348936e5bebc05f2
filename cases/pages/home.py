"""The front page: one person's words, the cases, and what has been counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cases.pages.case import CaseItem, case_item
from cases.pages.overview import Overview, overview
from cases.pages.statistic import largest_first
from cases.pages.testimony import TestimonyItem, testimony_item
from cases.vocabulary.canonical import Document

_PLOTTED: Final = 5


@dataclass(frozen=True, slots=True)
class HomePage:
    """Everything the front page shows."""

    first: TestimonyItem | None
    others: tuple[TestimonyItem, ...]
    cases: tuple[CaseItem, ...]
    overview: Overview | None


def home_page(
    *,
    cases: Sequence[Document],
    testimonies: Sequence[Document],
    statistics: Sequence[Document],
) -> HomePage:
    """The front page of what is published: the first testimony stands largest."""
    people = [testimony_item(each) for each in testimonies]
    return HomePage(
        first=people[0] if people else None,
        others=tuple(people[1:3]),
        cases=tuple(case_item(each) for each in cases),
        overview=overview(_across(largest_first(statistics))),
    )


def _across(figures: Sequence[Document]) -> list[Document]:
    """A few figures spread over the sizes on record, the largest and the smallest among them."""
    if len(figures) <= _PLOTTED:
        return list(figures)
    last = len(figures) - 1
    return [figures[place * last // (_PLOTTED - 1)] for place in range(_PLOTTED)]
