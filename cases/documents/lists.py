"""Lists: keys that hold many of what another key holds one of."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from cases.documents.key import WITHHELD, Key, absence, reference
from cases.vocabulary.absence import Withheld
from cases.vocabulary.canonical import Document, Json

Value = TypeVar("Value")


def several(member: Key[Value], says: str) -> Key[tuple[Value, ...]]:
    """A list, possibly empty."""
    schema: Document = {"type": "array", "items": _bare(member)}
    return _listed(member, says, schema, _members(member.reader))


def several_or_withheld(member: Key[Value], says: str) -> Key[tuple[Value | Withheld, ...]]:
    """A list, some members of which may be withheld."""
    choices: list[Json] = [_bare(member), reference(WITHHELD)]
    schema: Document = {"type": "array", "items": {"anyOf": choices}}

    value = member.reader

    def read(json: Json) -> Value | Withheld:
        why = absence(json) if isinstance(json, dict) and len(json) == 1 else None
        return why if isinstance(why, Withheld) else value(json)

    return _listed(member, says, schema, _members(read))


def by_key(member: Key[Value], says: str, *, example: Document) -> Key[Mapping[str, Value]]:
    """An object whose names are data: languages, codes, keys."""
    schema: Document = {"type": "object", "additionalProperties": _bare(member)}

    value = member.reader

    def read(json: Json) -> Mapping[str, Value]:
        return {name: value(each) for name, each in (json if isinstance(json, dict) else {}).items()}

    return Key(says, schema, example, read, uses=member.uses)


def _listed(
    member: Key[Any], says: str, schema: Document, read: Callable[[Json], tuple[Value, ...]]
) -> Key[tuple[Value, ...]]:
    return Key(says, schema, [member.example], read, unit=member.unit, uses=member.uses, quoted=member.quoted)


def _members(read: Callable[[Json], Value]) -> Callable[[Json], tuple[Value, ...]]:
    def members(json: Json) -> tuple[Value, ...]:
        return tuple([read(each) for each in json]) if isinstance(json, list) else ()

    return members


def _bare(member: Key[Any]) -> Document:
    """The schema of a member of a list, which is explained with the list."""
    if member.null or member.absent or member.withheld:
        return {"anyOf": member.as_schema()["anyOf"]}
    return member.schema
