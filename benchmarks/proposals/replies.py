"""Replies: whether it is found that somebody was asked, and how they answered."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.proposals.article import LabelledArticle
from benchmarks.proposals.overlap import touch
from benchmarks.proposals.tally import Tally
from cases.evidence.proposals.found import FoundReply
from cases.evidence.span import TextSpan


def judge_replies(article: LabelledArticle, found: Sequence[FoundReply], tally: Tally) -> None:
    """Count what was found of the labelled replies, and what was proposed beside them."""
    left = list(found)
    for label in article.replies:
        reply = next((each for each in left if touch(_span(each), label.span)), None)
        if reply is not None:
            left.remove(reply)
        if label.optional:
            continue
        right = reply is not None and reply.outcome == label.outcome
        tally.count("replies found", f"{article.name} {label.words!r}", right=right)
        if reply is not None:
            tally.count("replies right", right=right)
            tally.judge(reply.rule, right=right)
    for reply in left:
        tally.count("replies right", f"{article.name} {reply.text!r}", right=False)
        tally.judge(reply.rule, right=False)


def _span(reply: FoundReply) -> TextSpan:
    return TextSpan(reply.start, reply.end)
