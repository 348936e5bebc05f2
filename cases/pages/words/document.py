"""Reading documents: a document is JSON, and a page needs text, parts and lists of it with known types."""

from __future__ import annotations

from cases.vocabulary.canonical import Document, Json


def text(document: Document, key: str) -> str:
    """The string under `key`; empty where it is missing, null, unknown or withheld."""
    found = document.get(key)
    return found if isinstance(found, str) else ""


def number(document: Document, key: str) -> int | None:
    """The whole number under `key`, or None."""
    found = document.get(key)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def part(document: Document, key: str) -> Document:
    """The object under `key`; an empty one where there is none."""
    found = document.get(key)
    return found if isinstance(found, dict) else {}


def parts(document: Document, key: str) -> list[Document]:
    """The objects of the list under `key`; empty where there is none."""
    found = document.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def words(document: Document, key: str) -> list[str]:
    """The strings of the list under `key`; empty where there is none."""
    found = document.get(key)
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def reason(document: Document, key: str) -> str:
    """Why `key` was inferred by an editor; empty where the source states it."""
    own = document.get(key)
    if isinstance(own, dict) and isinstance(own.get("inferred"), str):
        return str(own["inferred"])
    return text(part(document, "inferred"), key)


def stated(value: Json) -> bool:
    """Whether `value` says something: neither null, nor unknown, nor withheld."""
    return value is not None and not (isinstance(value, dict) and ("unknown" in value or "withheld" in value))
