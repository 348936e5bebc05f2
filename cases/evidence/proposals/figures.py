"""Figures: the numbers of an article that count something, and those that do not."""

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundFigure, FoundStatement, Rejected


def figures_of(
    article: Article, statements: tuple[FoundStatement, ...]
) -> tuple[tuple[FoundFigure, ...], tuple[Rejected, ...]]:
    """The figures of the article, claimed by whoever is said to say so, and the numbers that are none."""
    return (), ()
