"""Passages: the parts of a document that its reader reads as text, and that are therefore searched."""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from cases.catalog.reading import items, part
from cases.vocabulary.canonical import Document, Json
from cases.vocabulary.noun import Noun
from cases.vocabulary.wording import Wording


class Kind(StrEnum):
    """What a passage is to a reader, the most telling first."""

    QUOTATION = "quotation"
    PROSE = "prose"
    NAME = "name"
    LABEL = "label"


_NO_NAMES: Final = frozenset(("parent", "kind", "unit", "definition"))
"""What a label holds beside its names in every language."""


class Passage(NamedTuple):
    """A stretch of text. `lang` is its language where the document says it, `ref` that of a quotation."""

    kind: Kind
    text: str
    lang: str = ""
    ref: str = ""


def passages(noun: Noun, document: Document) -> Iterator[Passage]:
    """Every searched passage of a published document, in the order of its page, the labels last.

    A noun that is no record (a place, a theme, an indicator) has its names alone.
    """
    yield from _READERS[noun](document)
    for table in part(document, "labels").values():
        for label in table.values() if isinstance(table, dict) else ():
            for tag, name in label.items() if isinstance(label, dict) else ():
                if isinstance(name, str) and tag not in _NO_NAMES:
                    yield Passage(Kind.LABEL, name, tag)


def _texts(kind: Kind, *values: Json, lang: str = "", ref: str = "") -> Iterator[Passage]:
    """A passage for each text among `values`; what is absent, unknown or withheld is none."""
    for value in values:
        if isinstance(value, str) and value:
            yield Passage(kind, value, lang, ref)
        elif isinstance(value, list):
            yield from _texts(kind, *value, lang=lang, ref=ref)


def _names(*values: Json) -> Iterator[Passage]:
    """The names in some briefs, in lists of briefs, or of a person."""
    for value in values:
        if isinstance(value, dict):
            yield from _texts(Kind.NAME, value.get("name"), value.get("shown_as"))
        elif isinstance(value, list):
            yield from _names(*value)


def _quotation(document: Document) -> Iterator[Passage]:
    ref = str(document.get("ref", ""))
    kind = Kind.PROSE if document.get("wording") == Wording.PARAPHRASE else Kind.QUOTATION
    for words in (document, *items(document, "translations")):
        lang = words.get("lang")
        said = lang if isinstance(lang, str) else ""
        yield from _texts(kind, words.get("text"), lang=said, ref=ref)
    yield from _names(document.get("speaker"))


def _testimony(document: Document) -> Iterator[Passage]:
    yield from _names(document.get("person"))
    for each in items(document, "statements"):
        yield from _quotation(each)
    yield from _texts(Kind.PROSE, document.get("summary"))
    yield from _names(document.get("collected_by"))


def _statement(document: Document) -> Iterator[Passage]:
    yield from _names(document.get("person"))
    yield from _quotation(document)


def _statistic(document: Document) -> Iterator[Passage]:
    yield from _texts(Kind.QUOTATION, document.get("as_worded"))
    keys = ("counted", "population", "limitations", "method_note", "claim_note")
    yield from _texts(Kind.PROSE, *(document.get(key) for key in keys))
    yield from _names(document.get("claimed_by"))


def _source(document: Document) -> Iterator[Passage]:
    yield from _texts(Kind.PROSE, document.get("title"), document.get("note"))
    yield from _texts(Kind.NAME, document.get("authors"))
    yield from _names(document.get("publisher"))


def _actor(document: Document) -> Iterator[Passage]:
    names = part(document, "names")
    yield from _texts(Kind.NAME, document.get("name"), *(names[tag] for tag in sorted(names)))
    yield from _texts(Kind.PROSE, document.get("description"))


def _case(document: Document) -> Iterator[Passage]:
    yield from _texts(Kind.PROSE, document.get("title"), document.get("summary"))


def _event(document: Document) -> Iterator[Passage]:
    yield from _texts(Kind.PROSE, document.get("title"), document.get("description"))
    yield from _texts(Kind.QUOTATION, document.get("quoted"))
    yield from _names(document.get("actors"))


_READERS: Final[Mapping[Noun, Callable[[Document], Iterator[Passage]]]] = {
    Noun.ACTOR: _actor,
    Noun.CASE: _case,
    Noun.EVENT: _event,
    Noun.SOURCE: _source,
    Noun.STATEMENT: _statement,
    Noun.STATISTIC: _statistic,
    Noun.TESTIMONY: _testimony,
}
