"""Figures: whether each is found with its numbers, its qualifier and its claimant."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from benchmarks.proposals.article import LabelledArticle
from benchmarks.proposals.labels import FigureLabel
from benchmarks.proposals.names import same_mention
from benchmarks.proposals.overlap import touch
from benchmarks.proposals.tally import Tally
from cases.evidence.proposals.found import FoundFigure
from cases.evidence.span import TextSpan

_AS_EXACTLY = 0.001
"""A third is 33.3 per cent for one and 33.3333 for another."""


def judge_figures(article: LabelledArticle, found: Sequence[FoundFigure], tally: Tally) -> None:
    """Count what was found of the labelled figures, and what was proposed beside them."""
    left = list(found)
    for label in article.figures:
        if not label.optional:
            _judge(article, label, left, tally)
    free = [label.span for label in (*article.figures, *article.rejected) if label.optional]
    for figure in left:
        if not any(touch(_span(figure), span) for span in free):
            shown = f"{article.name} {figure.as_worded!r}"
            tally.count("figures right", shown, right=False)
            tally.count("figures and qualifiers right", right=False)
            tally.judge(figure.rule, right=False)


def _judge(article: LabelledArticle, label: FigureLabel, left: list[FoundFigure], tally: Tally) -> None:
    """Take the proposal that agrees best from those that are `left`."""
    there = [each for each in left if touch(_span(each), label.span)]
    figure = max(there, key=lambda each: (_same(label, each), _qualified(label, each)), default=None)
    right = figure is not None and _same(label, figure)
    qualified = figure is not None and right and _qualified(label, figure)
    shown = f"{article.name} {label.words!r}"
    got = figure and (figure.as_worded, str(figure.low), str(figure.high))
    tally.count("figures found", f"{shown}, not {got}", right=right)
    tally.count("figures and qualifiers found", right=qualified)
    if figure is None:
        return
    left.remove(figure)
    tally.count("figures right", right=right)
    tally.count(
        "figures and qualifiers right",
        f"{shown} {label.qualifier}, not {figure.qualifier}" if right else "",
        right=qualified,
    )
    tally.judge(figure.rule, right=qualified)
    if right:
        _judge_claimant(label, figure, shown, tally)


def _judge_claimant(label: FigureLabel, figure: FoundFigure, shown: str, tally: Tally) -> None:
    """Only where the article says for certain who claims it, or that nobody does."""
    got = figure.claimed_by
    names = [name for name in label.claimed_by if name is not None]
    if names and None not in label.claimed_by:
        tally.count("claimant", f"{shown} {names}, not {got!r}", right=same_mention(names, got))
    elif not names:
        tally.count("no claimant", f"{shown} {got!r}", right=not got)


def _same(label: FigureLabel, figure: FoundFigure) -> bool:
    """Whether the same numbers are said, on whichever side they bound; of a share, also as a part of one."""
    wanted = _numbers(label.low, label.high)
    got = _numbers(figure.low, figure.high)
    scales = (1, 100) if label.unit == "share" else (1,)
    return len(wanted) == len(got) and any(
        all(
            math.isclose(one, other * scale, rel_tol=_AS_EXACTLY)
            for one, other in zip(wanted, got, strict=True)
        )
        for scale in scales
    )


def _numbers(*sides: float | Decimal | None) -> list[float]:
    return sorted({float(each) for each in sides if each is not None})


def _qualified(label: FigureLabel, figure: FoundFigure) -> bool:
    return figure.qualifier in (label.qualifier, *label.also_qualifier)


def _span(figure: FoundFigure) -> TextSpan:
    return TextSpan(figure.start, figure.end)
