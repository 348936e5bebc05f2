"""The front page: one person's words, the cases, and what has been counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cases.documents.statistic import Statistic
from cases.pages.charts.figure import largest_first, superseded
from cases.pages.charts.overview import MOST, Overview, overview
from cases.pages.records.case import CaseItem, case_item
from cases.pages.records.testimony import TestimonyItem, testimony_item
from cases.vocabulary.canonical import Document
from cases.vocabulary.verification import Verification

_OF_A_DECADE: Final = 2
"""Figures of one order of magnitude that the front page draws."""


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
    """The front page of what is published: the first testimony that has somebody's own words stands largest.

    statistics: figures to choose from, the best documented of each thing counted before the others of it.
    """
    people = sorted((testimony_item(each) for each in testimonies), key=_in_other_words)
    return HomePage(
        first=people[0] if people else None,
        others=tuple(people[1:3]),
        cases=tuple(case_item(each) for each in cases),
        overview=overview(_across(statistics), most=MOST),
    )


def _in_other_words(item: TestimonyItem) -> bool:
    """Whether the words that stand for a testimony are nobody's own."""
    return item.quotation is not None and not item.quotation.quoted


def _across(figures: Sequence[Document]) -> list[Statistic]:
    """One figure of each thing counted, and of each order of magnitude the two best documented.

    Of several of one thing the first that no later one superseded is taken.
    """
    kinds: dict[str, Statistic] = {}
    for each in map(Statistic, figures):
        if not superseded(each):
            kinds.setdefault(each.indicator, each)
    decades: dict[int, list[Statistic]] = defaultdict(list)
    for each in sorted(largest_first(kinds.values()), key=_checked, reverse=True):
        decades[_decade(each)].append(each)
    return [each for decade in decades.values() for each in decade[:_OF_A_DECADE]]


def _checked(statistic: Statistic) -> int:
    """How far a figure has been checked, by whoever published it."""
    level = statistic.verification
    return Verification(level).rank if level in Verification.values else 0


def _decade(statistic: Statistic) -> int:
    """The order of magnitude of a figure: 3 for hundreds."""
    return len(str((statistic.high if statistic.low is None else statistic.low) or 0))
