"""Replies: who is said to have answered a request for comment, or not."""

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundReply


def replies_of(article: Article) -> tuple[FoundReply, ...]:
    """Those of the article, in its order."""
    return ()
