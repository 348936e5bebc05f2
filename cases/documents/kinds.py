"""Kinds: keys of each type that documents have."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeVar, overload

from django.db.models import TextChoices

from cases.documents.key import Component, Key, as_code, as_text
from cases.documents.part import Part
from cases.vocabulary.absence import Absence
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.code import TERM
from cases.vocabulary.noun import IN_ROWS, Noun
from cases.vocabulary.reference import REF_PATTERN, ref_pattern

CHARACTERS: Final = "characters (Unicode code points) from the beginning"
DAYS: Final = "calendar day, UTC"

Value = TypeVar("Value")
AnyPart = TypeVar("AnyPart", bound=Part)
OneOrOther = TypeVar("OneOrOther", bound=Part)


def text(says: str, *, example: Json) -> Key[str]:
    """A text, never empty."""
    return Key(says, {"type": "string", "minLength": 1}, example, as_text)


def quoted(says: str, *, example: Json) -> Key[str]:
    """Words of a source: where some of them were cut out, a mark stands."""
    return replace(text(says, example=example), quoted=True)


def word(says: str, words: type[TextChoices], *, example: Json) -> Key[str]:
    """A word of a closed list of the vocabulary; its absences are said in another way."""
    known: list[Json] = [code for code in words.values if code not in Absence.values]
    return Key(says, {"type": "string", "enum": known}, example, as_code, words=words)


def noun(says: str, *, example: Json) -> Key[str]:
    """A kind of record that readers can read; those of the desk alone are never named to them."""
    known: list[Json] = [each.value for each in IN_ROWS]
    return replace(word(says, Noun, example=example), schema={"type": "string", "enum": known})


def one_of(says: str, *words: str, example: str) -> Key[str]:
    """One of a few words that are the documents' own."""
    return Key(says, {"type": "string", "enum": [*words]}, example, as_text)


def whole(says: str, *, unit: str, example: Json, least: int = 0) -> Key[int]:
    """A whole number of `unit`."""
    return Key(says, {"type": "integer", "minimum": least}, example, _whole, unit=unit)


def decimal(says: str, *, unit: str, example: Json) -> Key[Decimal]:
    """A number of `unit` as a text, so that every reader of JSON reads it exactly."""
    schema: Document = {"type": "string", "pattern": r"^[0-9]+(?:\.[0-9]+)?$"}
    return Key(says, schema, example, _decimal, unit=unit)


def flag(says: str, *, example: bool) -> Key[bool]:
    """Yes or no."""
    return Key(says, {"type": "boolean"}, example, _flag)


def day(says: str, *, example: Json) -> Key[date]:
    """A calendar day (RFC 3339)."""
    return Key(says, {"type": "string", "format": "date"}, example, _day, unit=DAYS)


def ref(says: str, noun: Noun, *, example: str) -> Key[str]:
    """The reference of a record of one noun."""
    return _written(says, f"^{ref_pattern(noun)}$", example)


def any_ref(says: str, *, example: str) -> Key[str]:
    """The reference of a record of any noun."""
    return _written(says, f"^{REF_PATTERN}$", example)


def slug(says: str, *, example: Json) -> Key[str]:
    """A code in lower case: a case, a theme, an indicator, a term within its kind."""
    return _written(says, "^[a-z0-9]+(?:[-_][a-z0-9]+)*$", example)


def term(says: str, *, example: Json) -> Key[str]:
    """What a term goes by among all terms."""
    return _written(says, f"^{TERM}$", example)


def place(says: str, *, example: Json) -> Key[str]:
    """A place's code."""
    return _written(says, "^[A-Z]{2}(?:-[A-Z0-9]{1,10})*$", example)


def language(says: str, *, example: Json) -> Key[str]:
    """A language tag."""
    return _written(says, "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", example)


def digest(says: str, *, example: Json) -> Key[str]:
    """SHA-256 in 64 hexadecimal digits."""
    return _written(says, "^[0-9a-f]{64}$", example)


def path(says: str, *, example: str) -> Key[str]:
    """An address on the site, from its root."""
    return Key(says, {"type": "string", "format": "uri-reference"}, example, as_text)


def uri(says: str, *, example: str) -> Key[str]:
    """A whole address."""
    return Key(says, {"type": "string", "format": "uri"}, example, as_text)


def nothing(says: str) -> Key[None]:
    """A key that other parts of its kind have, and that holds nothing here."""
    return Key(says, {"type": "null"}, None, _nothing)


@overload
def of(part: type[AnyPart], says: str) -> Key[AnyPart]: ...
@overload
def of(part: Component, says: str) -> Key[Document]: ...
def of(part: type[Part] | Component, says: str) -> Key[Any]:
    """An object: a part of a document, or one that only an answer of the API has."""
    if isinstance(part, Component):
        return Key(says, part.ref, part.example, _object, uses=(part,))
    component = part.component
    return Key(says, component.ref, component.example, _part(part), uses=(component,))


def _part(part: type[AnyPart]) -> Callable[[Json], AnyPart]:
    def read(json: Json) -> AnyPart:
        return part(json if isinstance(json, dict) else _object(json))

    return read


def either(says: str, one: type[AnyPart], other: type[OneOrOther]) -> Key[AnyPart | OneOrOther]:
    """An object of one of two kinds; it is the first, which is the example, where it has all of its keys."""
    due = [name for name, each in one.component.keys.items() if not each.optional]

    def read(json: Json) -> AnyPart | OneOrOther:
        data = _object(json)
        return one(data) if all(name in data for name in due) else other(data)

    components = (one.component, other.component)
    return Key(says, _any_of(components), one.component.example, read, uses=components)


def any_document(says: str, *components: Component) -> Key[Document]:
    """A document of one of several kinds, as it is; the first is the example."""
    return Key(says, _any_of(components), components[0].example, _object, uses=components)


def _any_of(components: Iterable[Component]) -> Document:
    return {"anyOf": [each.ref for each in components]}


def _written(says: str, pattern: str, example: Json) -> Key[str]:
    return Key(says, {"type": "string", "pattern": pattern}, example, as_code)


def _whole(json: Json) -> int:
    if isinstance(json, int) and not isinstance(json, bool):
        return json
    raise ValueError(f"{json!r} is no whole number")


def _decimal(json: Json) -> Decimal:
    try:
        return Decimal(as_text(json))
    except InvalidOperation:
        raise ValueError(f"{json!r} is no number") from None


def _flag(json: Json) -> bool:
    if isinstance(json, bool):
        return json
    raise ValueError(f"{json!r} says neither yes nor no")


def _day(json: Json) -> date:
    if isinstance(json, str):
        return date.fromisoformat(json)
    raise ValueError(f"{json!r} is no day")


def _object(json: Json) -> Document:
    return json if isinstance(json, dict) else {}


def _nothing(_json: Json) -> None:
    return None
