"""Figures: the numbers of an article that count something, and those that do not."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from cases.evidence.proposals.amount import Amount
from cases.evidence.proposals.amounts import amounts_in
from cases.evidence.proposals.article import Article
from cases.evidence.proposals.beside import Beside
from cases.evidence.proposals.codes import codes_in, spelled_codes_in
from cases.evidence.proposals.counted import counted_at, number_of
from cases.evidence.proposals.counted_words import PLIGHT
from cases.evidence.proposals.figure_found import figure_found
from cases.evidence.proposals.figure_read import Read, refused, refused_money, without_money
from cases.evidence.proposals.figure_tokens import tokens_of_numbers
from cases.evidence.proposals.found import (
    FoundDate,
    FoundFigure,
    FoundPlace,
    FoundStatement,
    Rejected,
)
from cases.evidence.proposals.numbers import NoNumber
from cases.evidence.proposals.reading import Reading
from cases.evidence.proposals.refusals import refusal
from cases.evidence.proposals.surroundings import Surroundings
from cases.vocabulary.written_token import Tokens, spelled, word_at

_NEAR: Final = 400
_MORE: Final = spelled("more others")
_GOING_ON: Final = spelled("were was are have had has remain remained died later")
_OF_THEM: Final = spelled("them whom those these which")


def figures_of(
    reading: Reading,
    statements: tuple[FoundStatement, ...],
    dates: tuple[FoundDate, ...],
    places: tuple[FoundPlace, ...],
) -> tuple[tuple[FoundFigure, ...], tuple[Rejected, ...]]:
    """The figures of the article, claimed by whoever is said to say so, and the numbers that are none."""
    article, text = reading.article, reading.article.text
    codes = [*codes_in(text)]
    tokens = tokens_of_numbers(article, dates, codes)
    read: list[Read] = []
    rejected = [*_dated(dates), *codes]
    least = 0
    for each in amounts_in(tokens):
        why = each.why if isinstance(each, NoNumber) else refusal(Beside(tokens, text, each, least))
        least = each.last
        if isinstance(each, Amount) and why is None:
            read.append(_with_counted(article, tokens, each, read[-1] if read else None))
        elif why is not None:
            rejected.append(refused(text, tokens, each, why))
    kept, paid = without_money(read, plight=not PLIGHT.isdisjoint(tokens.words))
    rejected += [refused_money(text, tokens, each) for each in paid]
    around = Surroundings.of(reading, statements, dates, places)
    starts = [tokens.starts[each.amount.first] for each in kept]
    nexts = [*starts, len(text)][1:]
    beside = zip(kept, nexts, strict=True)
    found = tuple(figure_found(text, tokens, each, around, following) for each, following in beside)
    return found, (*rejected, *_apart(spelled_codes_in(article), (*found, *dates)))


def _apart(codes: Iterable[Rejected], taken: Iterable[FoundFigure | FoundDate]) -> Iterator[Rejected]:
    """The codes that stand in nothing that is `taken`: the third of "two thirds" is none."""
    spans = sorted((each.start, each.end) for each in taken)
    for code in codes:
        place = bisect_left(spans, (code.end, 0))
        if place == 0 or spans[place - 1][1] <= code.start:
            yield code


def _with_counted(article: Article, tokens: Tokens, amount: Amount, before: Read | None) -> Read:
    """The amount with the noun behind it, that of the figure before it, or that of "the number of"."""
    text = article.text
    near = before is not None and (
        tokens.starts[amount.core] - tokens.ends[before.amount.last - 1] < _NEAR
        and text.find("\n\n", tokens.ends[before.amount.last - 1], tokens.starts[amount.core]) < 0
    )
    if before is not None and near and _is_of_them(tokens, amount.last):
        return Read(amount, before.counted, before)
    counted = counted_at(tokens, text, amount.last)
    if counted is None and amount.unit is None and not amount.share:
        behind, noun = word_at(tokens, amount.last), before.counted if before and near else None
        if noun is not None and (behind in _MORE or (behind in _GOING_ON and noun.people)):
            return Read(amount, noun, before)
        counted = number_of(tokens, text, amount.first)
    return Read(amount, counted)


def _is_of_them(tokens: Tokens, place: int) -> bool:
    """Whether "of them", "of whom" or "d'entre eux" stands at `place`."""
    of_them = word_at(tokens, place) == "of" and word_at(tokens, place + 1) in _OF_THEM
    return of_them or (word_at(tokens, place) == "d" and word_at(tokens, place + 2) == "entre")


def _dated(dates: Sequence[FoundDate]) -> Iterator[Rejected]:
    for each in dates:
        if each.rule != "date-duration" and any(letter.isdecimal() for letter in each.text):
            yield Rejected(text=each.text, start=each.start, end=each.end, why="number-date")
