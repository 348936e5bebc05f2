"""Figures: those around another one, those alike, and a few of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import islice
from typing import Final

from django.db.models import Count

from cases.catalog.cursor import Direction
from cases.catalog.event import Event
from cases.catalog.facet_value import FacetValue
from cases.catalog.field import column
from cases.catalog.index.current import current_index
from cases.catalog.index.key import keys_of
from cases.catalog.statistic import COMPARABLE, Statistic
from cases.documents.brief import ActorBrief
from cases.documents.comparable import comparable
from cases.documents.statistic import Statistic as StatisticDocument
from cases.documents.testimony import Testimony as TestimonyDocument
from cases.pages.charts.figure import held
from cases.pages.records.figure_context import FigureParts
from cases.queries.rows import MANY, SOME, documents, naming, rows
from cases.vocabulary.absence import known
from cases.vocabulary.audience import Audience
from cases.vocabulary.canonical import Document
from cases.vocabulary.verification import Verification

_KINDS: Final = 24
"""Things counted that an overview chooses from."""
_OF_A_KIND: Final = 3
"""Figures read of each, so that one is left where a later one took another's place."""


def figures_near(document: Document, audience: Audience) -> list[Document]:
    """A few figures of a testimony's case, those about the place where the person is before the others."""
    testimony = TestimonyDocument(document)
    case, here = known(testimony.case) or "", known(testimony.residence)
    found = documents(rows(Statistic, audience).filter(case=case).order_by("-sort_size", "ref"), SOME)
    return sorted(found, key=lambda each: here not in (known(StatisticDocument(each).places) or ()))[:3]


def around_figure(document: Document, audience: Audience) -> FigureParts:
    """What stands around a figure, in four queries."""
    statistic = StatisticDocument(document)
    case, claimant = known(statistic.case) or "", statistic.claimed_by
    claimed_by = claimant.ref if isinstance(claimant, ActorBrief) else ""
    claimed = rows(Statistic, audience).filter(case=case, claimed_by=claimed_by).exclude(ref=statistic.ref)
    alike = figures_alike(document, audience)
    return FigureParts(
        companions=documents(claimed.order_by("-sort_size", "ref"), 5) if claimed_by else [],
        alike=alike,
        named=figures_named(alike, audience),
        claims=documents(rows(Event, audience).filter(case=case).order_by("ref"), MANY),
    )


def figures_alike(document: Document, audience: Audience) -> list[Document]:
    """A few of the figures that may be compared with this one, itself among them, by time, in one query."""
    key = comparable(document)
    alike = naming(Statistic, audience, COMPARABLE, key).exclude(ref=StatisticDocument(document).ref)
    others = documents(alike.order_by("-sort_latest", "ref"), SOME - 1) if key else []
    return sorted([document, *others], key=_by_time)


def how_many_alike(figures: Sequence[Document], audience: Audience) -> dict[str, int]:
    """How many published figures may be compared with each of some, by what they share, in one query."""
    keys = {comparable(each) for each in figures}
    published = rows(Statistic, audience).values("ref")
    facet_values = FacetValue.objects.of(audience).filter(
        ref__in=published, noun=Statistic.noun, field=COMPARABLE, value__in=keys
    )
    return dict(facet_values.order_by().values_list("value").annotate(Count("ref")))


def figures_of_kinds(audience: Audience) -> list[Document]:
    """A few figures of each thing that is counted, the best documented of it, the largest before the others.

    Of the things that most figures are about, in two queries, however many figures there are.
    """
    index, order = current_index(audience).nouns[Statistic.noun], Statistic.orders[-1]
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
    held = Statistic.objects.by_number(audience).in_bulk(numbers)
    return [held[number].data for number in numbers if number in held]


def figures_named(figures: Sequence[Document], audience: Audience) -> list[Document]:
    """The figures that some figures contradict or stand in one series with, but are not, in one query."""
    read = [StatisticDocument(each) for each in figures]
    named = {
        brief.ref for each in read for brief in (*each.contradicts, *each.supersedes, *each.superseded_by)
    }
    others = named - {each.ref for each in read}
    return documents(rows(Statistic, audience).filter(ref__in=others).order_by("ref"), MANY)


def figures(refs: Sequence[str], audience: Audience) -> list[Document]:
    """The published figures under some references, in their order, in one query."""
    found = {row.ref: row.data for row in rows(Statistic, audience).filter(ref__in=refs)}
    return [found[ref] for ref in refs if ref in found]


def _by_time(document: Document) -> tuple[date, str]:
    """The last day a figure speaks of, what is still open behind what is not, then its reference."""
    statistic = StatisticDocument(document)
    dated = held(statistic)
    return date.min if dated is None else dated.latest or date.max, statistic.ref
