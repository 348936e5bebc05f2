"""Components: the objects of the API, each field of which says what it means and looks like.

The schemas are JSON Schema 2020-12, as OpenAPI 3.1 has it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from django.db.models import TextChoices

from cases.vocabulary.absence import Absence
from cases.vocabulary.canonical import Document, Json

UNKNOWN: Final = "Unknown"
WITHHELD: Final = "Withheld"
NULL: Final[Document] = {"type": "null"}


def reference(name: str) -> Document:
    """The schema of the component called `name`."""
    return {"$ref": f"#/components/schemas/{name}"}


def stated(words: type[TextChoices]) -> dict[str, Json]:
    """The words of a closed list with their labels, without those that say that there is no value."""
    return {code: str(label) for code, label in words.choices if code not in Absence.values}


@dataclass(frozen=True)
class Field:
    """One field of a component.

    says: what it means. schema: the JSON Schema of a value that is there. unit: what a number counts or a
    day is of. words: the closed list that the value is of. uses: the components that the schema refers to.
    A field that is `null`, `absent` or `withheld` may hold no value; only one that is `optional` may be
    missing.
    """

    says: str
    schema: Document
    example: Json
    unit: str = ""
    words: type[TextChoices] | None = None
    uses: tuple["Component", ...] = ()
    null: bool = False
    absent: bool = False
    withheld: bool = False
    optional: bool = False

    def or_null(self) -> "Field":
        """The same, or null where the field does not apply."""
        return replace(self, null=True)

    def or_absent(self) -> "Field":
        """The same, or unknown, or withheld, or null where the field does not apply."""
        return replace(self, absent=True)

    def or_withheld(self) -> "Field":
        """The same, or withheld."""
        return replace(self, withheld=True)

    def sometimes(self) -> "Field":
        """The same, or no such field at all."""
        return replace(self, optional=True)

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
            extras["x-words"] = stated(self.words)
        return extras


@dataclass(frozen=True)
class Component:
    """One kind of object.

    fields: those it has, by name. others: what stands under any other name, where names are open. cut:
    whether a caller may ask for some of its fields only.
    """

    name: str
    says: str
    fields: Mapping[str, Field]
    others: Field | None = None
    cut: bool = False
    example_of_others: Document = field(default_factory=dict)

    @property
    def ref(self) -> Document:
        """The schema that refers to it."""
        return reference(self.name)

    @property
    def example(self) -> Json:
        """An object of the examples of its fields."""
        return self.example_of_others | {name: each.example for name, each in self.fields.items()}

    def as_schema(self) -> Document:
        """JSON Schema of the object. New fields may come, so others than these are not refused."""
        due: list[Json] = [name for name, each in self.fields.items() if not each.optional and not self.cut]
        schema: Document = {"type": "object", "description": self.says}
        if self.fields:
            schema["properties"] = {name: each.as_schema() for name, each in self.fields.items()}
        if due:
            schema["required"] = due
        if self.others:
            schema["additionalProperties"] = self.others.as_schema()
        return schema

    def with_parts(self) -> Iterator["Component"]:
        """It, and every component that its schema leads to; some of them more than once."""
        yield self
        for each in (*self.fields.values(), *([self.others] if self.others else [])):
            for part in each.uses:
                yield from part.with_parts()


def name_of(document: Component) -> str:
    """What the example of a document is called in an address: by its reference, or by its code."""
    named = document.fields.get("ref") or document.fields["code"]
    return str(named.example)
