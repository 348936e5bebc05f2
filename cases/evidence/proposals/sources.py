"""Sources: reports and outlets that an article names as where something is from."""

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundSource


def sources_of(article: Article) -> tuple[FoundSource, ...]:
    """Those of the article, in its order."""
    return ()
