"""Readings: the sources that a record was read in, in one line, and the fingerprints of what was read."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cases.pages.words.content import content, own
from cases.pages.words.date import in_words
from cases.pages.words.document import part, parts, text
from cases.pages.words.provenance import publisher
from cases.pages.words.value import Value, value_of
from cases.vocabulary.canonical import Document


def read_in(document: Document) -> str:
    """The sources that the record was read in, each once; empty where it was read in none."""
    sources: dict[str, Document] = {}
    places: dict[str, list[str]] = {}
    for each in _carrying(document):
        source, locator = part(each, "source"), content(part(each, "passage"), "locator")
        ref = text(source, "ref")
        if ref:
            sources.setdefault(ref, source)
            places.setdefault(ref, []).extend([locator] if locator else [])
    told = [_told(source, [*dict.fromkeys(places[ref])]) for ref, source in sources.items()]
    return _("Read in: %(sources)s.") % {"sources": "; ".join(told)} if told else ""


def fingerprints(document: Document) -> tuple[str, ...]:
    """SHA-256, in hexadecimal, of each capture or excerpt that the record was read in, each once."""
    snapshots = (part(part(each, "passage"), "snapshot") for each in _carrying(document))
    return tuple(dict.fromkeys(found for each in snapshots if (found := text(each, "sha256"))))


def _carrying(document: Document) -> list[Document]:
    """The parts of a record that may have been read somewhere."""
    return [document, *parts(document, "statements"), *parts(document, "replies")]


def _told(source: Document, places: Sequence[str]) -> str:
    """A source in one line, of what is known of it, and the pages or times that were read."""
    title, date = value_of(source.get("title")), text(part(source, "date"), "edtf")
    known = [
        publisher(source),
        Value(_("“%(words)s”") % {"words": title}) if title.known else title,
        Value(in_words(date)) if date else value_of(None),
    ]
    shown = [each.text for each in known if each.known] or [own(text(source, "ref"))]
    return _(", ").join([*shown, *places])
