"""The parameters of lists, as their FilterSets declare them."""

from collections.abc import Mapping
from typing import Final

from django_filters import Filter

from cases.api.openapi.operation import Parameter
from cases.filters.fields import MOST_LETTERS, MOST_VALUES
from cases.filters.labels import Names
from cases.filters.nouns import FILTERS
from cases.filters.parameters import ABSENCES, Closed, Day, Group, OfGrade, Open, Sort, Text
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun

_ANY: Final = "keeps what carries at least one of these values; repeat it for several."
_ABSENT: Final = " `unknown` finds what is not stated or not known, `withheld` what is not shown."
_NO_NULL: Final = r"^[^\u0000]*$"
_REAL: Final[Mapping[Names, str]] = {
    Names.CASES: "former-afghan-soldiers",
    Names.PLACES: "PK",
    Names.THEMES: "forced-return",
    Names.INDICATORS: "extrajudicial-killings",
    Names.SOURCES: "S-08FHHWC612",
    Names.ACTORS: "A-15ZE8P8BN7",
    Names.CLAIMANTS: "A-CVGJ2X6X87",
    Names.LANGUAGES: "en",
}
"""For each kind of open value, one of the first dossier."""


def filter_parameters(noun: Noun) -> tuple[Parameter, ...]:
    """Every parameter that narrows or sorts the list of `noun`."""
    return tuple(_parameter(name, each) for name, each in FILTERS[noun].base_filters.items())


def _parameter(name: str, declared: Filter) -> Parameter:
    match declared:
        case Open():
            return _open(name, declared)
        case Closed() | OfGrade():
            return _closed(name, declared)
        case Sort():
            return _sort(name, declared)
        case Day():
            return _day(name, declared)
        case Text():
            schema: Document = {"type": "string", "maxLength": MOST_LETTERS, "pattern": _NO_NULL}
            says = (
                "Keeps what holds every one of these words, in any of their English forms, whatever their "
                "case, accents or keyboard, and names in any usual spelling. Words in quotation marks stand "
                "together, `prefix*` begins a word, `-word` does not occur. The best match comes first "
                "where no other order is asked for."
            )
            return Parameter(name, says, schema, "Pakistan")
    raise TypeError(f"nothing is known of the parameter {name}")


def _open(name: str, declared: Open) -> Parameter:
    absences = [code for code, _label in ABSENCES]
    pattern = f"^(?:{declared.extra['pattern']})$"
    says = f"{declared.label}: {_ANY}{_ABSENT}"
    if declared.names in (Names.PLACES, Names.THEMES):
        says += " What lies within is found too."
    assert not set(absences) - set(str(declared.extra["pattern"]).split("|"))
    return Parameter(name, says, _many({"type": "string", "pattern": pattern}), [_REAL[declared.names]])


def _closed(name: str, declared: Group) -> Parameter:
    codes: list[Json] = [code for code, _label in declared.choices]
    says = f"{declared.label}: {_ANY}"
    if isinstance(declared, OfGrade):
        says += (
            " A letter is the source's reliability, a digit the information's credibility, `B3` both in one."
        )
    else:
        says += _ABSENT
    words: Document = {code: str(label) for code, label in declared.choices if label != code}
    return Parameter(name, says, _many({"type": "string", "enum": codes, "x-words": words}), codes[:1])


def _sort(name: str, declared: Sort) -> Parameter:
    words: Document = {code: str(order.label) for code, order in declared.orders.items()}
    first = next(iter(declared.orders))
    schema: Document = {"type": "string", "enum": [*words], "x-words": words, "default": first}
    return Parameter(name, "The order.", schema, first)


def _day(name: str, declared: Day) -> Parameter:
    says = (
        f"{declared.label}: an EDTF date (ISO 8601-2), of which one end counts. Keeps what may have "
        "happened then; what has no date is never within a period."
    )
    schema: Document = {"type": "string", "maxLength": 64, "x-unit": "calendar days"}
    return Parameter(name, says, schema, "2023-11" if name == "after" else "2023")


def _many(member: Document) -> Document:
    return {"type": "array", "items": member, "maxItems": MOST_VALUES}
