"""Dates written with the name of a month or as a bare year, found among the tokens of a text."""

from cases.vocabulary.dated_month import around_month
from cases.vocabulary.dated_year import bare_year, year_beside
from cases.vocabulary.month_names import MONTHS
from cases.vocabulary.named_date import Named
from cases.vocabulary.written_token import Kind, Tokens


def named_dates(tokens: Tokens, text: str, *, strict: bool) -> list[Named]:
    """The dates among `tokens` of `text` in order. `strict`: running text, where "march" is a verb first."""
    found: list[Named] = []
    last = 0
    for place, (kind, word) in enumerate(zip(tokens.kinds, tokens.words, strict=True)):
        if place < last or (kind is not Kind.NUMERAL and word not in MONTHS):
            continue
        if kind is Kind.WORD:
            bare = found and found[-1].month is None and found[-1].until is None
            least = found[-1].first if bare else last
            dates = around_month(tokens, text, place, least, strict=strict)
        elif kind is Kind.NUMERAL:
            dates = year_beside(tokens, place, found) or bare_year(tokens, place, last)
        else:
            continue
        if dates:
            while found and found[-1].last > dates[0].first:
                found.pop()
            found += dates
            last = dates[-1].last
    return found
