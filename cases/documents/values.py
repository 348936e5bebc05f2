"""Values of an object as they stand, where no class says what its keys are."""

from collections.abc import Mapping

from cases.vocabulary.canonical import Document, Json


def part(document: Mapping[str, Json], name: str) -> Document:
    """A nested object of the document, empty where it is absent or null."""
    value = document.get(name)
    return value if isinstance(value, dict) else {}


def items(document: Mapping[str, Json], name: str) -> list[Document]:
    """The objects of a list in the document, none where it is absent."""
    value = document.get(name)
    return [member for member in value if isinstance(member, dict)] if isinstance(value, list) else []
