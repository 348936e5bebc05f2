"""A case: what its page gathers, and cases by their address."""

from __future__ import annotations

from collections.abc import Sequence

from cases.catalog.case import Case
from cases.catalog.declaration import Declaration
from cases.catalog.event import Event
from cases.catalog.source import Source
from cases.catalog.statistic import Statistic
from cases.catalog.testimony import Testimony
from cases.documents.declaration import Declaration as DeclarationDocument
from cases.documents.event import Event as EventDocument
from cases.documents.source import Source as SourceDocument
from cases.documents.statement import Quotation
from cases.documents.statistic import Statistic as StatisticDocument
from cases.documents.testimony import Testimony as TestimonyDocument
from cases.pages.records.case import CaseParts
from cases.queries.rows import MANY, SOME, documents, rows
from cases.vocabulary.absence import known
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document


def of_case(slug: str, audience: Audience) -> CaseParts:
    """What a case gathers, in six queries; its sources are those of what is shown and those they cite."""
    testimonies = documents(rows(Testimony, audience).filter(case=slug).order_by("-sort_latest", "ref"), 4)
    statistics = documents(rows(Statistic, audience).filter(case=slug).order_by("-sort_size", "ref"), SOME)
    events = documents(rows(Event, audience).filter(case=slug).order_by("sort_earliest", "ref"), MANY)
    declared = rows(Declaration, audience).filter(case=slug).order_by("-sort_latest", "ref")
    declarations = documents(declared, 3)
    read_in = _read_in(testimonies, statistics, events, declarations)
    sources = documents(rows(Source, audience).filter(ref__in=read_in).order_by("ref"), MANY)
    behind = {cited.ref for source in map(SourceDocument, sources) for cited in source.cites} - read_in
    cited = documents(rows(Source, audience).filter(ref__in=behind).order_by("-sort_latest", "ref"), MANY)
    return CaseParts(testimonies, statistics, events, [*sources, *cited], declarations)


def _read_in(
    testimonies: Sequence[Document],
    statistics: Sequence[Document],
    events: Sequence[Document],
    declarations: Sequence[Document],
) -> set[str]:
    """The references of the sources that these were read in."""
    told = (
        *(each for record in testimonies for each in TestimonyDocument(record).statements),
        *(each for record in declarations for each in DeclarationDocument(record).statements),
    )
    sources = (
        *(each.source for each in told if isinstance(each, Quotation)),
        *(StatisticDocument(each).source for each in statistics),
        *(EventDocument(each).source for each in events),
    )
    return {source.ref for each in sources if (source := known(each))}


def case_document(slug: str, audience: Audience) -> Document:
    """The document of the case at `slug`; empty where there is none, in one query."""
    return next(iter(documents(rows(Case, audience).filter(slug=slug), 1)), {})


def newest_case(audience: Audience) -> Document:
    """The document of the case that was published last; empty where there is none, in one query."""
    return next(iter(documents(rows(Case, audience).order_by("-published", "ref"), 1)), {})
