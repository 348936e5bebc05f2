"""Twelve articles print one report's figure."""

from dataclasses import dataclass

from cases.models import Source, Statistic
from tests.factories import make_passage, make_source, make_statistic, publish, publish_whole


@dataclass(frozen=True)
class Copies:
    """The report, the articles that cite it, and the figure that goes back to all of them."""

    report: Source
    articles: list[Source]
    statistic: Statistic


def twelve_copies_of_one_report() -> Copies:
    """All published; every article cites the report, directly or through the article before it."""
    report = make_source("The report", own_monitoring=True)
    articles: list[Source] = []
    for number in range(12):
        cited = articles[-1] if number % 3 == 2 else report
        articles.append(make_source(f"Article {number}", cites=[cited]))
    publish(report, *articles)
    passage = make_passage(articles[0], exact="at least 218 killings")
    statistic = make_statistic(passage=passage, origins=articles)
    publish_whole(statistic)
    return Copies(report, articles, statistic)
