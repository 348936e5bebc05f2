"""Columns: how a table shows what stands in a document."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from cases.exports.cell import SEPARATOR, cell
from cases.vocabulary.absence import is_withheld
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.cut import standing_apart


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, and how its cell is read from a document."""

    name: str
    read: Callable[[Document], str]


def field(name: str, path: str = "", *, empty: str = "") -> Column:
    """The value at `path` (keys joined by dots, `name` itself where it is left out).

    A value inside an absence is absent for the same reason; inside a list, it is read from each member. A
    list without any says `empty`.
    """
    keys = (path or name).split(".")

    def read(document: Document) -> str:
        value = _at(document, keys)
        return empty if value == [] else cell(value)

    return Column(name, read)


def _fields(*names: str) -> tuple[Column, ...]:
    """Columns that are called as in the document."""
    return tuple(field(name) for name in names)


def worded(name: str) -> tuple[Column, ...]:
    """A column of words of a source, in which the mark of a cut stands apart from the words beside it."""
    return (Column(name, partial(_worded, name)),)


def read_at(path: str, *, several: bool) -> tuple[Column, ...]:
    """The passage at `path`: its words, its page or time, and which kind of text these were compared with.

    `nothing` says that there is a copy in which nothing could be compared. Of several, one is a line.
    """
    column, keys = lines if several else field, path.split(".")
    return (
        column("read_in_words", f"{path}.exact"),
        column("read_at", f"{path}.locator"),
        Column("compared_with", lambda document: _compared(_at(document, keys))),
    )


def dated(name: str) -> tuple[Column, ...]:
    """A date: as it is known (EDTF, ISO 8601-2), the first and last day it may mean, why it was inferred."""
    parts = ("earliest", "latest", "inferred")
    return (field(name), *(Column(f"{name}_{part}", _part_of_date(name, part)) for part in parts))


def distinct(name: str, path: str) -> Column:
    """The different values under `path`, each once, in the order of the document."""
    keys = path.split(".")

    def read(document: Document) -> str:
        return SEPARATOR.join(dict.fromkeys(cell(each) for each in _every(_at(document, keys))))

    return Column(name, read)


def sourced(path: str) -> tuple[Column, ...]:
    """What every row ends with: the sources under `path`, and whose rights in them hold."""
    return (
        distinct("source", f"{path}.ref"),
        distinct("source_title", f"{path}.title"),
        distinct("rights", f"{path}.rights"),
    )


def lines(name: str, path: str) -> Column:
    """Texts of a list, one a line: a text may hold whatever else could stand between.

    The mark of a cut stands apart from the words beside it.
    """
    keys = path.split(".")
    return Column(
        name, lambda document: "\n".join(standing_apart(cell(each)) for each in _every(_at(document, keys)))
    )


IDENTITY: Final = _fields("ref", "version", "edition", "published", "updated")
"""What every row begins with: which record, in which version. Its address is added by the writer."""


def _at(value: Json, keys: Sequence[str]) -> Json:
    """The value under some keys."""
    for place, key in enumerate(keys):
        if isinstance(value, list):
            return [_at(member, keys[place:]) for member in value]
        if not isinstance(value, dict):
            return None
        if key not in value:
            return value if value.keys() <= {"unknown", "withheld"} and value else None
        value = value[key]
    return value


def _compared(passage: Json) -> str:
    if isinstance(passage, list):
        return SEPARATOR.join(map(_compared, passage))
    if not isinstance(passage, dict) or is_withheld(passage):
        return cell(passage)
    if passage.get("snapshot") and "text" in passage and passage["text"] is None:
        return "nothing"
    return cell(_at(passage, ["text", "origin"]))


def _worded(name: str, document: Document) -> str:
    return standing_apart(cell(document.get(name)))


def _every(value: Json) -> Iterator[Json]:
    if isinstance(value, list):
        yield from value
    elif value is not None:
        yield value


def _part_of_date(name: str, part: str) -> Callable[[Document], str]:
    """Reads one part of a date object: "" for an open side, and where there is no date to have parts."""

    def read(document: Document) -> str:
        value = document.get(name)
        return cell(value.get(part)) if isinstance(value, dict) and "edtf" in value else ""

    return read
