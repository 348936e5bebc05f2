"""Readings: the sources that a record was read in, in one line, and the fingerprints of what was read."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from cases.documents.brief import SourceBrief
from cases.documents.case import Case
from cases.documents.declaration import Declaration
from cases.documents.record import Record
from cases.documents.statement import Quotation, Statement
from cases.documents.testimony import Testimony
from cases.pages.words.brief import bracketed, source_title
from cases.pages.words.content import content, text_of
from cases.pages.words.date import in_words
from cases.pages.words.provenance import Reading, publisher
from cases.vocabulary.absence import known


def read_in(record: Record | Statement) -> str:
    """The sources that the record was read in, each once; empty where it was read in none."""
    sources: dict[str, SourceBrief] = {}
    places: dict[str, list[str]] = {}
    for each in _carrying(record):
        source, passage = known(each.source), known(each.passage)
        locator = content(passage.locator) if passage else ""
        if source and source.ref:
            sources.setdefault(source.ref, source)
            places.setdefault(source.ref, []).extend([locator] if locator else [])
    named = [_named(source, [*dict.fromkeys(places[ref])]) for ref, source in sources.items()]
    return _("Read in: %(sources)s.") % {"sources": "; ".join(named)} if named else ""


def fingerprints(record: Record | Statement) -> tuple[str, ...]:
    """SHA-256, in hexadecimal, of each capture or excerpt that the record was read in, each once."""
    passages = (known(each.passage) for each in _carrying(record))
    snapshots = (each.snapshot for each in passages if each)
    return tuple(dict.fromkeys(found for each in snapshots if each and (found := text_of(each.sha256))))


def _carrying(record: Record | Statement) -> Sequence[Reading]:
    """Whatever of a record was read somewhere."""
    if isinstance(record, Testimony | Declaration):
        return [each for each in record.statements if isinstance(each, Quotation)]
    if isinstance(record, Case):
        return record.replies
    return [record] if isinstance(record, Reading) else []


def _named(source: SourceBrief, places: Sequence[str]) -> str:
    """A source in one line, of what is known of it, and the pages or times that were read."""
    by, date = publisher(source), known(source.date)
    parts = [
        by.text if by.known else "",
        bracketed(source_title(source)) if source.title else "",
        in_words(date.edtf) if date else "",
    ]
    shown = [each for each in parts if each] or [content(source.ref)]
    return _(", ").join([*shown, *places])
