"""A figure as it was read: an amount with what it counts, and whether that is money."""

from collections.abc import Sequence
from typing import NamedTuple

from cases.evidence.proposals.amount import Amount
from cases.evidence.proposals.counted import Counted
from cases.evidence.proposals.found import Rejected
from cases.evidence.proposals.numbers import NoNumber
from cases.vocabulary.unit_words import MONEY_WORDS, UnitKind
from cases.vocabulary.written_token import Tokens


class Read(NamedTuple):
    """An amount with what it counts; `like` is the figure before it that says what, for "40 of them"."""

    amount: Amount
    counted: Counted | None
    like: "Read | None" = None


def without_money(read: Sequence[Read], *, plight: bool) -> tuple[list[Read], list[Read]]:
    """The figures, and the amounts of money that are none, as in every text that is about people.

    plight: whether its words are those of people at risk.
    """
    counts = plight or any(each.counted and (each.counted.people or each.counted.harm) for each in read)
    if not counts:
        return list(read), []
    return [each for each in read if not _is_money(each)], [each for each in read if _is_money(each)]


def _is_money(read: Read) -> bool:
    """Whether it is an amount of money, by its unit or by the noun behind it: hundreds of dollars."""
    if read.amount.unit is not None:
        return read.amount.unit.kind is UnitKind.MONEY
    return read.counted is not None and read.counted.head in MONEY_WORDS


def refused_money(text: str, tokens: Tokens, read: Read) -> Rejected:
    """The amount of money with the noun for it."""
    last = read.counted.last if read.counted and read.amount.unit is None else read.amount.last
    return refused(text, tokens, NoNumber(read.amount.first, last, "number-money"), "number-money")


def refused(text: str, tokens: Tokens, each: Amount | NoNumber, why: str) -> Rejected:
    """The words of a number that is no figure, with the code of the reason."""
    start, end = tokens.starts[each.first], tokens.ends[each.last - 1]
    return Rejected(text=text[start:end], start=start, end=end, why=why)
