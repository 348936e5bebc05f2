"""Statistics as an audience may read them."""

from collections.abc import Iterator
from typing import Final

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from cases.catalog.code import code, codes, lineage, responsible
from cases.catalog.passage import Kind, Passage, names, own_words, texts
from cases.catalog.period import period_columns
from cases.catalog.projection import Projection, facet_values
from cases.catalog.row import CODE, DatedRow
from cases.documents import statistic as published
from cases.documents.brief import ActorBrief, SourceBrief
from cases.documents.comparable import comparable
from cases.documents.label import Labels
from cases.documents.person import Claimant
from cases.vocabulary.absence import known
from cases.vocabulary.canonical import Document
from cases.vocabulary.measure import Measure
from cases.vocabulary.noun import Noun

COMPARABLE: Final = "comparable"
"""The field under which figures that may be compared are found."""


class Statistic(DatedRow):
    """One figure as it was worded; dated by its period, else the day it describes, else its deadline."""

    noun = Noun.STATISTIC
    codes = ("case", "indicator", "claimed_by", "measure", "qualifier", "verification", "source", "publisher")
    orders = (*DatedRow.orders, ("-sort_size", "ref"))

    case = models.CharField(max_length=CODE)
    indicator = models.CharField(max_length=CODE)
    measure = models.CharField(max_length=CODE, default=Measure.COUNT)
    qualifier = models.CharField(max_length=CODE)
    sort_size = models.BigIntegerField(help_text=_("Sorts by size: the lower number, else the higher."))
    claimed_by = models.CharField(max_length=CODE)
    verification = models.CharField(max_length=CODE)
    source = models.CharField(max_length=CODE)
    publisher = models.TextField()

    class Meta(DatedRow.Meta):
        indexes = [
            *DatedRow.Meta.indexes,
            models.Index("audience", F("sort_size").desc(), "ref", name="statistic_largest"),
        ]


def project(document: Document) -> Iterator[Projection]:
    """The statistic's row."""
    statistic = published.Statistic(document)
    claimant, source, labels = statistic.claimed_by, statistic.source, statistic.labels
    case, read_in = code(statistic.case), code(source)
    publisher, reliability = "", ""
    if isinstance(source, SourceBrief):
        publisher, reliability = code(source.publisher_ref), source.reliability
    yield Projection(
        model=Statistic,
        document=document,
        columns={
            "case": case,
            "indicator": statistic.indicator,
            "measure": Measure.COUNT if statistic.share is None else Measure.SHARE,
            "qualifier": statistic.qualifier,
            "verification": statistic.verification,
            "sort_size": _size(statistic),
            "claimed_by": "person" if isinstance(claimant, Claimant) else code(claimant),
            "source": read_in,
            "publisher": publisher,
            **period_columns(statistic.period, statistic.as_of, statistic.deadline),
        },
        facet_values=facet_values(
            {
                "case": [case],
                "place": lineage(codes(statistic.places), labels, Labels.places),
                "theme": lineage(statistic.themes, labels, Labels.themes),
                "source": [read_in],
                "publisher": [publisher],
                "actor": [claimant.ref] if isinstance(claimant, ActorBrief) else [],
                "attributed_to": responsible(statistic.attributed_to),
                "origin_source": statistic.origins,
                COMPARABLE: [comparable(document)],
                "credibility": [code(statistic.credibility)],
                "reliability": [reliability],
            }
        ),
    )


def _size(statistic: published.Statistic) -> int:
    """The lower number, else the higher; -1 of a share, which has no size among counts."""
    return next((side for side in (statistic.low, statistic.high) if side is not None), -1)


def passages(document: Document) -> Iterator[Passage]:
    """What a statistic's reader reads of it, in the order of its page."""
    statistic = published.Statistic(document)
    yield from texts(Kind.QUOTATION, statistic.as_worded)
    yield from own_words(
        statistic,
        published.Statistic.counted,
        published.Statistic.limitations,
        published.Statistic.method_note,
        published.Statistic.claim_note,
    )
    yield from texts(Kind.PROSE, statistic.share.of if statistic.share else None)
    yield from names(statistic.claimed_by)
    yield from texts(Kind.QUOTATION, statistic.attribution_quoted)
    yield from names(statistic.attributed_by, *(known(statistic.attributed_to) or ()))
