"""The FilterSet that those of all nouns are made from."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django_filters import FilterSet

from cases.catalog.text.query import TextQuery
from cases.filters.order import BEST_MATCH, Order
from cases.filters.parameters import Group, Text
from cases.filters.selection import Condition, Selection, Within
from cases.filters.tables import Found
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun


class RecordFilter(FilterSet):  # type: ignore[misc] # django-filter carries no types
    """What can be asked of the list of one noun. A subclass declares its parameters, and the noun.

    Values that cannot be read ask for nothing here; `cases.filters.query` is where they are refused.
    """

    noun: ClassVar[Noun]

    q = Text()

    def __init__(self, data: QueryDict, *, audience: Audience) -> None:
        """Read the parameters `data` for a list that `audience` sees.

        Filters and fields are shared by all requests, as nothing here changes them: copying them for each, as
        django-filter and its form do, would take longer than finding the records.
        """
        self.audience = audience
        self.data = data
        self.is_bound = True
        self.filters = self.base_filters

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
        """The name of the order asked for, or of the usual one: the best match where words are looked for.

        Without words everything matches alike, and comes in the order that is usual then.
        """
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

    @property
    def qs(self) -> QuerySet[Found]:
        """Refuse: an engine answers a selection page by page; a queryset of all of it may be millions."""
        raise NotImplementedError("ask cases.filters.query for the records of a selection")

    @property
    def errors(self) -> dict[str, list[str]]:
        """The sentences about the values that could not be read, by parameter."""
        return self._read[1]

    @property
    def _cleaned(self) -> dict[str, Any]:
        """The values that could be read, by parameter."""
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[dict[str, Any], dict[str, list[str]]]:
        """What each parameter's field makes of the data, and what it says of data that it cannot read."""
        cleaned: dict[str, Any] = {}
        errors: dict[str, list[str]] = {}
        for name, each in self.filters.items():
            try:
                cleaned[name] = each.field.clean(each.field.widget.value_from_datadict(self.data, {}, name))
            except ValidationError as error:
                errors[name] = error.messages
        return cleaned, errors

    def _conditions(self) -> Iterator[Condition]:
        cleaned = self._cleaned
        for name, value in cleaned.items():
            each = self.filters[name]
            if value and isinstance(each, Group | Text):
                yield each.condition(name, value)
        after, before = cleaned.get("after"), cleaned.get("before")
        if after or before:
            yield Within(after, before)
