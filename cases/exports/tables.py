"""Tables: the columns of each noun that is given out as files, as its documents declare them."""

from typing import Final

from cases.documents.brief import SourceBrief
from cases.documents.date import Date
from cases.documents.key import AnyKey, Component
from cases.documents.nouns import DOCUMENTS
from cases.documents.part import Part
from cases.documents.passage import Passage
from cases.exports.column import IDENTITY, Column, dated, field, lines, read_at, sourced, worded
from cases.vocabulary.noun import Noun


def columns_of(document: type[Part]) -> tuple[Column, ...]:
    """The columns of a document: which record it is, then what it declares. KeyError for a path that ends."""
    columns = list(IDENTITY)
    for declared in document.columns.split():
        name, _, path = declared.rpartition("=")
        columns += _columns(document.component, name or path, path)
    return tuple(columns)


def _columns(component: Component, name: str, path: str) -> tuple[Column, ...]:
    """The columns of one path, by the kind of key at its end."""
    if not path:
        return (Column(name, lambda _document: ""),)
    keys = _along(component, path.split("."))
    last, several = keys[-1], any(key.schema.get("type") == "array" for key in keys)
    if Date.component in last.uses:
        return dated(name)
    if Passage.component in last.uses:
        return read_at(path, several=several)
    if SourceBrief.component in last.uses:
        return sourced(path)
    if last.quoted:
        return (lines(name, path),) if several else worded(name)
    return (field(name, path, empty=next((key.empty for key in keys if key.empty), "")),)


def _along(component: Component, path: list[str]) -> list[AnyKey]:
    """The keys along a path, each in one of the parts that the one before it may hold."""
    name, *further = path
    key = component.keys[name]
    if not further:
        return [key]
    inner = next((each for each in key.uses if further[0] in each.keys), None)
    if inner is None:
        raise KeyError(f"{component.name} has nothing at {'.'.join(path)}")
    return [key, *_along(inner, further)]


COLUMNS: Final[dict[Noun, tuple[Column, ...]]] = {
    noun: columns_of(document) for noun, document in DOCUMENTS.items() if document.columns
}
"""What a row shows of a record, beside its address."""
