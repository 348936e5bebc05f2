"""The FilterSet that those of all nouns are made from."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar, cast

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django_filters import FilterSet

from cases.catalog.text.query import TextQuery
from cases.filters.catalog_row import CatalogRow
from cases.filters.group import Group
from cases.filters.order import BEST_MATCH, Order
from cases.filters.parameter import Text
from cases.filters.parameter_object import ParameterObject
from cases.filters.plain_words import closest_first
from cases.filters.selection import Condition, Selection, Within
from cases.vocabulary.audience import Audience
from cases.vocabulary.noun import Noun


class RecordFilter(FilterSet):  # type: ignore[misc] # django-filter carries no types
    """What can be asked of the list of one noun. A subclass declares its parameters, the noun, and the
    table of the catalog that holds its rows.

    Values that cannot be read ask for nothing here; `cases.filters.query` is where they are refused.
    """

    noun: ClassVar[Noun]
    model: ClassVar[type[CatalogRow]]

    q = Text()

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        queryset: QuerySet[CatalogRow] | None = None,
        *,
        audience: Audience,
    ) -> None:
        """Read the parameters `data` for a list that `audience` sees: all of it, or a `queryset` of it."""
        self.audience = audience
        rows = self.model._default_manager.all() if queryset is None else queryset
        super().__init__(QueryDict() if data is None else data, rows)

    @classmethod
    def openapi_parameters(cls) -> tuple[ParameterObject, ...]:
        """Every parameter as it describes itself, in the order of their declaration."""
        return tuple(each.openapi(name) for name, each in cls.base_filters.items())

    @cached_property
    def groups(self) -> dict[str, Group]:
        """The parameters with options as they are declared, by name, in that order."""
        return {name: each for name, each in self.base_filters.items() if isinstance(each, Group)}

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

    def filter_queryset(self, queryset: QuerySet[CatalogRow]) -> QuerySet[CatalogRow]:
        """What the readable parameters find in a queryset of the noun's table, in the order asked for.

        This is what every parameter means, and what `qs` is made of: right, and as fast as the database
        finds it. Words are looked for by reading each row, and the keys found stand in the query, which
        bears some ten thousand. The engines of `cases.filters.query` find the same, and any number.
        """
        found = super().filter_queryset(queryset.filter(audience=self.audience))
        if self.words is not None and self.sort == BEST_MATCH:
            return closest_first(found, self.words)
        return cast("QuerySet[CatalogRow]", found.order_by(*self.orders[self.sort].columns))

    @property
    def unreadable(self) -> dict[str, list[str]]:
        """The sentences about the values that could not be read, by parameter: those of the form."""
        return self._read[1]

    @property
    def _cleaned(self) -> dict[str, Any]:
        """The values given that could be read, by parameter: those of the form."""
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[dict[str, Any], dict[str, list[str]]]:
        """What the field of each parameter that is given makes of it, and what it says where it cannot.

        A list needs no form, and making one takes longer than finding its records: it is made for whoever
        asks for `form` or `qs`.
        """
        cleaned: dict[str, Any] = {}
        errors: dict[str, list[str]] = {}
        for name, each in self.base_filters.items():
            if name not in self.data:
                continue
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
