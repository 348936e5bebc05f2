"""Queries: an address read strictly. What it cannot mean is said, by name, and never ignored in silence."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from django.http import QueryDict
from django.utils.translation import gettext

from cases.catalog.selection import Page
from cases.filters.engine import Engine
from cases.filters.nouns import FILTERS
from cases.filters.order import BEST_MATCH
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import Selection, Within
from cases.filters.sql import SqlEngine
from cases.filters.strictness import Problem, strange
from cases.filters.tables import Found
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

__all__ = ["ENGINE", "Problem", "Query", "read"]

ENGINE: Final[Engine] = SqlEngine()
"""What answers every query of this process."""


@dataclass(frozen=True)
class Query:
    """What one address asks of one list. With `problems` it means only as much of it as could be read."""

    params: QueryDict
    filterset: RecordFilter
    problems: tuple[Problem, ...]

    @cached_property
    def selection(self) -> Selection:
        """The records asked for."""
        return self.filterset.selection

    def count(self) -> int:
        """How many records there are, exactly."""
        return ENGINE.count(self.selection)

    def page(self, *, cursor: str, size: int) -> Page[Found]:
        """One page of them; raises BadCursor."""
        return ENGINE.page(self.selection, cursor=cursor, size=size)

    def every(self) -> Iterator[Found]:
        """All of them in order, with flat memory."""
        return ENGINE.every(self.selection)


def read(noun: Noun, params: QueryDict, *, audience: Audience, beside: Collection[str] = ()) -> Query:
    """Read the query string of the list of `noun`; `beside` names what the door itself reads."""
    filterset = FILTERS[noun](params, audience=audience)
    known = (*filterset.filters, *beside)
    problems = (*strange(params, known=known, many=filterset.groups), *_unreadable(filterset))
    return Query(params, filterset, problems)


def _unreadable(filterset: RecordFilter) -> Iterator[Problem]:
    """The values that could not be read, and a period that ends before it begins."""
    for name, sentences in filterset.errors.items():
        choices = filterset.filters[name].extra.get("choices", ())
        for sentence in sentences:
            yield Problem(name, str(sentence), tuple(code for code, _label in choices))
    if filterset.data.get("sort") == BEST_MATCH != filterset.sort and "sort" not in filterset.errors:
        yield Problem("sort", gettext("What matches best can be told only of words that are looked for."))
    for condition in filterset.selection.conditions:
        if isinstance(condition, Within) and condition.is_empty:
            yield Problem("before", gettext("This period ends before it begins."))
