"""The parameters that shape an answer, and those that turn pages."""

from collections.abc import Collection, Sequence
from typing import Final

from cases.api.openapi.about import DOCUMENTS, LABELS
from cases.catalog.cursor import Cursor, Direction
from cases.catalog.position import BEGINNING
from cases.documents.key import Component
from cases.filters.paging import MOST
from cases.filters.parameter_object import ParameterObject
from cases.vocabulary.canonical import Document, Json

FORMAT: Final = ParameterObject(
    "format",
    "The only representation there is.",
    {"type": "string", "enum": ["json"], "default": "json"},
    "json",
)
_DAY: Final = "2023-11-30"
_NAME: Final = "RFE/RL"


def cursor(columns: Sequence[str], *, ref: str) -> ParameterObject:
    """Which page of a list that comes in the order of `columns`; the example is behind the record `ref`."""
    *before, last = columns
    values = [_DAY if "sort_" in column else _NAME for column in before]
    example = Cursor(Direction.AFTER, (*values, ref), BEGINNING).write([*before, last])
    says = "Which page. Do not make one: follow `next` and `previous`."
    return ParameterObject("cursor", says, {"type": "string"}, example)


def page_size(usual: int, *, of: str) -> ParameterObject:
    """How much a page holds."""
    schema: Document = {"type": "integer", "minimum": 1, "maximum": MOST, "default": usual, "x-unit": of}
    return ParameterObject("page_size", f"How many {of} a page holds.", schema, usual)


def chosen(fields: Collection[str]) -> ParameterObject:
    """Which fields the documents have."""
    known: list[Json] = [*fields]
    schema: Document = {"type": "array", "items": {"type": "string", "enum": known}}
    says = "The only fields to send, parted by commas; all where it is not given."
    example: list[Json] = [name for name in ("ref", "code", "url", "names") if name in fields]
    return ParameterObject("fields", says, schema, example, comma=True)


def group_of(document: Component) -> str:
    """Which group of operations those of a document are listed under: a label has no reference."""
    return DOCUMENTS if "ref" in document.keys else LABELS
