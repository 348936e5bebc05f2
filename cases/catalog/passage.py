"""Passages: parts of a document that its reader reads as text, and that are therefore searched."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from cases.vocabulary.canonical import Json


class Kind(StrEnum):
    """What a passage is to a reader, the most telling first."""

    QUOTATION = "quotation"
    PROSE = "prose"
    NAME = "name"
    LABEL = "label"


class Passage(NamedTuple):
    """A stretch of text. `lang` is its language where the document says it, `ref` that of a quotation."""

    kind: Kind
    text: str
    lang: str = ""
    ref: str = ""


def texts(kind: Kind, *values: Json, lang: str = "", ref: str = "") -> Iterator[Passage]:
    """A passage for each text among `values`; what is absent, unknown or withheld is none."""
    for value in values:
        if isinstance(value, str) and value:
            yield Passage(kind, value, lang, ref)
        elif isinstance(value, list):
            yield from texts(kind, *value, lang=lang, ref=ref)


def names(*values: Json) -> Iterator[Passage]:
    """The names in some briefs, in lists of briefs, or of a person."""
    for value in values:
        if isinstance(value, dict):
            yield from texts(Kind.NAME, value.get("name"), value.get("shown_as"))
        elif isinstance(value, list):
            yield from names(*value)
