"""Amounts: the figures and the numbers that are none, read one after another from the tokens of a text."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from cases.evidence.proposals.amount import Amount
from cases.evidence.proposals.numbers import NoNumber, Number, number_at
from cases.evidence.proposals.ranges import DASHES, range_at
from cases.evidence.proposals.shares import SHARE_WORDS, SHARED_BEHIND_A, ShareRead, share_at
from cases.vocabulary.cardinal import BEGINNINGS, BEHIND_A
from cases.vocabulary.number_qualifiers import qualified
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.written_token import Kind, Tokens, touching, word_at

_STARTS: Final = frozenset(BEGINNINGS | SHARE_WORDS)
_A: Final = frozenset({"a", "an"})
_BEHIND_A: Final = BEHIND_A | SHARED_BEHIND_A


def amounts_in(tokens: Tokens) -> Iterator[Amount | NoNumber]:
    """What the text counts or measures, in order, none over another, and the numbers that count nothing."""
    least = 0
    for place, (kind, word) in enumerate(zip(tokens.kinds, tokens.words, strict=True)):
        if place < least or not (kind is Kind.NUMERAL or word in _STARTS):
            continue
        if word in _A and word_at(tokens, place + 1) not in _BEHIND_A:
            continue
        found = _at(tokens, place, least)
        if found is not None:
            least = max(found.last, place + 1)
            yield found


def _at(tokens: Tokens, place: int, least: int) -> Amount | NoNumber | None:
    if share := share_at(tokens, place):
        return _share(tokens, share, least)
    one = number_at(tokens, place, least)
    if not isinstance(one, Number):
        return one
    return _chain(tokens, one) or range_at(tokens, one, least) or _single(tokens, one, least)


def _share(tokens: Tokens, share: ShareRead, least: int) -> Amount:
    said = qualified(tokens, share.first, share.last, least)
    low, high = _sides(said.qualifier, share.value)
    return Amount(said.first, said.last, share.first, share.last, low, high, said.qualifier, share=True)


def _sides(qualifier: Qualifier, value: Fraction) -> tuple[Fraction | None, Fraction | None]:
    return (None if qualifier.open_below else value), (None if qualifier.open_above else value)


def _chain(tokens: Tokens, one: Number) -> NoNumber | None:
    """Numerals joined by dashes, which make a telephone or a code, and number words read out one by one."""
    last = one.last
    while word_at(tokens, last) in DASHES and touching(tokens, last + 1)[:1].isdecimal() and one.scale == 1:
        last += 2
    if last > one.last + 2:
        return NoNumber(one.first, last, "number-phone")
    if (
        word_at(tokens, one.first - 1) == "+"
        and tokens.kinds[one.core] is Kind.NUMERAL
        and one.value >= 10**4
    ):
        return NoNumber(one.first - 1, one.last, "number-phone")
    return None


def _single(tokens: Tokens, one: Number, least: int) -> Amount:
    """One number with what qualifies it, or the order of magnitude that it names."""
    if one.order:
        first, value = one.first, one.value
        return Amount(
            first, one.last, one.core, one.end, value, value * 10 - 1, Qualifier.ORDER, one.unit, scaled=True
        )
    said = qualified(tokens, one.core, one.last, least)
    low, high = _sides(said.qualifier, one.value)
    first, last = min(one.first, said.first), max(one.last, said.last)
    shy = one.shy and said.qualifier is Qualifier.EXACTLY
    return Amount(
        first, last, one.core, one.end, low, high, said.qualifier, one.unit, shy=shy, scaled=one.scale > 1
    )
