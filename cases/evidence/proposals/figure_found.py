"""A figure as it is found: in numbers and words, with the rule that found it."""

from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

from cases.evidence.proposals.counted import Counted, with_tail
from cases.evidence.proposals.figure_read import Read
from cases.evidence.proposals.found import FoundFigure, Level
from cases.evidence.proposals.surroundings import Surroundings
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.unit_words import UnitKind
from cases.vocabulary.written_token import Tokens

_CONTEXT: Final = Context(prec=16)
_SHARES: Final = frozenset({"share", "percent"})


def figure_found(text: str, tokens: Tokens, read: Read, around: Surroundings, following: int) -> FoundFigure:
    """The figure with what stands around it, up to that `following` it in the text."""
    amount, counted = read.amount, read.counted
    start, end = tokens.starts[amount.first], tokens.ends[amount.last - 1]
    unit = _unit(read)
    known = counted is not None and (counted.people or counted.harm)
    rule, level = _rule(read, unit)
    if counted is not None and read.like is None:
        end = max(end, tokens.ends[counted.last - 1])
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


def _unit(read: Read) -> str | None:
    if read.amount.share:
        return "share"
    if read.amount.unit is not None:
        return read.amount.unit.name
    if read.counted is None:
        return None
    return "people" if read.counted.people else read.counted.head


def _rule(read: Read, unit: str | None) -> tuple[str, Level]:
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
    return text[tokens.starts[counted.first] : tokens.ends[with_tail(tokens, counted) - 1]]
