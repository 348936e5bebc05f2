"""The tokens that numbers are read from: those of dates and codes are signs, which no number reaches over."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundDate, Rejected
from cases.vocabulary.french_number import with_french_numbers
from cases.vocabulary.number_words import WORDS
from cases.vocabulary.written_token import Kind, WrittenToken

_SIGN: Final = "†"
_ARABIC: Final = re.compile(r"[\u0620-\u06ff]")


def _with_words_parted(tokens: Iterable[WrittenToken]) -> Iterator[WrittenToken]:
    """The tokens with an "and" that is written together with a number parted from it: سی‌وپنج."""
    before = ""
    for token in tokens:
        joined = token.word[:1] == "و" and token.word[1:] in WORDS and before in WORDS
        before = token.word
        if joined and token.end - token.start == len(token.word):
            yield token._replace(end=token.start + 1, word="و")
            yield token._replace(start=token.start + 1, word=token.word[1:])
        else:
            yield token


def tokens_of_numbers(
    article: Article, dates: Iterable[FoundDate], codes: Iterable[Rejected]
) -> Sequence[WrittenToken]:
    """The tokens of the article without those of dates and codes; French numbers in words are numerals."""
    tokens = list(article.tokens)
    if _ARABIC.search(article.text):
        tokens = [*_with_words_parted(tokens)]
    for each in (*codes, *(date for date in dates if date.rule != "date-duration")):
        place = bisect_right(tokens, each.start, key=lambda token: token.end)
        while place < len(tokens) and tokens[place].start < each.end:
            tokens[place] = tokens[place]._replace(kind=Kind.SIGN, word=_SIGN)
            place += 1
    return with_french_numbers(tokens) if article.language.code == "fr" else tokens
