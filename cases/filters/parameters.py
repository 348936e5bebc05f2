"""Parameters: what one name in an address asks of the catalog, declared with django-filter."""

from datetime import date
from typing import Any, TypeAlias

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django_filters import Filter

from cases.catalog.text.query import TextQuery
from cases.filters.fields import ChosenCode, ChosenCodes, DayBound, OpenCodes, SearchText
from cases.filters.labels import Names
from cases.filters.order import Order
from cases.filters.selection import Condition, Field, Grade, Graded, OneOf, Words, term
from cases.vocabulary.absence import Absence
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.code import PLACE, WORD
from cases.vocabulary.edtf import Edtf
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ref_pattern

Label: TypeAlias = str | Promise

ABSENCES = ((Absence.UNKNOWN.value, _("not stated or unknown")), (Absence.WITHHELD.value, _("withheld")))
"""What can be asked for where there is no value. "unknown" finds what is not stated and what is not known."""

_LANGUAGE = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"


class Group(Filter):  # type: ignore[misc] # django-filter carries no types
    """A parameter that takes any number of values and keeps the records that carry at least one of them.

    `held` are the catalog's fields with its values; `names` says who knows their labels.
    """

    def __init__(self, *held: Field, label: Label, names: Names = Names.CHOICES, **extra: Any) -> None:
        super().__init__(label=label, **extra)
        self.held = held
        self.names = names

    @property
    def choices(self) -> tuple[tuple[str, Label], ...]:
        """The values of a closed list with their labels, in its order; none for an open one."""
        return tuple(self.extra.get("choices", ()))

    def word(self, value: str) -> str:
        """The label of a value that no catalog table names: the vocabulary's, else the value itself."""
        return _words(self).get(value, value)

    def condition(self, group: str, values: list[str]) -> Condition:
        """What some values of the parameter `group` ask for."""
        return OneOf(group, self.held[0], tuple(values))


@cached_by_language
def _words(group: Group) -> dict[str, str]:
    """The labels of the absences and of a closed list; there are as many groups as the code declares."""
    return {code: str(label) for code, label in (*ABSENCES, *group.choices)}


class Closed(Group):
    """Words of a closed list of the vocabulary, and the absences."""

    field_class = ChosenCodes

    def __init__(self, held: Field, words: type[TextChoices], *, label: Label) -> None:
        stated = [(code, name) for code, name in words.choices if code not in Absence.values]
        super().__init__(held, label=label, choices=[*stated, *ABSENCES])


class OfGrade(Group):
    """Grades: the source's half "B", the information's half "3", or both in one place "B3"."""

    field_class = ChosenCodes

    def __init__(self, *halves: type[TextChoices]) -> None:
        choices = [choice for half in halves for choice in half.choices]
        if len(halves) > 1:
            whole = [f"{first.value}{second.value}" for first in Reliability for second in Credibility]
            choices += [(grade, grade) for grade in whole]
        held = [term(half.__name__.lower()) for half in halves]
        super().__init__(*held, label=_("Grade"), choices=choices)

    def word(self, value: str) -> str:
        """The grade in words, its code behind."""
        words = str(_(", ")).join(super(OfGrade, self).word(half) for half in value)
        return f"{words} ({value})"

    def condition(self, group: str, values: list[str]) -> Condition:
        """The grades asked for, each split into its halves."""
        grades = (Grade(value.rstrip("123456"), value.lstrip("ABCDEF")) for value in values)
        return Graded(group, tuple(grades))


class Open(Group):
    """Codes of one written form that only the catalog knows, and the absences."""

    field_class = OpenCodes

    def __init__(self, held: Field, *, label: Label, names: Names, pattern: str, example: str) -> None:
        absences = "|".join(code for code, _label in ABSENCES)
        super().__init__(held, label=label, names=names, pattern=f"{absences}|{pattern}", example=example)


class Text(Filter):  # type: ignore[misc] # django-filter carries no types
    """What is looked for in the record's text."""

    field_class = SearchText

    def __init__(self) -> None:
        super().__init__(label=_("Words"))

    def condition(self, group: str, query: TextQuery) -> Condition:
        """The query as a condition."""
        return Words(query)


class Day(Filter):  # type: ignore[misc] # django-filter carries no types
    """One end of a period. The two ends are one condition, which the FilterSet makes of both."""

    field_class = DayBound


class Sort(Filter):  # type: ignore[misc] # django-filter carries no types
    """Which of the noun's total orders the records come in; the first is the usual one."""

    field_class = ChosenCode

    def __init__(self, **orders: Order) -> None:
        self.orders = orders
        super().__init__(label=_("Sort by"), choices=[(name, order.label) for name, order in orders.items()])


def _first_day(when: Edtf) -> date | None:
    return when.earliest


def _last_day(when: Edtf) -> date | None:
    return when.latest


def after() -> Day:
    """The records whose date may lie on or after the first day of an EDTF date."""
    return Day(label=_("Not before"), bound=_first_day)


def before() -> Day:
    """The records whose date may lie on or before the last day of an EDTF date."""
    return Day(label=_("Not after"), bound=_last_day)


def references(noun: Noun, held: Field, *, label: Label, names: Names) -> Open:
    """Values that are references of one noun."""
    pattern = ref_pattern(noun)
    return Open(held, label=label, names=names, pattern=pattern, example=f"{pattern[0]}-7K3M9Q2XAB")


def slugs(held: Field, *, label: Label, names: Names, example: str) -> Open:
    """Values that are words in lower case joined by hyphens."""
    return Open(held, label=label, names=names, pattern=WORD, example=example)


def places(held: Field, *, label: Label) -> Open:
    """Values that are codes of ISO 3166: a country finds its provinces too."""
    return Open(held, label=label, names=Names.PLACES, pattern=PLACE, example="AF-KAB")


def languages(held: Field, *, label: Label) -> Open:
    """Values that are language tags (BCP 47)."""
    return Open(held, label=label, names=Names.LANGUAGES, pattern=_LANGUAGE, example="fa-AF")


def publishers(held: Field) -> Open:
    """Who published: an actor's reference."""
    return Open(
        held,
        label=_("Publisher"),
        names=Names.ACTORS,
        pattern=ref_pattern(Noun.ACTOR),
        example="A-7K3M9Q2XAB",
    )


def claimants(held: Field) -> Open:
    """Who makes a claim: an actor's reference, or "person" for someone who is shown by name."""
    pattern = f"person|{ref_pattern(Noun.ACTOR)}"
    return Open(held, label=_("Claimed by"), names=Names.CLAIMANTS, pattern=pattern, example="A-7K3M9Q2XAB")
