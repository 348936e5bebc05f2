"""Dates: the words of an article that tell a date, with the date."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.dates_joined import joined
from cases.evidence.proposals.found import FoundDate
from cases.evidence.span import TextSpan
from cases.vocabulary.persian_time import time_words
from cases.vocabulary.written_date import WrittenDate, dates_in

_YEAR: Final = 4
_ARABIC: Final = re.compile(r"[\u0620-\u06ff]")
_ANY_DAY: Final = date(2000, 6, 15)
"""Stands for the day of publication where that is not known: what is reckoned from it is told, undated."""


def dates_of(article: Article, published: date | None) -> tuple[FoundDate, ...]:
    """The dates of the article; `published` is the day from which "last Tuesday" is counted."""
    found = [
        _found(article.text, each, published)
        for each in dates_in(article.text, published=published or _ANY_DAY, tokens=article.tokens)
    ]
    if _ARABIC.search(article.text):
        found = joined(article.text, _with_time_words(article, found))
    return tuple(found)


def _found(text: str, written: WrittenDate, published: date | None) -> FoundDate:
    words = text[written.start : written.end]
    edtf = written.edtf.text if written.edtf else None
    if written.edtf is None:
        rule = "date-unclear"
    elif sum(letter.isdecimal() for letter in words) >= _YEAR:
        rule = "date-written"
    else:
        rule = "date-nearest-year" if written.month is not None else "date-from-publication"
        edtf = edtf if published else None
    return FoundDate(
        text=words,
        start=written.start,
        end=written.end,
        edtf=edtf,
        rule=rule if edtf else "date-unclear",
        level="sure" if rule == "date-written" else "check",
    )


def _with_time_words(article: Article, dates: list[FoundDate]) -> Iterator[FoundDate]:
    """The dates, and between them the Dari and Pashto words that tell how long, how often, or when unsaid."""
    left = iter(dates)
    following, done = next(left, None), 0
    for words in time_words(article.tokens, article.text):
        span = TextSpan(article.tokens[words.first].start, article.tokens[words.last - 1].end)
        while following is not None and following.start < span.end:
            done = following.end
            yield following
            following = next(left, None)
        if done <= span.start:
            yield FoundDate(
                text=span.of(article.text),
                start=span.start,
                end=span.end,
                edtf=None,
                rule="date-unclear" if words.exact else "date-duration",
                level="check",
            )
    if following is not None:
        yield following
        yield from left
