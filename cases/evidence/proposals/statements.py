"""Statements: the quotations of an article with who said them."""

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundStatement, Rejected


def statements_in(article: Article) -> tuple[tuple[FoundStatement, ...], tuple[Rejected, ...]]:
    """The quotations of the article, and what stands in quotation marks and is none."""
    return (), ()
