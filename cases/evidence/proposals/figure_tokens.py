"""The tokens that numbers are read from: those of dates, addresses and telephones are signs that none reaches over."""

from collections.abc import Iterable, Sequence
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundDate
from cases.evidence.span import TextSpan
from cases.vocabulary.french_number import is_french, with_french_numbers
from cases.vocabulary.written_token import Kind, WrittenToken

_SIGN: Final = "†"


def tokens_of_numbers(article: Article, dates: Iterable[FoundDate]) -> Sequence[WrittenToken]:
    """The tokens of the article without those of its dates; French numbers in words are numerals."""
    dated = iter([TextSpan(each.start, each.end) for each in dates if each.rule != "date-duration"])
    span = next(dated, None)
    tokens = []
    for token in article.tokens:
        while span is not None and span.end <= token.start:
            span = next(dated, None)
        inside = span is not None and token.end > span.start
        tokens.append(token._replace(kind=Kind.SIGN, word=_SIGN) if inside else token)
    return with_french_numbers(tokens) if is_french(article.tokens) else tokens
