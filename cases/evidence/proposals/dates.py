"""Dates: the words of an article that tell a date, with the date."""

from datetime import date

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundDate


def dates_of(article: Article, published: date | None) -> tuple[FoundDate, ...]:
    """The dates of the article; `published` is the day from which "last Tuesday" is counted."""
    return ()
