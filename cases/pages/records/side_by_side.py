"""Side by side: up to four testimonies or figures, what is known of each in one line. Nothing is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from cases.documents.comparable import comparable
from cases.documents.nouns import record_of
from cases.documents.record import Record
from cases.documents.statement import Statement
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import statistic_item, timings
from cases.pages.records.quotation import Quotation
from cases.pages.records.statistic import statistic_page
from cases.pages.records.testimony import testimony_item, testimony_page
from cases.pages.words.fact import Fact, fact, facts
from cases.pages.words.link import Link
from cases.pages.words.provenance import Provenance
from cases.pages.words.value import Value
from cases.vocabulary.canonical import Document
from cases.vocabulary.noun import Noun

MOST: Final = 4
"""Records that stand side by side: more could not be read in one line of a screen."""
COMPARED: Final = (Noun.TESTIMONY, Noun.STATISTIC)


@dataclass(frozen=True, slots=True)
class Line:
    """What one line says of each record, in their order: no values where it does not apply to a record."""

    name: str
    cells: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One record: its foremost words or what is counted, where they were read, and the page without it."""

    ref: str
    title: Link
    said: Quotation | None
    counted: str
    provenance: Provenance | None
    without: str


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The page: a column for each record, and the lines they are compared in.

    `drawn` leads to the figures on one scale, where all of them count the same thing; `apart` says that there
    are figures among them that do not.
    """

    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    drawn: str
    apart: bool

    @property
    def room(self) -> bool:
        """Whether another record may be added."""
        return len(self.columns) < MOST


def side_by_side(documents: Sequence[Document]) -> SideBySide:
    """The page of some testimonies and figures, `MOST` of them at most."""
    records = [record_of(each) for each in documents]
    refs = [each.ref for each in records]
    columns = [_column(each, asked(*(ref for ref in refs if ref != each.ref))) for each in records]
    figures = [each for each in records if isinstance(each, Statistic)]
    kinds = {comparable(each.data) for each in figures}
    same = len(kinds) == 1 and "" not in kinds
    return SideBySide(
        columns=tuple(columns),
        lines=_lines([_facts(each) for each in records]),
        drawn=f"{columns[0].title.url}compared/" if same and len(figures) == len(refs) > 1 else "",
        apart=len(figures) > 1 and not same,
    )


def asked(*refs: str) -> str:
    """The query string that puts some records side by side."""
    return f"?{urlencode([('ref', ref) for ref in refs])}"


def _column(record: Record | Statement, without: str) -> Column:
    if isinstance(record, Statistic):
        figure = statistic_item(record)
        title = Link(figure.figure.sentence, figure.url)
        return Column(figure.ref, title, None, figure.heading, figure.provenance, without)
    item = testimony_item(record.data)
    title, said = Link(item.speaker.shown, item.speaker.url), item.quotation
    return Column(item.speaker.ref, title, said, "", said.provenance if said else None, without)


def _facts(record: Record | Statement) -> tuple[Fact, ...]:
    """The sheet of a record, the time it speaks of first."""
    if isinstance(record, Statistic):
        times = tuple(Value(each.words) for each in timings(record))
        return (Fact(_("When"), times), *statistic_page(record.data).facts)
    page = testimony_page(record.data)
    return (fact(_("Reported"), page.reported.value if page.reported else None), *page.facts)


def _lines(sheets: Sequence[tuple[Fact, ...]]) -> tuple[Line, ...]:
    """A line for each name that stands on any of the sheets, in the order in which they come."""
    names = dict.fromkeys(each.name for sheet in sheets for each in facts(*sheet))
    known = [{each.name: each.values for each in sheet} for sheet in sheets]
    return tuple(Line(name, tuple(sheet.get(name, ()) for sheet in known)) for name in names)
