"""Readings: the sources that a record was read in, in one line, and the fingerprints of what was read."""

from __future__ import annotations

from django.utils.translation import gettext as _

from cases.pages.content import own
from cases.pages.date import in_words
from cases.pages.document import part, parts, text
from cases.pages.provenance import publisher
from cases.pages.value import Value, value_of
from cases.vocabulary.canonical import Document


def read_in(document: Document) -> str:
    """The sources that the record was read in, each once; empty where it was read in none."""
    named = (part(each, "source") for each in _carrying(document))
    sources = {text(source, "ref"): source for source in named if text(source, "ref")}
    told = [_told(source) for source in sources.values()]
    return _("Read in: %(sources)s.") % {"sources": "; ".join(told)} if told else ""


def fingerprints(document: Document) -> tuple[str, ...]:
    """SHA-256, in hexadecimal, of each capture or excerpt that the record was read in, each once."""
    snapshots = (part(part(each, "passage"), "snapshot") for each in _carrying(document))
    return tuple(dict.fromkeys(found for each in snapshots if (found := text(each, "sha256"))))


def _carrying(document: Document) -> list[Document]:
    """The parts of a record that may have been read somewhere."""
    return [document, *parts(document, "statements"), *parts(document, "replies")]


def _told(source: Document) -> str:
    """A source in one line, of what is known of it."""
    title, date = value_of(source.get("title")), text(part(source, "date"), "edtf")
    known = [
        publisher(source),
        Value(_("“%(words)s”") % {"words": title}) if title.known else title,
        Value(in_words(date)) if date else value_of(None),
    ]
    return _(", ").join(each.text for each in known if each.known) or own(text(source, "ref"))
