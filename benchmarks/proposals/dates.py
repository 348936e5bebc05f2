"""Dates: whether the words of each are found, and the date that they give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from benchmarks.proposals.article import LabelledArticle
from benchmarks.proposals.labels import DateLabel
from benchmarks.proposals.overlap import touch
from benchmarks.proposals.tally import Tally
from cases.evidence.proposals.found import FoundDate
from cases.evidence.span import TextSpan

_DOUBT: Final = re.compile("[~?%]")


def judge_dates(article: LabelledArticle, found: Sequence[FoundDate], tally: Tally) -> None:
    """Count what was found of the labelled dates, and what was proposed beside them.

    Words that were found without a date they give, such as "recently", are not held against anybody.
    """
    left = list(found)
    for label in article.dates:
        if not label.optional:
            _judge(article, label, left, tally)
    for dated in left:
        free = dated.edtf is None or any(touch(_span(dated), each.span) for each in article.dates)
        if not free:
            tally.count("date spans right", f"{article.name} {dated.text!r}", right=False)
            tally.count("dates right", right=False)
            tally.judge(dated.rule, right=False)


def _judge(article: LabelledArticle, label: DateLabel, left: list[FoundDate], tally: Tally) -> None:
    there = [each for each in left if touch(_span(each), label.span)]
    dated = max(there, key=lambda each: _is_right(label, each), default=None)
    shown = f"{article.name} {label.words!r}"
    right = dated is not None and _is_right(label, dated)
    tally.count("date spans found", shown, right=dated is not None)
    tally.count("dates found", f"{shown} {label.edtf}, not {dated.edtf}" if dated else "", right=right)
    if dated is None:
        return
    left.remove(dated)
    tally.count("date spans right", right=True)
    tally.count("dates right", right=right)
    tally.judge(dated.rule, right=right)


def _is_right(label: DateLabel, dated: FoundDate) -> bool:
    accepted = [each for each in (label.edtf, *label.also) if each is not None]
    return _DOUBT.sub("", dated.edtf or "") in accepted


def _span(dated: FoundDate) -> TextSpan:
    return TextSpan(dated.start, dated.end)
