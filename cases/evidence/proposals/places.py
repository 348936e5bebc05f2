"""Places: the names of places that stand in an article."""

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundPlace


def places_of(article: Article) -> tuple[FoundPlace, ...]:
    """The places named in the article."""
    return ()
