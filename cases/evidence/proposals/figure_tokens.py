"""The tokens that numbers are read from: those of dates are made signs, which no number reaches over."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundDate
from cases.evidence.span import TextSpan
from cases.vocabulary.french_number import with_french_numbers
from cases.vocabulary.number_words import WORDS
from cases.vocabulary.written_token import Kind, WrittenToken

_SIGN: Final = "†"
_ARABIC: Final = re.compile(r"[\u0620-\u06ff]")


def _with_words_parted(tokens: Iterable[WrittenToken]) -> Iterator[WrittenToken]:
    """The tokens with an "and" that is written together with a number parted from it: سی‌وپنج."""
    for token in tokens:
        if token.word[:1] == "و" and token.word[1:] in WORDS and token.end - token.start == len(token.word):
            yield token._replace(end=token.start + 1, word="و")
            yield token._replace(start=token.start + 1, word=token.word[1:])
        else:
            yield token


def tokens_of_numbers(article: Article, dates: Iterable[FoundDate]) -> Sequence[WrittenToken]:
    """The tokens of the article without those of its dates; French numbers in words are numerals."""
    whole = _with_words_parted(article.tokens) if _ARABIC.search(article.text) else article.tokens
    dated = iter([TextSpan(each.start, each.end) for each in dates if each.rule != "date-duration"])
    span = next(dated, None)
    tokens = []
    for token in whole:
        while span is not None and span.end <= token.start:
            span = next(dated, None)
        inside = span is not None and token.end > span.start
        tokens.append(token._replace(kind=Kind.SIGN, word=_SIGN) if inside else token)
    return with_french_numbers(tokens) if article.language.code == "fr" else tokens
