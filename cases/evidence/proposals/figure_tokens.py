"""The tokens that numbers are read from: those of dates and codes are signs, which no number reaches over."""

import re
from collections.abc import Iterable
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundDate, Rejected
from cases.vocabulary.french_number import with_french_numbers
from cases.vocabulary.number_words import WORDS
from cases.vocabulary.written_token import Tokens

_ARABIC: Final = re.compile(r"[\u0620-\u06ff]")
_AND: Final = "و"


def _part_words(tokens: Tokens) -> None:
    """Part from its number an "and" that is written together with it: سی‌وپنج."""
    numbered = [place for place, word in enumerate(tokens.words) if word in WORDS]
    for place in reversed(numbered):
        joined = tokens.words[place + 1] if place + 1 < len(tokens) else ""
        if joined[:1] == _AND and joined[1:] in WORDS:
            tokens.part(place + 1, 1)


def tokens_of_numbers(article: Article, dates: Iterable[FoundDate], codes: Iterable[Rejected]) -> Tokens:
    """The tokens of the article without those of dates and codes; French numbers in words are numerals."""
    tokens = article.tokens.copy()
    if _ARABIC.search(article.text):
        _part_words(tokens)
    for each in (*codes, *(date for date in dates if date.rule != "date-duration")):
        tokens.hide(each.start, each.end)
    return with_french_numbers(tokens) if article.language.code == "fr" else tokens
