"""What looks like a figure or a quotation and is none: whether it is left out, and for a reason."""

from __future__ import annotations

from benchmarks.proposals.article import LabelledArticle
from benchmarks.proposals.overlap import cover, touch
from benchmarks.proposals.tally import Tally
from cases.evidence.proposals.found import Proposals
from cases.evidence.span import TextSpan


def judge_rejected(article: LabelledArticle, found: Proposals, tally: Tally) -> None:
    """Count what has to be left out."""
    figures = [TextSpan(each.start, each.end) for each in found.figures]
    quoted = [TextSpan(each.start, each.end) for each in found.statements]
    refused = [TextSpan(each.start, each.end) for each in found.rejected]
    for label in article.rejected:
        if label.optional:
            continue
        shown = f"{article.name} {label.words!r} ({label.why})"
        if label.looks_like == "figure":
            proposed = any(touch(span, label.span) for span in figures)
        else:
            proposed = any(cover(span, label.span) for span in quoted)
        tally.count("left out", shown, right=not proposed)
        tally.count("reason given", shown, right=any(touch(span, label.span) for span in refused))
