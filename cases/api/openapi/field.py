"""Fields of each type that documents have."""

from typing import Final

from django.db.models import TextChoices

from cases.api.openapi.component import WITHHELD, Component, Field, reference
from cases.vocabulary.absence import Absence
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import REF_PATTERN, ref_pattern

CHARACTERS: Final = "characters (Unicode code points) from the beginning"
DAYS: Final = "calendar day, UTC"


def text(says: str, *, example: Json) -> Field:
    """A text, never empty."""
    return Field(says, {"type": "string", "minLength": 1}, example)


def word(says: str, words: type[TextChoices], *, example: Json) -> Field:
    """A word of a closed list of the vocabulary; its absences are said in another way."""
    known: list[Json] = [code for code in words.values if code not in Absence.values]
    return Field(says, {"type": "string", "enum": known}, example, words=words)


def one_of(says: str, *words: str, example: str) -> Field:
    """One of a few words that are the API's own."""
    return Field(says, {"type": "string", "enum": [*words]}, example)


def whole(says: str, *, unit: str, example: Json, least: int = 0) -> Field:
    """A whole number of `unit`."""
    return Field(says, {"type": "integer", "minimum": least}, example, unit=unit)


def flag(says: str, *, example: bool) -> Field:
    """Yes or no."""
    return Field(says, {"type": "boolean"}, example)


def day(says: str, *, example: Json) -> Field:
    """A calendar day (RFC 3339)."""
    return Field(says, {"type": "string", "format": "date"}, example, unit=DAYS)


def ref(says: str, noun: Noun, *, example: str) -> Field:
    """The reference of a record of one noun."""
    return Field(says, {"type": "string", "pattern": f"^{ref_pattern(noun)}$"}, example)


def any_ref(says: str, *, example: str) -> Field:
    """The reference of a record of any noun."""
    return Field(says, {"type": "string", "pattern": f"^{REF_PATTERN}$"}, example)


def slug(says: str, *, example: Json) -> Field:
    """A code in lower case: a case, a theme, an indicator."""
    return Field(says, {"type": "string", "pattern": "^[a-z0-9]+(?:[-_][a-z0-9]+)*$"}, example)


def place(says: str, *, example: Json) -> Field:
    """A place's code."""
    return Field(says, {"type": "string", "pattern": "^[A-Z]{2}(?:-[A-Z0-9]{1,10})*$"}, example)


def language(says: str, *, example: Json) -> Field:
    """A language tag."""
    return Field(says, {"type": "string", "pattern": "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$"}, example)


def path(says: str, *, example: str) -> Field:
    """An address on the site, from its root."""
    return Field(says, {"type": "string", "format": "uri-reference"}, example)


def uri(says: str, *, example: str) -> Field:
    """A whole address."""
    return Field(says, {"type": "string", "format": "uri"}, example)


def of(component: Component, says: str) -> Field:
    """An object."""
    return Field(says, component.ref, component.example, uses=(component,))


def either(says: str, *components: Component) -> Field:
    """An object of one of several kinds; the first is the example."""
    schema: Document = {"anyOf": [each.ref for each in components]}
    return Field(says, schema, components[0].example, uses=components)


def several(member: Field, says: str, *, none: bool = False) -> Field:
    """A list, possibly empty; `none` gives the empty one as the example."""
    schema: Document = {"type": "array", "items": _bare(member)}
    return Field(says, schema, [] if none else [member.example], unit=member.unit, uses=member.uses)


def several_or_withheld(member: Field, says: str) -> Field:
    """A list, some members of which may be withheld."""
    choices: list[Json] = [_bare(member), reference(WITHHELD)]
    schema: Document = {"type": "array", "items": {"anyOf": choices}}
    return Field(says, schema, [member.example], uses=member.uses)


def by_key(member: Field, says: str, *, example: Document) -> Field:
    """An object whose names are data: languages, codes, fields."""
    schema: Document = {"type": "object", "additionalProperties": _bare(member)}
    return Field(says, schema, example, uses=member.uses)


def _bare(member: Field) -> Document:
    """The schema of a member of a list, which is explained with the list."""
    if member.null or member.absent or member.withheld:
        return {"anyOf": member.as_schema()["anyOf"]}
    return member.schema
