"""Proposals that agree with every label of an article, to see that the judges find no fault in them."""

from collections.abc import Iterator
from decimal import Decimal

from benchmarks.proposals.article import LabelledArticle
from benchmarks.proposals.labels import QuotationLabel
from cases.evidence.proposals.found import (
    FoundActor,
    FoundDate,
    FoundFigure,
    FoundPlace,
    FoundReply,
    FoundSource,
    FoundStatement,
    Proposals,
    Rejected,
)


def as_labelled(article: LabelledArticle) -> Proposals:
    """Everything as the labels say it, what is optional left out."""
    names = {
        kind: [each.name for each in article.names if each.kind == kind]
        for kind in ("person", "body", "place")
    }
    return Proposals(
        statements=tuple(_statements(article)),
        figures=tuple(_figures(article)),
        dates=tuple(
            FoundDate(
                text=each.words,
                start=each.span.start,
                end=each.span.end,
                edtf=each.edtf,
                rule="date",
                level="sure",
            )
            for each in article.dates
            if not each.optional
        ),
        places=tuple(
            FoundPlace(text=name, start=0, end=1, name=name, rule="place", level="sure")
            for name in names["place"]
        ),
        actors=tuple(
            FoundActor(
                text=name, start=0, end=1, name=name, rule="actor", level="sure", kind=kind, description=None
            )
            for kind in ("person", "body")
            for name in names[kind]
        ),
        sources=tuple(
            FoundSource(text=name, start=0, end=1, name=name, rule="source", level="sure", kind=None)
            for name in names["body"]
        ),
        replies=tuple(
            FoundReply(
                text=each.words,
                start=each.span.start,
                end=each.span.end,
                actor=each.actor,
                asked_by=None,
                outcome=each.outcome,
                rule="reply",
                level="sure",
            )
            for each in article.replies
            if not each.optional
        ),
        rejected=tuple(
            Rejected(text=each.words, start=each.span.start, end=each.span.end, why="age")
            for each in article.rejected
        ),
    )


def _statements(article: LabelledArticle) -> Iterator[FoundStatement]:
    for label in article.quotations:
        if not label.optional:
            yield FoundStatement(
                text=label.words,
                start=label.span.start,
                end=label.span.end,
                parts=tuple(_parts(article, label)),
                speaker_mention=label.mention,
                mention=None,
                speaker=label.speaker,
                description=label.described,
                candidates=tuple(label.candidates),
                rule="speaker-said",
                level="sure",
            )


def _parts(article: LabelledArticle, label: QuotationLabel) -> Iterator[tuple[int, int]]:
    if label.continues is not None:
        yield article.quotations[label.continues - 1].span
    yield label.span


def _figures(article: LabelledArticle) -> Iterator[FoundFigure]:
    for label in article.figures:
        if not label.optional:
            yield FoundFigure(
                as_worded=label.words,
                start=label.span.start,
                end=label.span.end,
                low=None if label.low is None else Decimal(str(label.low)),
                high=None if label.high is None else Decimal(str(label.high)),
                qualifier=label.qualifier,
                unit=label.unit,
                counted=label.counted,
                place=None,
                period=None,
                claimed_by=next(iter(label.claimed_by), None),
                attributed_to=None,
                rule="figure",
                level="sure",
            )
