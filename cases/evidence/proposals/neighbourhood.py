"""Neighbourhoods: the sentence around a place of an article, or a part of one that never ends."""

from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.span import TextSpan

_LONGEST: Final = 4000
"""Longer ones are texts without points: parts of this length are looked at, so that time stays linear."""


def neighbourhood(article: Article, start: int) -> TextSpan:
    """The sentence that holds the character `start`; of a very long one the part that does."""
    sentence = article.sentence_at(start)
    if sentence.end - sentence.start <= _LONGEST:
        return sentence
    first = start - (start - sentence.start) % _LONGEST
    return TextSpan(first, min(sentence.end, first + _LONGEST))
