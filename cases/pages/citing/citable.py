"""Citables: what a reference manager is told of a published version, and of a work that it describes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from django.utils.translation import gettext as _

from cases.documents.date import Date
from cases.documents.nouns import record_of
from cases.documents.record import Record
from cases.documents.source import Source
from cases.documents.statement import Statement
from cases.pages.records.citation import version_path
from cases.pages.records.headline import headline
from cases.pages.records.reading import fingerprints, read_in
from cases.pages.words.attribution import attributed
from cases.pages.words.brief import named
from cases.pages.words.content import bare
from cases.pages.words.fact import why_inferred
from cases.pages.words.number import plain
from cases.pages.words.value import Value, value_of
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document
from cases.vocabulary.web_address import linkable_address

SITE: Final = "Dossier"
"""Who published our own pages, as citations name it."""
_ON_A_CALENDAR: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)")


class Work(StrEnum):
    """Kinds of things that are cited, each of which every format has a word for."""

    PAGE = "page"
    NEWS = "news"
    REPORT = "report"
    LAW = "law"
    INTERVIEW = "interview"
    OTHER = "other"


_WORKS: Final = {
    "news_report": Work.NEWS,
    "report": Work.REPORT,
    "order": Work.LAW,
    "court_document": Work.LAW,
    "interview": Work.INTERVIEW,
}
"""For terms that formats of citation have a word of their own for."""


@dataclass(frozen=True, slots=True)
class Citable:
    """One entry of a list of references; what is not known is left empty, never guessed.

    `issued` is a year, a year and a month, or those and a day, `circa` where it is approximate; `version`
    counts from 1 and is empty for the works of others; `language` is a tag (BCP 47).
    """

    key: str
    work: Work
    title: str
    publisher: str
    issued: tuple[int, ...]
    url: str
    circa: bool = False
    authors: Sequence[str] = field(default=())
    version: str = ""
    note: str = ""
    language: str = ""


def citables(document: Document, *, origin: str) -> tuple[Citable, ...]:
    """The version that `document` is; for a source, the work itself after it.

    `origin` is the site's scheme and host, without a slash at the end.
    """
    record = record_of(document)
    ours = Citable(
        key=f"{record.ref}-v{record.version}",
        work=Work.PAGE,
        title=bare(headline(document).title),
        publisher=SITE,
        authors=(SITE,),
        issued=_calendar(record.updated.isoformat())[0],
        url=f"{origin}{version_path(record, record.version)}",
        version=str(record.version),
        note=bare(_note(record)),
    )
    return (ours, _work(record)) if isinstance(record, Source) else (ours,)


def _note(record: Record | Statement) -> str:
    named = {"ref": record.ref, "version": plain(record.version)}
    said = _("%(ref)s, version %(version)s.") % named
    kept = [f"SHA-256 {each}." for each in fingerprints(record)]
    return " ".join(each for each in (said, attributed(record), read_in(record), *kept) if each)


def _work(source: Source) -> Citable:
    """The work that a source record describes. A title or a date that the desk concluded is marked so."""
    title, by, date = value_of(source.title), named(source.publisher), known(source.date)
    issued, circa = _calendar(date.edtf if date else "")
    return Citable(
        key=source.ref,
        work=_WORKS.get(source.kind, Work.OTHER),
        title=bare(_titled(title, inferred=bool(why_inferred(source, Source.title)))),
        publisher=bare(by.text) if by.known else "",
        authors=[*source.authors],
        issued=issued,
        circa=circa,
        url=linkable_address(source.address or ""),
        note=_doubts(source, date, circa=circa),
        language=known(source.language) or "",
    )


def _doubts(source: Source, date: Date | None, *, circa: bool) -> str:
    """What a list of references must not make look certain."""
    sentences = (
        _("The date is approximate.") if circa else "",
        _("The date was concluded by the editors of Dossier.") if date and date.inferred else "",
        _("The title was given by the editors of Dossier.") if why_inferred(source, Source.title) else "",
    )
    return " ".join(each for each in sentences if each)


def _titled(title: Value, *, inferred: bool) -> str:
    """The title; in brackets where it describes a work that gives itself none."""
    return f"[{title}]" if inferred or not title.known else title.text


def _calendar(edtf: str) -> tuple[tuple[int, ...], bool]:
    """A date as whole numbers, and whether it is approximate; none for a period, a decade or no date."""
    match = _ON_A_CALENDAR.fullmatch(edtf)
    if match is None:
        return (), False
    return tuple(int(each) for each in match.groups()[:3] if each), bool(match[4])
