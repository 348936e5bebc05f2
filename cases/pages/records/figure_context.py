"""What stands beside a figure on its page: its companions, its series, and whatever speaks against it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cases.documents.comparable import comparable
from cases.documents.event import Event
from cases.documents.statistic import Statistic
from cases.pages.charts.figure import superseded
from cases.pages.charts.overview import Overview, plotted
from cases.pages.charts.series import Issue, series
from cases.pages.records.claim_and_record import Versus, versus
from cases.pages.records.disagreement import Disagreement, disagreements
from cases.pages.words.brief import links
from cases.pages.words.link import Link
from cases.vocabulary.canonical import Document


@dataclass(frozen=True, slots=True)
class FigureParts:
    """The published records around a figure, each list already cut to what one page shows.

    `companions` have its claimant and its case; `alike` may be compared with it, itself among them; `named`
    are other figures that these speak of; `claims` are the events of its case.
    """

    companions: Sequence[Document] = field(default=())
    alike: Sequence[Document] = field(default=())
    named: Sequence[Document] = field(default=())
    claims: Sequence[Document] = field(default=())


@dataclass(frozen=True, slots=True)
class Beside:
    """The figure drawn with its companions, and what speaks against it.

    `others` is how many figures it can be compared with; `against` leads to what it contradicts besides the
    figures and the claims that are shown in full.
    """

    chart: Overview
    others: int
    disagreements: tuple[Disagreement, ...]
    series: tuple[Issue, ...]
    versus: tuple[Versus, ...]
    against: tuple[Link, ...]


def beside(document: Document, around: FigureParts) -> Beside:
    """What stands beside `document`. Companions count something else, and still stand."""
    statistic, key = Statistic(document), comparable(document)
    others = [Statistic(each) for each in around.companions if not key or comparable(each) != key]
    figures = [statistic, *(each for each in others if not superseded(each))]
    near = [*(around.alike or [document]), *around.named]
    disputed = disagreements(near, about=statistic.ref)
    claims = versus([Event(each) for each in around.claims], figures, about=statistic.ref)
    shown = {item.ref for each in disputed for item in each.figures} | {each.claim.ref for each in claims}
    named = zip(links(statistic.contradicts), statistic.contradicts, strict=True)
    return Beside(
        chart=plotted(figures),
        others=max(0, len(around.alike) - 1),
        disagreements=disputed,
        series=series(near, about=statistic.ref),
        versus=claims,
        against=tuple(link for link, brief in named if brief.ref not in shown),
    )
