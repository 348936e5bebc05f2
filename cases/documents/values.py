"""Values of a document: from a value, an absence or a brief to a code, some codes, a number or a part."""

from collections.abc import Iterable, Mapping
from typing import Final

from cases.vocabulary.canonical import Document, Json

UNKNOWN: Final = "unknown"
WITHHELD: Final = "withheld"


def code(value: Json) -> str:
    """The code of a single value, "unknown" or "withheld"; "" where the field does not apply.

    A brief (`{"ref": …}`) gives its reference. Raises ValueError for a value that is none of these.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        for absence in (UNKNOWN, WITHHELD):
            if absence in value:
                return absence
        if isinstance(value.get("ref"), str):
            return str(value["ref"])
    raise ValueError("a document's value is a code, a brief, or says why it is absent")


def codes(value: Json) -> list[str]:
    """The codes of a list; one value or absence as a list of one; none where the field does not apply."""
    if isinstance(value, list):
        return [code(member) for member in value]
    return [code(value)] if value is not None else []


def number(value: Json) -> int | None:
    """A whole number, or None where it is absent or the side is open."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def part(document: Mapping[str, Json], name: str) -> Document:
    """A nested object of the document, empty where it is absent or null."""
    value = document.get(name)
    return value if isinstance(value, dict) else {}


def items(document: Mapping[str, Json], name: str) -> list[Document]:
    """The objects of a list in the document, none where it is absent."""
    value = document.get(name)
    return [member for member in value if isinstance(member, dict)] if isinstance(value, list) else []


def lineage(document: Mapping[str, Json], table: str, start: Iterable[str]) -> set[str]:
    """`start` and every ancestor of it, after the parents that the document's own labels give.

    `table` is the name within `labels`: "places" or "themes".
    """
    labels = part(part(document, "labels"), table)
    reached: set[str] = set()
    waiting = list(start)
    while waiting:
        current = waiting.pop()
        if current and current not in reached:
            reached.add(current)
            waiting.append(code(part(labels, current).get("parent")))
    return reached
