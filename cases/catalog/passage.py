"""Passages: parts of a document that its reader reads as text, and that are therefore searched."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from cases.documents.brief import ActorBrief
from cases.documents.key import AnyKey
from cases.documents.person import Claimant, Official, Person, Speaker
from cases.documents.translated import HasTranslations
from cases.vocabulary.absence import Unknown, Withheld


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


def texts(
    kind: Kind, *values: str | Unknown | Withheld | None, lang: str = "", ref: str = ""
) -> Iterator[Passage]:
    """A passage for each text among `values`; what is absent, unknown or withheld is none."""
    for value in values:
        if isinstance(value, str) and value:
            yield Passage(kind, value, lang, ref)


def own_words(part: HasTranslations, *keys: AnyKey) -> Iterator[Passage]:
    """What the desk wrote under some keys, each in English and then in every other language it has."""
    told = part.translated or {}
    for key in keys:
        yield from texts(Kind.PROSE, getattr(part, key.name))
        for tag, each in sorted((told.get(key.name) or {}).items()):
            yield from texts(Kind.PROSE, each.text, lang=tag)


def names(
    *values: ActorBrief | Official | Person | Speaker | Claimant | Unknown | Withheld | None,
) -> Iterator[Passage]:
    """The names of some organisations, or of a person."""
    for value in values:
        if isinstance(value, ActorBrief):
            yield from texts(Kind.NAME, *dict.fromkeys((value.name, *(value.names or {}).values())))
        elif isinstance(value, Official):
            yield from texts(Kind.NAME, value.name)
        elif isinstance(value, Person | Speaker | Claimant):
            yield from texts(Kind.NAME, value.shown_as)
