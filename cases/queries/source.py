"""A source: what was read in it and what stands around it."""

from __future__ import annotations

from cases.catalog.case import Case
from cases.catalog.event import Event
from cases.catalog.field import column
from cases.catalog.source import Source
from cases.catalog.statement import Statement
from cases.catalog.statistic import Statistic
from cases.catalog.testimony import Testimony
from cases.documents.source import Source as SourceDocument
from cases.documents.statement import Statement as StatementDocument
from cases.documents.statistic import Statistic as StatisticDocument
from cases.pages.records.source import SourceParts
from cases.queries.rows import MANY, SOME, documents, naming, newest_carrying, rows
from cases.vocabulary.absence import known
from cases.vocabulary.audience import Audience
from cases.vocabulary.basis import Basis
from cases.vocabulary.canonical import Document


def of_source(document: Document, audience: Audience) -> SourceParts:
    """What was read in a source and what stands around it, in eight queries."""
    source = SourceDocument(document)
    ref, near = source.ref, [each.ref for each in (*source.cites, *source.cited_by)][:MANY]
    statements = newest_carrying(Statement, audience, column("source"), ref, most=MANY)
    told_in = {testimony for each in statements if (testimony := StatementDocument(each).testimony)}
    return SourceParts(
        readings=[
            *statements,
            *documents(rows(Statistic, audience).filter(source=ref).order_by("ref"), MANY),
            *documents(rows(Event, audience).filter(source=ref).order_by("ref"), MANY),
        ],
        neighbours=documents(rows(Source, audience).filter(ref__in=near), MANY),
        origin_of=documents(
            naming(Statistic, audience, "origin_source", ref).exclude(source=ref).order_by("ref"), SOME
        ),
        cases=documents(naming(Case, audience, "source", ref).order_by("ref"), SOME),
        on_consent=rows(Testimony, audience).filter(ref__in=told_in, basis=Basis.CONSENT).exists(),
    )


def sources_behind(document: Document, audience: Audience) -> list[Document]:
    """The source a figure was read in, its origins, and all they go back to, in two queries."""
    sources = rows(Source, audience)
    statistic = StatisticDocument(document)
    source = known(statistic.source)
    near = {*statistic.origins, *([source.ref] if source else [])}
    read = documents(sources.filter(ref__in=near).order_by("ref"), MANY)
    behind = {ref for each in read for ref in SourceDocument(each).lineage} - near
    return [*read, *documents(sources.filter(ref__in=behind).order_by("ref"), MANY)]
