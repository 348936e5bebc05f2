"""Groups: parameters with options, any number of which may be chosen."""

from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import Any, Final, cast

from django.db.models import QuerySet, TextChoices
from django.utils.translation import gettext_lazy as _

from cases.catalog.field import Storage
from cases.catalog.row import Row
from cases.filters.facet_values import carries, graded
from cases.filters.fields import MOST_VALUES, ChosenCodes, OpenCodes
from cases.filters.option_labels import TERMS, Names
from cases.filters.parameter import Label, Parameter
from cases.filters.parameter_object import ParameterObject
from cases.filters.selection import Condition, Field, Grade, Graded, OneOf, facet_value
from cases.vocabulary.absence import Absence
from cases.vocabulary.cached_by_language import cached_by_language
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.grade import Credibility, Reliability
from cases.vocabulary.term_kind import in_words

ABSENCES = ((Absence.UNKNOWN.value, _("not stated or unknown")), (Absence.WITHHELD.value, _("withheld")))
"""What can be asked for where there is no value. "unknown" finds what is not stated and what is not known."""

_ANY: Final = "keeps what carries at least one of these values; repeat it for several."
_ABSENT: Final = " `unknown` finds what is not stated or not known, `withheld` what is not shown."
_HALVES: Final = (
    " A letter is the source's reliability, a digit the information's credibility, `B3` both in one."
)
_WIDER: Final = (Names.PLACES, Names.THEMES)
"""Values that lie in others."""
_OF_THE_FIRST_DOSSIER: Final[Mapping[Names, str]] = {
    Names.CASES: "former-afghan-soldiers",
    Names.PLACES: "PK",
    Names.THEMES: "forced-return",
    Names.INDICATORS: "extrajudicial-killings",
    Names.SOURCES: "S-08FHHWC612",
    Names.ACTORS: "A-15ZE8P8BN7",
    Names.CLAIMANTS: "A-CVGJ2X6X87",
    Names.RESPONSIBLE: "A-NA734YWBCD",
    Names.LANGUAGES: "en",
    Names.ROLES: "former-soldier",
    Names.EVENT_KINDS: "amnesty",
    Names.SOURCE_KINDS: "news_report",
    Names.ACTOR_KINDS: "media",
}
"""For each kind of open value, one that whoever tries the API finds something with."""


class Group(Parameter):
    """A parameter that takes any number of values and keeps the records that carry at least one of them.

    `held` are the catalog's fields with its values; `names` says who knows their labels.
    """

    def __init__(self, *held: Field, label: Label, names: Names = Names.CHOICES, **extra: Any) -> None:
        super().__init__(held[0].name, "in", label=label, **extra)
        self.held = held
        self.names = names

    @property
    def choices(self) -> tuple[tuple[str, Label], ...]:
        """The values of a closed list with their labels, in its order; none for an open one."""
        return tuple(self.extra.get("choices", ()))

    def word(self, value: str) -> str:
        """The label of a value that no catalog table names: the vocabulary's, else the value itself.

        The code of a term that its documents do not name is told in words.
        """
        return _words(self).get(value, in_words(value) if self.names in TERMS else value)

    def condition(self, group: str, values: list[str]) -> Condition:
        """What some values of the parameter `group` ask for."""
        return OneOf(group, self.held[0], tuple(values))

    def filter(self, qs: QuerySet[Row], value: list[str]) -> QuerySet[Row]:
        """The rows that carry at least one of the values, in their column or among their facet values."""
        if self.held[0].storage is Storage.COLUMN or not value:
            return cast("QuerySet[Row]", super().filter(qs, value))
        return qs.filter(carries(qs.model.noun, self.held[0].name, value))

    def _described(self, name: str, member: Document, example: str, note: str) -> ParameterObject:
        """It takes any number of values like `member`; `note` is what else is to be said."""
        schema: Document = {"type": "array", "items": member, "maxItems": MOST_VALUES}
        return ParameterObject(name, f"{self.label}: {_ANY}{note}", schema, [example])

    def _of_a_list(self, name: str, note: str) -> ParameterObject:
        """It takes words of its closed list; those that are not their own labels are explained."""
        codes: list[Json] = [code for code, _label in self.choices]
        words: Document = {code: str(label) for code, label in self.choices if label != code}
        member: Document = {"type": "string", "enum": codes, "x-words": words}
        return self._described(name, member, self.choices[0][0], note)


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

    def openapi(self, name: str) -> ParameterObject:
        """The words, and the absences."""
        return self._of_a_list(name, _ABSENT)


class OfGrade(Group):
    """Grades: the source's half "B", the information's half "3", or both in one place "B3"."""

    field_class = ChosenCodes

    def __init__(self, *halves: type[TextChoices]) -> None:
        choices = [choice for half in halves for choice in half.choices]
        if len(halves) > 1:
            whole = [f"{first.value}{second.value}" for first in Reliability for second in Credibility]
            choices += [(grade, grade) for grade in whole]
        held = [facet_value(half.__name__.lower()) for half in halves]
        super().__init__(*held, label=_("Grade"), choices=choices)

    def word(self, value: str) -> str:
        """The grade in words, its code behind."""
        words = str(_(", ")).join(super(OfGrade, self).word(half) for half in value)
        return f"{words} ({value})"

    def condition(self, group: str, values: list[str]) -> Condition:
        """The grades asked for, each split into its halves."""
        return Graded(group, _grades(values))

    def filter(self, qs: QuerySet[Row], value: list[str]) -> QuerySet[Row]:
        """The rows that carry at least one of the grades."""
        if not value:
            return qs
        return qs.filter(reduce(or_, (graded(qs.model.noun, grade) for grade in _grades(value))))

    def openapi(self, name: str) -> ParameterObject:
        """The grades, and what the halves of one are."""
        return self._of_a_list(name, _HALVES)


class Open(Group):
    """Codes of one written form that only the catalog knows, and the absences."""

    field_class = OpenCodes

    def __init__(self, held: Field, *, label: Label, names: Names, pattern: str, example: str) -> None:
        absences = "|".join(code for code, _label in ABSENCES)
        super().__init__(held, label=label, names=names, pattern=f"{absences}|{pattern}", example=example)

    def openapi(self, name: str) -> ParameterObject:
        """How the codes are written, and whether what lies within is found too."""
        member: Document = {"type": "string", "pattern": f"^(?:{self.extra['pattern']})$"}
        note = _ABSENT + (" What lies within is found too." if self.names in _WIDER else "")
        return self._described(name, member, _OF_THE_FIRST_DOSSIER[self.names], note)


def _grades(values: list[str]) -> tuple[Grade, ...]:
    """What was written, each split into its halves."""
    return tuple(Grade(value.rstrip("123456"), value.lstrip("ABCDEF")) for value in values)
