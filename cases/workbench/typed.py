"""What was typed or proposed for a field, read: its value, how it is understood, or why it is none."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from cases.models.validators import validate_address
from cases.vocabulary.edtf import Edtf, EdtfError
from cases.vocabulary.language import known_language
from cases.vocabulary.numeral import ambiguous, value_of
from cases.vocabulary.written_date import WrittenDateError, read_date
from cases.workbench.asked import Option
from cases.workbench.lookups import Lookups, options_of
from cases.workbench.spec import Spec

_BETWEEN: Final = re.compile("[\n,،]")
_APART: Final = ("/", " to ", " – ", " تا ", " تر ")
_TOO_MUCH: Final = 10**16
_FINEST: Final = 10**9
"""The digits that any number of the record has, before its point and behind it."""


class Unread(ValueError):
    """What stands in a field cannot be read. The message is a sentence for the editor."""


@dataclass(frozen=True, slots=True)
class Read:
    """`typed`: what stands in a field. `value`: as it is kept, or empty. `error`: why it is no value."""

    typed: str = ""
    value: str = ""
    error: str = ""


def read(spec: Spec, typed: str, lookups: Lookups) -> Read:
    """What stands in the field, as it would be kept."""
    said = typed.strip()
    if not said:
        return Read()
    if len(said) > spec.longest:
        told = _("Say it in fewer words: there is room for %(most)d characters.")
        return Read(typed, error=told % {"most": spec.longest})
    try:
        return Read(typed, _READERS[spec.sort](said, spec, lookups))
    except ValueError as fault:
        return Read(typed, error=str(fault))


def options_for(spec: Spec, lookups: Lookups) -> list[Option]:
    """What a field that is chosen can hold, in the language of the interface."""
    if spec.terms is not None:
        return options_of(lookups.terms(spec.terms))
    if spec.sort == "indicator":
        return options_of(lookups.indicators)
    return [Option(value=value, label=str(label)) for value, label in (spec.choices or {}).items()]


def _text(said: str, spec: Spec, lookups: Lookups) -> str:
    return said if spec.sort == "area" else " ".join(said.split())


def _number(said: str, spec: Spec, lookups: Lookups) -> str:
    """As the one reader of numerals reads it: 12,5 is twelve and a half, and 1,700,000 a million and more."""
    plain = re.sub(r"(?<=\d) (?=\d)", "\u00a0", said.rstrip("%٪ ").removeprefix("+").removesuffix("."))
    if plain[:1] in {"-", "−"}:
        raise Unread(_("A count is not negative."))
    value = value_of(f"0{plain}" if plain.startswith(".") else plain) if plain else None
    if value is None or value >= _TOO_MUCH or value * _FINEST % 1:
        raise Unread(_("“%(said)s” is no number in digits.") % {"said": said})
    number = f"{(Decimal(value.numerator) / value.denominator).normalize():f}"
    if ambiguous(plain):
        told = _("“%(said)s” may be %(thousands)s or %(fraction)s: write one of these.")
        fraction = f"{number}0" if ambiguous(number) else number
        raise Unread(told % {"said": said, "thousands": int(value * 1000), "fraction": fraction})
    return number


def _date(said: str, spec: Spec, lookups: Lookups) -> str:
    """EDTF, as people write it, or two of them with "to" between."""
    for apart in _APART:
        first, between, last = said.partition(apart)
        if between:
            return _parsed(f"{_side(first)}/{_side(last)}")
    return _one_date(said)


def _side(said: str) -> str:
    return said.strip() if said.strip() in ("", "..") else _one_date(said)


def _one_date(said: str) -> str:
    try:
        found = read_date(said)
    except WrittenDateError as fault:
        raise Unread(str(fault)) from fault
    if found.edtf is None:
        raise Unread(_("Which day, month and year is “%(said)s”?") % {"said": said.strip()})
    return found.edtf.text


def _parsed(edtf: str) -> str:
    try:
        return Edtf.parse(edtf).text
    except EdtfError as fault:
        raise Unread(str(fault)) from fault


def _day(said: str, spec: Spec, lookups: Lookups) -> str:
    edtf = _one_date(said)
    try:
        return date.fromisoformat(edtf).isoformat()
    except ValueError:
        raise Unread(_("Say which day of the month.")) from None


def _choice(said: str, spec: Spec, lookups: Lookups) -> str:
    if said not in {each.value for each in options_for(spec, lookups)}:
        raise Unread(_("Choose one of those that are offered."))
    return said


def _places(said: str, spec: Spec, lookups: Lookups) -> str:
    found = {name: lookups.place(name) for name in map(str.strip, _BETWEEN.split(said)) if name}
    unknown = [name for name, place in found.items() if place is None]
    if unknown:
        raise Unread(_("No place here goes by the name “%(name)s”.") % {"name": unknown[0]})
    return "\n".join(dict.fromkeys(place.code for place in found.values() if place))


def _address(said: str, spec: Spec, lookups: Lookups) -> str:
    try:
        validate_address(said)
    except ValidationError as fault:
        raise Unread(" ".join(fault.messages)) from fault
    return said


def _language(said: str, spec: Spec, lookups: Lookups) -> str:
    return known_language(said)


_READERS: Final[Mapping[str, Callable[[str, Spec, Lookups], str]]] = {
    "text": _text,
    "area": _text,
    "person": _text,
    "number": _number,
    "date": _date,
    "day": _day,
    "choice": _choice,
    "term": _choice,
    "indicator": _choice,
    "places": _places,
    "language": _language,
    "address": _address,
}
