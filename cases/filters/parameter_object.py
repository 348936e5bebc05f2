"""Parameter Objects (OpenAPI 3.1): how a parameter describes itself in the description of the API."""

from dataclasses import dataclass

from cases.vocabulary.canonical import Document, Json


@dataclass(frozen=True)
class ParameterObject:
    """One parameter of an address, in its query or, where `place` says so, in its path.

    says: what it means, for the reader of the API. schema: JSON Schema 2020-12 of what it may be given.
    comma: whether several values are parted by commas; otherwise the parameter is repeated for each.
    """

    name: str
    says: str
    schema: Document
    example: Json
    place: str = "query"
    comma: bool = False

    def as_openapi(self) -> Document:
        """The Parameter Object."""
        several = self.schema.get("type") == "array"
        many: Document = {"style": "form", "explode": not self.comma} if several else {}
        return {
            "name": self.name,
            "in": self.place,
            "required": self.place == "path",
            "description": self.says,
            "schema": self.schema,
            **many,
            "example": self.example,
        }
