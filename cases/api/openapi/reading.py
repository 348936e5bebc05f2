"""Reading an OpenAPI document: what a page of it shows, in the order in which people read."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from cases.documents.values import items, part
from cases.vocabulary.canonical import Document, Json


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the description of a type; one that names a component leads to it."""

    text: str
    component: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One parameter or field."""

    name: str
    says: str
    kind: list[Token]
    unit: str
    words: dict[str, str]
    example: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """One address."""

    name: str
    path: str
    summary: str
    says: str
    parameters: list[Entry]
    answer: list[Token]
    errors: list[int]


@dataclass(frozen=True, slots=True)
class Group:
    """Addresses that belong together."""

    name: str
    says: str
    asks: list[Ask]


@dataclass(frozen=True, slots=True)
class Error:
    """One way of having no answer."""

    name: str
    says: str
    answer: list[Token]


@dataclass(frozen=True, slots=True)
class Shape:
    """One component with its fields."""

    name: str
    says: str
    fields: list[Entry]


@dataclass(frozen=True)
class Reading:
    """An OpenAPI document as a page shows it."""

    document: Document

    @property
    def groups(self) -> Iterator[Group]:
        """The addresses by group."""
        asks = [(str(tags(get)[0]), _ask(path, get)) for path, get in self._gets()]
        for tag in items(self.document, "tags"):
            name = str(tag["name"])
            yield Group(name, str(tag["description"]), [ask for group, ask in asks if group == name])

    @property
    def shapes(self) -> Iterator[Shape]:
        """The components by name."""
        schemas = part(part(self.document, "components"), "schemas")
        for name in sorted(schemas):
            schema = part(schemas, name)
            due = schema.get("required")
            yield Shape(
                name, str(schema["description"]), [*_fields(schema, due if isinstance(due, list) else [])]
            )

    @property
    def errors(self) -> Iterator[Error]:
        """The errors by name."""
        responses = part(part(self.document, "components"), "responses")
        for name in responses:
            response = part(responses, name)
            answer = [*_answer(response)]
            if answer:
                yield Error(name, str(response["description"]), answer)

    def _gets(self) -> Iterator[tuple[str, Document]]:
        paths = part(self.document, "paths")
        return ((path, part(part(paths, path), "get")) for path in paths)


def tags(operation: Document) -> list[Json]:
    """The groups of an operation; each of ours has one."""
    found = operation["tags"]
    assert isinstance(found, list)
    return found


def _ask(path: str, get: Document) -> Ask:
    responses = part(get, "responses")
    return Ask(
        name=str(get["operationId"]),
        path=path,
        summary=str(get["summary"]),
        says=str(get["description"]),
        parameters=[_parameter(each) for each in items(get, "parameters")],
        answer=[*_answer(part(responses, "200"))],
        errors=[int(status) for status in responses if status not in ("200", "304")],
    )


def _answer(response: Document) -> Iterator[Token]:
    """What a response holds; nothing where it has no content."""
    for media in part(response, "content").values():
        if isinstance(media, dict):
            yield from kind(media["schema"])


def _parameter(parameter: Document) -> Entry:
    schema = part(parameter, "schema")
    example = parameter["example"]
    shown = ",".join(map(str, example)) if isinstance(example, list) else str(example)
    inner = part(schema, "items") or schema
    return Entry(
        name=str(parameter["name"]),
        says=str(parameter["description"]),
        kind=[*kind(schema)],
        unit=str(schema.get("x-unit", "")),
        words=_words(inner),
        example=shown,
        optional=not parameter["required"],
    )


def _fields(schema: Document, due: list[Json]) -> Iterator[Entry]:
    properties = part(schema, "properties")
    for name in properties:
        each = part(properties, name)
        (example,) = each["examples"] if isinstance(each["examples"], list) else [None]
        yield Entry(
            name=name,
            says=str(each["description"]),
            kind=[*kind(each)],
            unit=str(each.get("x-unit", "")),
            words=_words(each),
            example=json.dumps(example, ensure_ascii=False) if _short(example) else "",
            optional=name not in due,
        )


def _short(example: Json) -> bool:
    """Whether an example is shown beside its field; an object is shown with the fields of its own."""
    members = example if isinstance(example, list) else [example]
    return not any(isinstance(member, dict) for member in members)


def _words(schema: Document) -> dict[str, str]:
    """The words of a closed list with what each means, where that is not the word itself."""
    words = part(schema, "x-words")
    return {code: str(label) for code, label in words.items()}


def kind(schema: Json) -> Iterator[Token]:
    """What a value is, in words."""
    if not isinstance(schema, dict):
        return
    if "$ref" in schema:
        yield Token(str(schema["$ref"]).rpartition("/")[2], component=True)
    elif "anyOf" in schema:
        yield from _alternatives(schema)
    elif schema.get("type") == "array":
        yield Token("list of ")
        yield from kind(schema.get("items"))
    elif schema.get("type") == "object":
        yield Token("object")
        if "additionalProperties" in schema:
            yield Token(" of ")
            yield from kind(schema["additionalProperties"])
    else:
        yield Token(_plain(schema))


def _alternatives(schema: Document) -> Iterator[Token]:
    choices = schema["anyOf"]
    for place, choice in enumerate(choices if isinstance(choices, list) else []):
        if place:
            yield Token(" or ")
        yield from kind(choice)


def _plain(schema: Document) -> str:
    if "enum" in schema:
        return "word"
    formats = {"date": "day", "uri": "address", "uri-reference": "path"}
    names = {"string": "text", "integer": "whole number", "boolean": "true or false", "null": "null"}
    return formats.get(str(schema.get("format")), names[str(schema["type"])])
