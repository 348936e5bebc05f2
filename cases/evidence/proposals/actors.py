"""Actors: the people and bodies that an article names."""

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundActor


def actors_of(article: Article) -> tuple[FoundActor, ...]:
    """Those of the article, in its order."""
    return ()
