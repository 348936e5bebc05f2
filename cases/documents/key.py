"""Keys: one name in a document, what stands under it, how that is read, and what keys make up together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Generic, Protocol, Self, TypeVar, cast, overload

from django.db.models import TextChoices

from cases.vocabulary.absence import Absence, Unknown, Withheld, WithheldReason, is_unknown, is_withheld
from cases.vocabulary.canonical import Document, Json

Value = TypeVar("Value")

UNKNOWN: Final = "Unknown"
WITHHELD: Final = "Withheld"
NULL: Final[Document] = {"type": "null"}

_UNKNOWN: Final = Unknown(Absence.UNKNOWN)
_NOT_STATED: Final = Unknown(Absence.NOT_STATED)
_NOT_PUBLISHED: Final = Withheld(WithheldReason.NOT_PUBLISHED)
_WITHHELD: Final = {reason.value: Withheld(reason) for reason in WithheldReason}


def reference(name: str) -> Document:
    """The schema of the component called `name`."""
    return {"$ref": f"#/components/schemas/{name}"}


def stated(words: type[TextChoices]) -> dict[str, Json]:
    """The words of a closed list with their labels, without those that say that there is no value."""
    return {code: str(label) for code, label in words.choices if code not in Absence.values}


def absence(json: Json) -> Unknown | Withheld | None:
    """Why there is no value, None where there is one. A reason that is not known any more is none at all."""
    if not isinstance(json, dict) or len(json) != 1:
        return None
    if is_unknown(json):
        return _UNKNOWN if json["unknown"] == "unknown" else _NOT_STATED
    if is_withheld(json):
        return _WITHHELD.get(str(json["withheld"]), _NOT_PUBLISHED)
    return None


def as_text(json: Json) -> str:
    """A text, empty where there is none: an old edition that says something else there is still shown."""
    return json if isinstance(json, str) else ""


def as_code(json: Json) -> str:
    """A code, empty where there is none. Raises ValueError for anything else: nothing is found by it.

    The value itself is not said in the error, because nobody knows what it tells.
    """
    if json is None or isinstance(json, str):
        return json or ""
    raise ValueError(f"a document's value is no {type(json).__name__} where a code stands")


class HasData(Protocol):
    """Whatever is read from an object of a document."""

    data: Document


@dataclass(frozen=True)
class Key(Generic[Value]):
    """One key of a part of a document. On the part's class it is the declaration, on a part its value.

    says: what it means. schema: the JSON Schema of a value that is there. read: what such a value is in
    Python. unit: what a number counts or a day is of. words: the closed list that the value is of. uses: the
    components that the schema refers to. quoted: whether these are words of a source, in which a cut is
    marked. empty: what a table says of an empty list, where that is a fact of its own.

    A key that is `null`, `absent` or `withheld` may hold no value; only one that is `optional` may be
    missing.
    """

    says: str
    schema: Document
    example: Json
    read: Callable[[Json], Value]
    unit: str = ""
    words: type[TextChoices] | None = None
    uses: tuple[Component, ...] = ()
    quoted: bool = False
    null: bool = False
    absent: bool = False
    withheld: bool = False
    optional: bool = False
    empty: str = ""
    name: str = ""

    @overload
    def __get__(self, part: None, owner: type) -> Self: ...
    @overload
    def __get__(self, part: HasData, owner: type) -> Value: ...
    def __get__(self, part: HasData | None, owner: type) -> Self | Value:
        """The declaration, or what a part holds under the key."""
        if part is None:
            return self
        json = part.data.get(self.name)
        # Only an object can say why there is no value: most of what a page asks for is none.
        value = self.value(json) if json is None or isinstance(json, dict) else self.read(json)
        # The part keeps what it has read: asked again, it does not come here.
        part.__dict__[self.name] = value
        return value

    def value(self, json: Json) -> Value:
        """What stands under the key: the value, why it is absent, or None where it does not apply.

        A text that should be there and is not is empty, a list has no members, an object no keys; a number, a
        day or a flag raises ValueError, as does a code of another kind.
        """
        if json is None and (self.null or self.absent or self.optional):
            return cast("Value", None)
        if (self.absent or self.withheld) and (why := absence(json)):
            return cast("Value", why)
        return self.read(json)

    @property
    def reader(self) -> Callable[[Json], Value]:
        """What reads a value: `read` alone where there always is one."""
        return self.value if self.null or self.absent or self.withheld or self.optional else self.read

    def or_null(self) -> Key[Value | None]:
        """The same, or null where the key does not apply."""
        return replace(cast("Key[Value | None]", self), null=True)

    def or_absent(self) -> Key[Value | Unknown | Withheld | None]:
        """The same, or unknown, or withheld, or null where the key does not apply."""
        return replace(cast("Key[Value | Unknown | Withheld | None]", self), absent=True)

    def or_withheld(self) -> Key[Value | Withheld]:
        """The same, or withheld."""
        return replace(cast("Key[Value | Withheld]", self), withheld=True)

    def empty_says(self, words: str) -> Key[Value]:
        """The same, of which a table says `words` where the list is empty."""
        return replace(self, empty=words)

    def sometimes(self) -> Key[Value | None]:
        """The same, or no such key at all."""
        return replace(cast("Key[Value | None]", self), optional=True)

    def as_schema(self) -> Document:
        """JSON Schema of whatever may stand here."""
        choices: list[Json] = [self.schema]
        if self.absent:
            choices.append(reference(UNKNOWN))
        if self.absent or self.withheld:
            choices.append(reference(WITHHELD))
        if self.absent or self.null:
            choices.append(NULL)
        value: Document = dict(self.schema) if len(choices) == 1 else {"anyOf": choices}
        return {"description": self.says, **value, **self._extras(), "examples": [self.example]}

    def _extras(self) -> Document:
        """What JSON Schema has no word for: the unit, and what the words of a closed list mean."""
        extras: Document = {"x-unit": self.unit} if self.unit else {}
        if self.words:
            known = self.schema.get("enum", [])
            assert isinstance(known, list), "a schema lists the words it knows"
            extras["x-words"] = {
                code: said for code, said in stated(self.words).items() if code in known or not known
            }
        return extras


AnyKey = Key[Any]
"""A key, whatever stands under it."""


@dataclass(frozen=True)
class Component:
    """One kind of object.

    keys: those it has, by name. others: what stands under any other name, one where names are open. cut:
    whether a caller may ask for some of its keys only.
    """

    name: str
    says: str
    keys: Mapping[str, AnyKey]
    others: tuple[AnyKey, ...] = ()
    cut: bool = False
    example_of_others: Document = field(default_factory=dict)

    @property
    def ref(self) -> Document:
        """The schema that refers to it."""
        return reference(self.name)

    @property
    def example(self) -> Json:
        """An object of the examples of its keys."""
        return self.example_of_others | {name: each.example for name, each in self.keys.items()}

    def as_schema(self) -> Document:
        """JSON Schema of the object. New keys may come, so others than these are not refused."""
        due: list[Json] = [name for name, each in self.keys.items() if not each.optional and not self.cut]
        schema: Document = {"type": "object", "description": self.says}
        if self.keys:
            schema["properties"] = {name: each.as_schema() for name, each in self.keys.items()}
        if due:
            schema["required"] = due
        for each in self.others:
            schema["additionalProperties"] = each.as_schema()
        return schema

    def with_parts(self) -> Iterator[Component]:
        """It, and every component that its schema leads to; some of them more than once."""
        yield self
        for each in (*self.keys.values(), *self.others):
            for part in each.uses:
                yield from part.with_parts()


def name_of(document: Component) -> str:
    """What the example of a document is called in an address: by its reference, or by its code."""
    named = document.keys.get("ref") or document.keys["code"]
    return str(named.example)
