"""Figures: the numbers of an article that count something, and those that do not."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

from cases.evidence.proposals.amounts import Amount, amounts_in
from cases.evidence.proposals.article import Article
from cases.evidence.proposals.beside import Beside
from cases.evidence.proposals.codes import codes_in, spelled_codes_in
from cases.evidence.proposals.counted import Counted, counted_at, number_of, with_tail
from cases.evidence.proposals.counted_words import PLIGHT
from cases.evidence.proposals.figure_tokens import tokens_of_numbers
from cases.evidence.proposals.found import (
    FoundDate,
    FoundFigure,
    FoundPlace,
    FoundStatement,
    Level,
    Rejected,
)
from cases.evidence.proposals.numbers import NoNumber
from cases.evidence.proposals.reading import Reading
from cases.evidence.proposals.refusals import refusal
from cases.evidence.proposals.surroundings import Surroundings
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.unit_words import UnitKind
from cases.vocabulary.written_token import Tokens, spelled, word_at

_CONTEXT: Final = Context(prec=16)
_SHARES: Final = frozenset({"share", "percent"})
_NEAR: Final = 400
_MORE: Final = spelled("more others")
_GOING_ON: Final = spelled("were was are have had has remain remained died later")
_OF_THEM: Final = spelled("them whom those these which")


@dataclass(frozen=True, slots=True)
class _Read:
    """An amount with what it counts; `like` is the figure before it that says what, for "40 of them"."""

    amount: Amount
    counted: Counted | None
    like: "_Read | None" = None


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
    read: list[_Read] = []
    rejected = [*_dated(dates), *codes]
    least = 0
    for each in amounts_in(tokens):
        why = each.why if isinstance(each, NoNumber) else refusal(Beside(tokens, text, each, least))
        least = each.last
        if isinstance(each, Amount) and why is None:
            read.append(_with_counted(article, tokens, each, read[-1] if read else None))
        elif why is not None:
            rejected.append(_rejected(text, tokens, each, why))
    kept, refused = _without_money(read, plight=any(token.word in PLIGHT for token in tokens))
    rejected += [_rejected(text, tokens, each.amount, "number-money") for each in refused]
    around = Surroundings.of(reading, statements, dates, places)
    starts = [tokens[each.amount.first].start for each in kept]
    nexts = [*starts, len(text)][1:]
    figures = (
        _figure(text, tokens, each, around, following) for each, following in zip(kept, nexts, strict=True)
    )
    found = tuple(figures)
    return found, (*rejected, *_apart(spelled_codes_in(article), (*found, *dates)))


def _apart(codes: Iterable[Rejected], taken: Iterable[FoundFigure | FoundDate]) -> Iterator[Rejected]:
    """The codes that stand in nothing that is `taken`: the third of "two thirds" is none."""
    spans = sorted((each.start, each.end) for each in taken)
    for code in codes:
        place = bisect_left(spans, (code.end, 0))
        if place == 0 or spans[place - 1][1] <= code.start:
            yield code


def _with_counted(article: Article, tokens: Tokens, amount: Amount, before: _Read | None) -> _Read:
    """The amount with the noun behind it, that of the figure before it, or that of "the number of"."""
    text = article.text
    near = before is not None and (
        tokens[amount.core].start - tokens[before.amount.last - 1].end < _NEAR
        and text.find("\n\n", tokens[before.amount.last - 1].end, tokens[amount.core].start) < 0
    )
    if before is not None and near and _is_of_them(tokens, amount.last):
        return _Read(amount, before.counted, before)
    counted = counted_at(tokens, text, amount.last)
    if counted is None and amount.unit is None and not amount.share:
        behind, noun = word_at(tokens, amount.last), before.counted if before and near else None
        if noun is not None and (behind in _MORE or (behind in _GOING_ON and noun.people)):
            return _Read(amount, noun, before)
        counted = number_of(tokens, text, amount.first)
    return _Read(amount, counted)


def _is_of_them(tokens: Tokens, place: int) -> bool:
    """Whether "of them", "of whom" or "d'entre eux" stands at `place`."""
    of_them = word_at(tokens, place) == "of" and word_at(tokens, place + 1) in _OF_THEM
    return of_them or (word_at(tokens, place) == "d" and word_at(tokens, place + 2) == "entre")


def _without_money(read: Sequence[_Read], *, plight: bool) -> tuple[list[_Read], list[_Read]]:
    """The figures, and the amounts of money that are none, as in every text that is about people.

    plight: whether its words are those of people at risk.
    """
    counts = plight or any(each.counted and (each.counted.people or each.counted.harm) for each in read)
    money = [each for each in read if _is_money(each)]
    if not counts:
        return list(read), []
    return [each for each in read if not _is_money(each)], money


def _is_money(read: _Read) -> bool:
    return read.amount.unit is not None and read.amount.unit.kind is UnitKind.MONEY


def _dated(dates: Sequence[FoundDate]) -> Iterator[Rejected]:
    for each in dates:
        if each.rule != "date-duration" and any(letter.isdecimal() for letter in each.text):
            yield Rejected(text=each.text, start=each.start, end=each.end, why="number-date")


def _rejected(text: str, tokens: Tokens, each: Amount | NoNumber, why: str) -> Rejected:
    start, end = tokens[each.first].start, tokens[each.last - 1].end
    return Rejected(text=text[start:end], start=start, end=end, why=why)


def _figure(text: str, tokens: Tokens, read: _Read, around: Surroundings, following: int) -> FoundFigure:
    amount, counted = read.amount, read.counted
    start, end = tokens[amount.first].start, tokens[amount.last - 1].end
    unit = _unit(read)
    known = counted is not None and (counted.people or counted.harm)
    rule, level = _rule(read, unit)
    if counted is not None and read.like is None:
        end = max(end, tokens[counted.last - 1].end)
    return FoundFigure(
        as_worded=text[start:end],
        start=start,
        end=end,
        low=_decimal(amount.low),
        high=_decimal(amount.high),
        qualifier=amount.qualifier.value,
        unit=unit,
        counted=_words(text, tokens, counted),
        place=around.place_at(start, end, following),
        period=around.period_at(start, end),
        claimed_by=around.claimant_at(start, share=unit in _SHARES),
        attributed_to=around.doer_at(start, end) if known else None,
        rule=rule,
        level=level,
    )


def _decimal(value: Fraction | None) -> Decimal | None:
    """The number in decimals: whole, or to 16 digits."""
    if value is None or value.denominator == 1:
        return None if value is None else Decimal(value.numerator)
    return _CONTEXT.divide(Decimal(value.numerator), Decimal(value.denominator))


def _unit(read: _Read) -> str | None:
    if read.amount.share:
        return "share"
    if read.amount.unit is not None:
        return read.amount.unit.name
    if read.counted is None:
        return None
    return "people" if read.counted.people else read.counted.head


def _rule(read: _Read, unit: str | None) -> tuple[str, Level]:
    amount, counted = read.amount, read.counted
    known = counted is not None and (counted.people or counted.harm)
    level: Level = "sure" if known else "check"
    if amount.share:
        return "figure-share", "sure"
    if amount.unit is not None:
        kind = amount.unit.kind
        return f"figure-{kind.value}", "sure" if kind is UnitKind.PERCENT else "check"
    if read.like is not None:
        return "figure-of-them", level
    if amount.qualifier is Qualifier.ORDER:
        return "figure-order", level
    if amount.qualifier is Qualifier.BETWEEN:
        return "figure-range", level
    return ("figure-counted", level) if counted is not None else ("figure-bare", "check")


def _words(text: str, tokens: Tokens, counted: Counted | None) -> str | None:
    if counted is None:
        return None
    return text[tokens[counted.first].start : tokens[with_tail(tokens, counted) - 1].end]
