"""The score of one folder of articles: everything that is proposed of them, judged."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.proposals.article import LabelledArticle
from benchmarks.proposals.dates import judge_dates
from benchmarks.proposals.figures import judge_figures
from benchmarks.proposals.naming import judge_naming
from benchmarks.proposals.quotations import judge_quotations
from benchmarks.proposals.rejected import judge_rejected
from benchmarks.proposals.replies import judge_replies
from benchmarks.proposals.tally import Tally
from cases.evidence.proposals.propose import propose


def scored(articles: Iterable[LabelledArticle]) -> Tally:
    """Propose what each article says, and count."""
    tally = Tally()
    for article in articles:
        found = propose(article.text, published=article.published)
        judge_quotations(article, found.statements, tally)
        judge_figures(article, found.figures, tally)
        judge_dates(article, found.dates, tally)
        judge_rejected(article, found, tally)
        judge_replies(article, found.replies, tally)
        judge_naming(article, found, tally)
    return tally
