"""Queries: an address read strictly. What it cannot mean is said, by name, and never ignored in silence."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from django.http import QueryDict
from django.utils.translation import gettext

from cases.catalog.index.current import current_index
from cases.catalog.keyset import Page
from cases.catalog.label import Label
from cases.filters.bitmap_engine import BitmapEngine
from cases.filters.catalog_row import CatalogRow
from cases.filters.engine import Engine
from cases.filters.label_engine import LabelEngine
from cases.filters.nouns import FILTERS
from cases.filters.record_filter import RecordFilter
from cases.filters.selection import Selection, Within
from cases.filters.strictness import Problem, unexpected
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun

__all__ = ["Problem", "Query", "read"]


def engine_for(selection: Selection) -> Engine:
    """What answers questions about the noun and the audience of a selection, all at the present moment."""
    if issubclass(FILTERS[selection.noun].model, Label):
        return LabelEngine()
    return BitmapEngine(current_index(selection.audience))


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

    @cached_property
    def engine(self) -> Engine:
        """What answers this query, from first to last at one moment."""
        return engine_for(self.selection)

    def count(self) -> int:
        """How many records there are, exactly."""
        return self.engine.count(self.selection)

    def total(self) -> int:
        """How many there are in all, whatever is asked for."""
        return self.engine.count(replace(self.selection, conditions=()))

    def page(self, *, cursor: str, size: int) -> Page[CatalogRow]:
        """One page of them; raises BadCursor."""
        return self.engine.page(self.selection, cursor=cursor, size=size)

    def iterator(self) -> Iterator[CatalogRow]:
        """All of them in order, with flat memory."""
        return self.engine.iterator(self.selection)


def read(noun: Noun, params: QueryDict, *, audience: Audience, beside: Collection[str] = ()) -> Query:
    """Read the query string of the list of `noun`; `beside` names what the door itself reads."""
    filterset = FILTERS[noun](params, audience=audience)
    known = (*filterset.filters, *beside)
    problems = (*unexpected(params, known=known, many=filterset.groups), *_unreadable(filterset))
    return Query(params, filterset, problems)


def _unreadable(filterset: RecordFilter) -> Iterator[Problem]:
    """The values that could not be read, and a period that ends before it begins."""
    for name, sentences in filterset.unreadable.items():
        choices = filterset.filters[name].extra.get("choices", ())
        for sentence in sentences:
            yield Problem(name, str(sentence), tuple(code for code, _label in choices))
    for condition in filterset.selection.conditions:
        if isinstance(condition, Within) and condition.is_empty:
            yield Problem("before", gettext("This period ends before it begins."))
