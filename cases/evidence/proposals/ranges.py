"""Ranges: two numbers that are the ends of one amount: between 10 and 20, two or three, $7/$9."""

from typing import Final

from cases.evidence.proposals.amount import Amount
from cases.evidence.proposals.numbers import NoNumber, Number, number_at
from cases.vocabulary.number_qualifiers import qualified
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.written_token import Kind, Tokens, spelled, word_at

_LINKS: Final = spelled("- – — ~ to through تا الی تر à")
DASHES: Final = frozenset("-–—")
_BETWEEN: Final = spelled("between entre بین میان ترمنځ")
_PAIRS: Final = spelled("and et و او") | _LINKS
_OR: Final = spelled("or ou یا")
_FROM: Final = spelled("from از له de د")
_BY: Final = "by"
_NEAR: Final = 3
"""By 1 to 1.5 degrees is a range; by 40 to 420 tells a change and where it led."""
_MOVES: Final = spelled(
    """
    rose rise rises risen rising grew grow grown growing fell fall falls fallen falling increased
    increase increases increasing decreased decrease dropped drop dropping declined decline jumped jump
    climbed climb soared shrank up down went gone reduced expanded raised cut passé passée passés
    augmenté baissé revised swelled dwindled doubled tripled forecast افزایش کاهش lowered
    """
)


def range_at(tokens: Tokens, one: Number, least: int) -> Amount | NoNumber | None:
    """The range that begins with `one`: between 10 and 20, 10 to 20 km, 2–3 million, $7/$9."""
    opening = word_at(tokens, one.first - 1) if one.first > least else ""
    between = opening in _BETWEEN
    halves = [one]
    if between:
        shorter = number_at(tokens, one.core, one.first, joining=False)
        if isinstance(shorter, Number) and shorter.end < one.end:
            halves.insert(0, shorter)
    for low in halves:
        high = _other_end(tokens, low, between=between)
        if high is None:
            continue
        apart = opening == _BY and high.value > _NEAR * low.value
        if apart or _is_move(tokens, one, low, least):
            return None
        return _bounded(tokens, low, high, least, marked=between or opening in _FROM)
    return None


def _other_end(tokens: Tokens, low: Number, *, between: bool) -> Number | None:
    link = low.last
    if low.order or link + 1 >= len(tokens):
        return None
    links = _PAIRS if between else _LINKS
    word = word_at(tokens, link)
    money = word == "/" and low.first < low.core
    start = link + 1
    if word == "or" or word in _OR:
        return _near_by(tokens, low, link)
    if not (word in links or money):
        return None
    if word in {"to", "-"} and word_at(tokens, start) in {"-", "to"}:
        start += 1
    while (
        start < len(tokens)
        and tokens.kinds[start] is not Kind.NUMERAL
        and start < link + 3
        and (word_at(tokens, start) in {"$", "€", "£", "us", "around", "about", "a"})
    ):
        start += 1
    high = number_at(tokens, start, link + 1) if start < len(tokens) else None
    return high if isinstance(high, Number) and not high.order else None


def _near_by(tokens: Tokens, low: Number, link: int) -> Number | None:
    """The other of two that lie side by side: two or three people, eight or nine."""
    high = number_at(tokens, link + 1, link + 1)
    if not isinstance(high, Number) or high.order or high.unit != (low.unit or high.unit):
        return None
    one_apart = high.value - low.value == 1 and high.value <= 20
    return high if one_apart or _shared_scale(low, high) > 1 else None


def _shared_scale(low: Number, high: Number) -> int:
    """What multiplies both though it is written once: the million of two to three million."""
    if low.scale > 1 or high.scale == 1 or low.value >= high.value / high.scale:
        return 1
    return high.scale


def _is_move(tokens: Tokens, one: Number, low: Number, least: int) -> bool:
    """Whether "from" and "to" tell a number before a change and one after it."""
    if word_at(tokens, one.first - 1) not in _FROM or word_at(tokens, low.last) in DASHES:
        return False
    return _moves(tokens, one.first - 1, least)


def _moves(tokens: Tokens, place: int, least: int) -> bool:
    """Whether the numbers before and after a change stand here, which are two figures: rose from 10 to 20."""
    return any(word_at(tokens, at) in _MOVES for at in range(max(least, place - 6), place))


def _bounded(
    tokens: Tokens, low: Number, high: Number, least: int, *, marked: bool
) -> Amount | NoNumber | None:
    dashed = word_at(tokens, low.last) in DASHES
    unit = high.unit or low.unit
    if low.unit is not None and high.unit is not None and low.unit.kind is not high.unit.kind:
        return None
    if low.unit is not None and high.unit is None and low.first == low.core and not marked:
        return None
    least_value = low.value * _shared_scale(low, high)
    if least_value >= high.value:
        return NoNumber(low.first, high.last, "number-score") if dashed and unit is None else None
    first = low.first - 1 if marked else low.first
    if not marked:
        first = qualified(tokens, low.core, high.last, least).first
        first = min(first, low.first)
    return Amount(
        first,
        high.last,
        low.core,
        high.end,
        least_value,
        high.value,
        Qualifier.BETWEEN,
        unit,
        scaled=high.scale > 1,
    )
