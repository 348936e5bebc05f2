"""Parameters: what one name in an address asks of the catalog, declared with django-filter."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, Self, TypeAlias

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django_filters import Filter

from cases.catalog.text.query import TextQuery
from cases.filters.catalog_row import CatalogRow
from cases.filters.fields import LONGEST_DATE, MOST_LETTERS, ChosenCode, DayBound, SearchText
from cases.filters.order import Order
from cases.filters.parameter_object import ParameterObject
from cases.filters.plain_words import answering
from cases.filters.selection import Condition, Words
from cases.vocabulary.canonical import Document
from cases.vocabulary.edtf import Edtf

Label: TypeAlias = str | Promise

_NO_NULL: Final = r"^[^\u0000]*$"


class Parameter(Filter):  # type: ignore[misc] # django-filter carries no types
    """A filter that is as it was declared; a FilterSet has a copy of its own, and notes on it whose it is.

    `filter` is what it plainly means: rows of the catalog, narrowed. It asks nothing of the FilterSet, so
    that it means the same for any queryset of its noun's table. An engine is given the condition instead.
    """

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """A shallow copy: what was declared does not change."""
        copied = type(self).__new__(type(self))
        copied.__dict__.update(self.__dict__)
        return copied

    def openapi(self, name: str) -> ParameterObject:
        """How it describes itself under the name that it has in addresses."""
        raise NotImplementedError


class Text(Parameter):
    """What is looked for in the record's text."""

    field_class = SearchText

    def __init__(self) -> None:
        super().__init__(label=_("Words"))

    def condition(self, group: str, query: TextQuery) -> Condition:
        """The query as a condition."""
        return Words(query)

    def filter(self, qs: QuerySet[CatalogRow], value: TextQuery | None) -> QuerySet[CatalogRow]:
        """The rows that answer the query, each of them read."""
        return qs if value is None else qs.filter(pk__in=answering(qs, value))

    def openapi(self, name: str) -> ParameterObject:
        """What words mean."""
        says = (
            "Keeps what holds every one of these words, in any of their English forms, whatever their "
            "case, accents or keyboard, and names in any usual spelling. Words in quotation marks stand "
            "together, `prefix*` begins a word, `-word` does not occur. The best match comes first "
            "where no other order is asked for."
        )
        schema: Document = {"type": "string", "maxLength": MOST_LETTERS, "pattern": _NO_NULL}
        return ParameterObject(name, says, schema, "Pakistan")


class Day(Parameter):
    """One end of a period. An engine is given both as one condition, which the FilterSet makes."""

    field_class = DayBound

    def __init__(
        self, column: str, lookup: str, *, label: Label, bound: Callable[[Edtf], date | None], example: str
    ) -> None:
        """Compare a column with the first or last day, the `bound`, of the date that is asked for."""
        super().__init__(column, lookup, label=label, bound=bound)
        self.example = example

    def openapi(self, name: str) -> ParameterObject:
        """Which end of a date counts, and what is found."""
        says = (
            f"{self.label}: an EDTF date (ISO 8601-2), of which one end counts. Keeps what may have "
            "happened then; what has no date is never within a period."
        )
        schema: Document = {"type": "string", "maxLength": LONGEST_DATE, "x-unit": "calendar days"}
        return ParameterObject(name, says, schema, self.example)


class Sort(Parameter):
    """Which of the noun's total orders the records come in; the first is the usual one."""

    field_class = ChosenCode

    def __init__(self, **orders: Order) -> None:
        self.orders = orders
        super().__init__(label=_("Sort by"), choices=[(name, order.label) for name, order in orders.items()])

    def filter(self, qs: QuerySet[CatalogRow], value: str) -> QuerySet[CatalogRow]:
        """All of them: the usual order is another one where words are looked for, as the FilterSet knows."""
        return qs

    def openapi(self, name: str) -> ParameterObject:
        """The orders by name."""
        words: Document = {code: str(order.label) for code, order in self.orders.items()}
        first = next(iter(self.orders))
        schema: Document = {"type": "string", "enum": [*words], "x-words": words, "default": first}
        return ParameterObject(name, "The order.", schema, first)
