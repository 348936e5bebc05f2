"""Reading the description of the API: its fields, wherever they stand."""

from collections.abc import Iterator

from cases.api.openapi.generator import openapi
from cases.documents.values import part
from cases.vocabulary.canonical import Document, Json


def schemas() -> Document:
    """The schemas of all components."""
    return part(part(openapi(), "components"), "schemas")


def fields() -> Iterator[tuple[str, str, Document]]:
    """Component, name and schema of every field."""
    for component in schemas():
        properties = part(part(schemas(), component), "properties")
        for name in properties:
            yield component, name, part(properties, name)


def strict(schema: Json) -> Json:
    """The same schema, refusing every name that it does not describe."""
    if isinstance(schema, list):
        return [strict(member) for member in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: strict(member) for name, member in schema.items() if name not in ("examples", "example")}
    if schema.get("type") == "object":
        closed.setdefault("additionalProperties", False)
    return closed


def strict_schema(component: str) -> Document:
    """The JSON Schema of one component in which everything has to be described."""
    return {
        "$ref": f"#/components/schemas/{component}",
        "components": {"schemas": strict(schemas())},
    }
