"""The FilterSet that those of all nouns are made from."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import QueryDict
from django_filters import FilterSet

from cases.catalog.text.query import TextQuery
from cases.filters.order import BEST_MATCH, Order
from cases.filters.parameters import Group, Text
from cases.filters.selection import Condition, Selection, Within
from cases.filters.tables import Found, table
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun


class RecordFilter(FilterSet):  # type: ignore[misc] # django-filter carries no types
    """What can be asked of the list of one noun. A subclass declares its parameters, and the noun.

    Values that cannot be read ask for nothing here; `cases.filters.query` is where they are refused.
    """

    noun: ClassVar[Noun]

    q = Text()

    def __init__(self, data: QueryDict, *, audience: Audience) -> None:
        """Read the parameters `data` for a list that `audience` sees."""
        self.audience = audience
        super().__init__(data, queryset=table(self.noun)._default_manager.filter(audience=audience))

    @cached_property
    def groups(self) -> dict[str, Group]:
        """The parameters with options, by name, in the order of their declaration."""
        return {name: each for name, each in self.filters.items() if isinstance(each, Group)}

    def chosen(self, group: str) -> tuple[str, ...]:
        """The values chosen in one parameter with options, as far as they could be read."""
        return tuple(self._cleaned.get(group) or ())

    @property
    def words(self) -> TextQuery | None:
        """What is looked for in the text, as far as it could be read."""
        return self._cleaned.get("q")

    @property
    def sort(self) -> str:
        """The name of the order asked for, or of the usual one: the best match where words are looked for."""
        usual, asked = next(iter(self.orders)), self._cleaned.get("sort")
        if self.words is None:
            return usual if asked in (None, "", BEST_MATCH) else str(asked)
        return str(asked or (BEST_MATCH if BEST_MATCH in self.orders else usual))

    @property
    def orders(self) -> dict[str, Order]:
        """The orders that can be asked for, by name; the first is the usual one without words."""
        by_name: dict[str, Order] = self.filters["sort"].orders
        return by_name

    @cached_property
    def selection(self) -> Selection:
        """What the readable parameters ask of the catalog."""
        return Selection(self.audience, self.noun, tuple(self._conditions()), self.orders[self.sort].columns)

    def filter_queryset(self, queryset: QuerySet[Found]) -> QuerySet[Found]:
        """Refuse: an engine answers a selection page by page; a queryset of all of it may be millions."""
        raise NotImplementedError("ask cases.filters.query for the records of a selection")

    @cached_property
    def _cleaned(self) -> dict[str, Any]:
        """The values that could be read, by parameter."""
        self.form.is_valid()  # what could not be read is not among the cleaned data
        cleaned: dict[str, Any] = self.form.cleaned_data
        return cleaned

    def _conditions(self) -> Iterator[Condition]:
        cleaned = self._cleaned
        for name, value in cleaned.items():
            each = self.filters[name]
            if value and isinstance(each, Group | Text):
                yield each.condition(name, value)
        after, before = cleaned.get("after"), cleaned.get("before")
        if after or before:
            yield Within(after, before)
