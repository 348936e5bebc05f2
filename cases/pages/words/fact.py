"""Record sheets: names and values in rows, and the inferences an editor has drawn, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cases.documents.key import AnyKey
from cases.documents.record import Record
from cases.pages.words.address import localised
from cases.pages.words.label import Names, label
from cases.pages.words.told import in_reader_language
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import Unknown, Withheld
from cases.vocabulary.translated import REASON


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


def why_inferred(record: Record, key: AnyKey) -> str:
    """Why the desk concluded what `record` holds under `key`; empty where a source states it."""
    why = (record.inferred or {}).get(key.name, "")
    return in_reader_language(record, f"{REASON}{key.name}", why)


def labelled(
    codes: tuple[str, ...] | Unknown | Withheld | None, names: Names, *, at: str = "", inferred: str = ""
) -> tuple[Value, ...]:
    """Codes by their names among those of the document, or the one absence that stands for them all.

    `at` is what the address of each begins with, before its code, where they have pages; `inferred` why the
    desk concluded them.
    """
    if isinstance(codes, tuple):
        return tuple(
            Value(label(names, code), inferred=inferred, url=localised(f"{at}{code}/") if at else "")
            for code in codes
        )
    return () if codes is None else (value_of(codes),)


def inferred(*rows: Fact) -> tuple[Fact, ...]:
    """Of some rows of one value each, those that an editor has inferred, the reason below each."""
    found = ((row, row.values[0].inferred) for row in rows if row.values)
    return tuple(replace(row, note=why) for row, why in found if why)
