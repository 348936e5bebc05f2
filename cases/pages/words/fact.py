"""Record sheets: names and values in rows, and the inferences an editor has drawn, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cases.pages.words.address import localised
from cases.pages.words.content import content, own
from cases.pages.words.date import in_words
from cases.pages.words.document import part, reason, text
from cases.pages.words.label import label
from cases.pages.words.value import Value, value_of
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a record sheet; several values are shown as a list, `note` stands small below them."""

    name: str
    values: tuple[Value, ...]
    note: str = ""


def fact(name: str, value: Value | None, note: str = "") -> Fact:
    """A row of one value, or of none where the field does not apply (`facts` drops those)."""
    return Fact(name, () if value is None else (value,), note)


def facts(*rows: Fact) -> tuple[Fact, ...]:
    """The rows that hold something: a named absence is something, a field that does not apply is not."""
    return tuple(row for row in rows if row.values)


def labelled(document: Document, key: str, kind: str, *, at: str = "") -> tuple[Value, ...]:
    """The codes of the list under `key` as named values, or the one absence that stands for them all.

    `at` is what the address of each begins with, before its code, where they have pages.
    """
    from_json = document.get(key)
    if isinstance(from_json, list):
        why = own(reason(document, key))
        return tuple(
            Value(label(document, kind, code), inferred=why, url=localised(f"{at}{code}/") if at else "")
            for code in from_json
            if isinstance(code, str)
        )
    return () if from_json is None else (value_of(from_json),)


def inferences(document: Document, names: Mapping[str, str], words: Mapping[str, str]) -> tuple[Fact, ...]:
    """Every inference of a document as a row: what was inferred, its value in words, and the reason below it.

    `names` gives the reader's name of each field that may be inferred; `words` the value in words where it is
    neither plain text nor a date.
    """
    found = []
    for key, name in names.items():
        why = own(reason(document, key))
        shown = words.get(key) or content(document, key) or _date(document, key)
        if why and shown:
            found.append(Fact(name, (Value(shown, inferred=why),), why))
    return tuple(found)


def _date(document: Document, key: str) -> str:
    edtf = text(part(document, key), "edtf")
    return in_words(edtf) if edtf else ""
