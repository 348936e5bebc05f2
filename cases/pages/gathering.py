"""Gathering: the catalog rows that one page puts together, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final, TypeVar, cast

from django.db.models import Count, Exists, OuterRef, QuerySet

from cases.catalog.case import Case
from cases.catalog.cursor import Direction
from cases.catalog.event import Event
from cases.catalog.field import Field, column, term
from cases.catalog.index.current import current
from cases.catalog.index.key import keys_of
from cases.catalog.row import DatedRow, Row
from cases.catalog.source import Source
from cases.catalog.statement import Statement
from cases.catalog.statistic import COMPARABLE, Statistic, comparable
from cases.catalog.term import Term
from cases.catalog.testimony import Testimony
from cases.pages.actor import ActorParts
from cases.pages.beside import FigureParts
from cases.pages.case import CaseParts
from cases.pages.document import part, parts, text, words
from cases.pages.source import SourceParts
from cases.vocabulary.audience import Audience
from cases.vocabulary.basis import Basis
from cases.vocabulary.canonical import Document
from cases.vocabulary.verification import Verification

AnyRow = TypeVar("AnyRow", bound=Row)

SOME: Final = 12
"""Records of one kind that a page shows before it leads to their own list."""
MANY: Final = 60
"""Neighbours that a page shows in short form: sources in a table, passages, entries of a timeline."""

_KINDS: Final = 24
"""Things counted that an overview chooses from."""
_OF_A_KIND: Final = 3
"""Figures read of each, so that one is left where a later one took another's place."""


def of_case(slug: str, audience: Audience) -> CaseParts:
    """What a case gathers, in five queries; its sources are those of what is shown and those they cite."""
    testimonies = _documents(_rows(Testimony, audience).filter(case=slug).order_by("-sort_latest", "ref"), 4)
    statistics = _documents(_rows(Statistic, audience).filter(case=slug).order_by("-sort_size", "ref"), SOME)
    events = _documents(_rows(Event, audience).filter(case=slug).order_by("sort_earliest", "ref"), MANY)
    statements = [each for testimony in testimonies for each in parts(testimony, "statements")]
    read_in = {text(part(each, "source"), "ref") for each in (*statements, *statistics, *events)}
    sources = _documents(_rows(Source, audience).filter(ref__in=read_in).order_by("ref"), MANY)
    behind = {text(cited, "ref") for source in sources for cited in parts(source, "cites")} - read_in
    cited = _documents(_rows(Source, audience).filter(ref__in=behind).order_by("-sort_latest", "ref"), MANY)
    return CaseParts(testimonies, statistics, events, [*sources, *cited])


def of_source(document: Document, audience: Audience) -> SourceParts:
    """What was read in a source and what stands around it, in eight queries."""
    ref = text(document, "ref")
    near = [text(each, "ref") for key in ("cites", "cited_by") for each in parts(document, key)][:MANY]
    statements = _carrying(Statement, audience, column("source"), ref, most=MANY)
    told_in = {text(each, "testimony") for each in statements}
    return SourceParts(
        readings=[
            *statements,
            *_documents(_rows(Statistic, audience).filter(source=ref).order_by("ref"), MANY),
            *_documents(_rows(Event, audience).filter(source=ref).order_by("ref"), MANY),
        ],
        neighbours=_documents(_rows(Source, audience).filter(ref__in=near), MANY),
        origin_of=_documents(
            _found(Statistic, audience, "origin_source", ref).exclude(source=ref).order_by("ref"), SOME
        ),
        cases=_documents(_found(Case, audience, "source", ref).order_by("ref"), SOME),
        on_consent=_rows(Testimony, audience).filter(ref__in=told_in, basis=Basis.CONSENT).exists(),
    )


def of_actor(ref: str, audience: Audience) -> ActorParts:
    """What comes from an actor or concerns it, in six queries."""
    statistics = _rows(Statistic, audience).filter(claimed_by=ref)
    return ActorParts(
        statistics=_documents(statistics.order_by("-sort_size", "ref"), SOME),
        sources=_carrying(Source, audience, column("publisher"), ref, most=SOME),
        events=_documents(_found(Event, audience, "actor", ref).order_by("sort_earliest", "ref"), SOME),
        testimonies=_carrying(Testimony, audience, column("collected_by"), ref, most=6),
    )


def how_many(model: type[Row], audience: Audience, *, case: str = "") -> int:
    """How many records of a table there are, all of them or those of one case, in one query."""
    index = current(audience).nouns[model.noun]
    return len(index.carrying(term("case"), [case]) if case else index.records)


def case_document(slug: str, audience: Audience) -> Document:
    """The document of the case at `slug`; empty where there is none, in one query."""
    return next(iter(_documents(_rows(Case, audience).filter(slug=slug), 1)), {})


def newest_case(audience: Audience) -> Document:
    """The document of the case that was published last; empty where there is none, in one query."""
    return next(iter(_documents(_rows(Case, audience).order_by("-published", "ref"), 1)), {})


def figures_near(document: Document, audience: Audience) -> list[Document]:
    """A few figures of a testimony's case, those about the place where the person is before the others."""
    statistics = _rows(Statistic, audience).filter(case=text(document, "case")).order_by("-sort_size", "ref")
    found = _documents(statistics, SOME)
    here = text(document, "residence")
    return sorted(found, key=lambda each: here not in words(each, "places"))[:3]


def around_figure(document: Document, audience: Audience) -> FigureParts:
    """What stands around a figure, in four queries."""
    ref, case = text(document, "ref"), text(document, "case")
    claimed_by = text(part(document, "claimed_by"), "ref")
    claimed = _rows(Statistic, audience).filter(case=case, claimed_by=claimed_by).exclude(ref=ref)
    alike = figures_alike(document, audience)
    return FigureParts(
        companions=_documents(claimed.order_by("-sort_size", "ref"), 5) if claimed_by else [],
        alike=alike,
        named=figures_named(alike, audience),
        claims=_documents(_rows(Event, audience).filter(case=case).order_by("ref"), MANY),
    )


def sources_behind(document: Document, audience: Audience) -> list[Document]:
    """The source a figure was read in, its origins, and all they go back to, in two queries."""
    sources = _rows(Source, audience)
    near = {text(part(document, "source"), "ref"), *words(document, "origins")}
    read = _documents(sources.filter(ref__in=near).order_by("ref"), MANY)
    behind = {ref for each in read for ref in words(each, "lineage")} - near
    return [*read, *_documents(sources.filter(ref__in=behind).order_by("ref"), MANY)]


def figures_alike(document: Document, audience: Audience) -> list[Document]:
    """A few of the figures that may be compared with this one, itself among them, by time, in one query."""
    key = comparable(document)
    alike = _found(Statistic, audience, COMPARABLE, key).exclude(ref=text(document, "ref"))
    others = _documents(alike.order_by("-sort_latest", "ref"), SOME - 1) if key else []
    return sorted([document, *others], key=_by_time)


def how_many_alike(documents: Sequence[Document], audience: Audience) -> dict[str, int]:
    """How many published figures may be compared with each of some, by what they share, in one query."""
    keys = {comparable(each) for each in documents}
    published = _rows(Statistic, audience).values("ref")
    terms = Term.objects.of(audience).filter(
        ref__in=published, noun=Statistic.noun, field=COMPARABLE, value__in=keys
    )
    return dict(terms.order_by().values_list("value").annotate(Count("ref")))


def figures_of_kinds(audience: Audience) -> list[Document]:
    """A few figures of each thing that is counted, the best documented of it, the largest before the others.

    Of the things that most figures are about, in two queries, however many figures there are.
    """
    index, order = current(audience).nouns[Statistic.noun], Statistic.orders[-1]
    kinds = index.fields.get(column("indicator"), {})
    checked = [index.carrying(column("verification"), [level]) for level in Verification]
    numbers: list[int] = []
    for name in sorted(kinds, key=lambda each: (-len(kinds[each]), each))[:_KINDS]:
        kind = kinds[name]
        best = next((found for level in checked if (found := kind & level)), kind)
        largest = index.orders[order].walk(
            best, at=None, direction=Direction.AFTER, keys=keys_of(Statistic, order)
        )
        numbers += islice(largest, _OF_A_KIND)
    rows = Statistic.objects.by_number(audience).in_bulk(numbers)
    return [rows[number].data for number in numbers if number in rows]


def figures_named(documents: Sequence[Document], audience: Audience) -> list[Document]:
    """The figures that some figures contradict or stand in one series with, but are not, in one query."""
    own = {text(each, "ref") for each in documents}
    named = {
        text(brief, "ref")
        for each in documents
        for key in ("contradicts", "supersedes", "superseded_by")
        for brief in parts(each, key)
    }
    return _documents(_rows(Statistic, audience).filter(ref__in=named - own).order_by("ref"), MANY)


def figures(refs: Sequence[str], audience: Audience) -> list[Document]:
    """The published figures under some references, in their order, in one query."""
    found = {row.ref: row.data for row in _rows(Statistic, audience).filter(ref__in=refs)}
    return [found[ref] for ref in refs if ref in found]


def named(refs: Sequence[str], audience: Audience) -> list[Document]:
    """The published testimonies and figures under some references, in their order, in two queries."""
    rows = (
        *_rows(Testimony, audience).filter(ref__in=refs),
        *_rows(Statistic, audience).filter(ref__in=refs),
    )
    found = {row.ref: row.data for row in rows}
    return [found[ref] for ref in refs if ref in found]


def newest(model: type[AnyRow], audience: Audience, order: tuple[str, ...], most: int) -> list[Document]:
    """The first `most` documents of a table in `order`, in one query."""
    return _documents(_rows(model, audience).order_by(*order), most)


def _by_time(statistic: Document) -> tuple[str, str]:
    """The last day a figure speaks of, what is still open behind what is not, then its reference."""
    dates = (part(statistic, key) for key in ("period", "as_of", "deadline"))
    dated = next((each for each in dates if "edtf" in each), None)
    return "0" if dated is None else text(dated, "latest") or "9999", text(statistic, "ref")


def _rows(model: type[AnyRow], audience: Audience) -> QuerySet[AnyRow]:
    """What `audience` may read of a table."""
    return cast("QuerySet[AnyRow]", model._default_manager.filter(audience=audience))


def _found(model: type[AnyRow], audience: Audience, field: str, value: str) -> QuerySet[AnyRow]:
    """The rows of one audience that carry the term `value` of `field` for that same audience."""
    terms = Term.objects.of(audience).filter(ref=OuterRef("ref"), noun=model.noun, field=field, value=value)
    return _rows(model, audience).filter(Exists(terms))


def _carrying(
    model: type[DatedRow], audience: Audience, field: Field, value: str, *, most: int
) -> list[Document]:
    """The newest documents that carry `value`, in two queries, however many records there are."""
    index, newest = current(audience).nouns[model.noun], model.orders[0]
    found = index.orders[newest].walk(
        index.carrying(field, [value]), at=None, direction=Direction.AFTER, keys=keys_of(model, newest)
    )
    numbers = list(islice(found, most))
    rows = model.objects.by_number(audience).in_bulk(numbers)
    return [rows[number].data for number in numbers if number in rows]


def _documents(rows: QuerySet[AnyRow], most: int) -> list[Document]:
    return [row.data for row in rows[:most]]
