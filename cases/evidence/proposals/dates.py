"""Dates: the words of an article that tell a date, with the date."""

from datetime import date
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.found import FoundDate
from cases.vocabulary.written_date import WrittenDate, dates_in

_YEAR: Final = 4


def dates_of(article: Article, published: date | None) -> tuple[FoundDate, ...]:
    """The dates of the article; `published` is the day from which "last Tuesday" is counted."""
    text = article.text
    return tuple(_found(text, each) for each in dates_in(text, published=published, tokens=article.tokens))


def _found(text: str, written: WrittenDate) -> FoundDate:
    words = text[written.start : written.end]
    edtf = written.edtf.text if written.edtf else None
    rule = _rule(words, written)
    return FoundDate(
        text=words,
        start=written.start,
        end=written.end,
        edtf=edtf,
        rule=rule,
        level="sure" if rule == "date-written" else "check",
    )


def _rule(words: str, written: WrittenDate) -> str:
    if written.edtf is None:
        return "date-unclear"
    if sum(letter.isdecimal() for letter in words) >= _YEAR:
        return "date-written"
    return "date-nearest-year" if written.month is not None else "date-from-publication"
