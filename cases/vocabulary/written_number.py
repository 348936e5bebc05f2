"""Figures as people write them in running text: at least 37, 1.7 million, thousands, بیش از ۳۰۰ نفر."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from cases.vocabulary.cardinal import Cardinal, cardinal_at
from cases.vocabulary.number_qualifiers import qualified
from cases.vocabulary.number_words import COUNTED, WORDS, Rank
from cases.vocabulary.quantity import GREATEST, Qualifier, Quantity
from cases.vocabulary.written_date import dates_in
from cases.vocabulary.written_token import Kind, Tokens, spelled, tokens_of, word_at

_PERCENT: Final = spelled("% ٪ ‰ percent percentage pct pc درصد فیصد فیصده سلنه سلنې")
_TIMES: Final = spelled("شنبه am pm hrs gmt utc est edt بجه بجې بجو")
_FRACTIONS: Final = spelled(
    "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh eighth "
    "eighths ninth tenth tenths hundredth hundredths thousandth thousandths millionth millionths "
    "first second سوم پنجم"
)
_LABELS: Final = spelled(
    "no number nos article articles section sections chapter page pages p pp paragraph paragraphs para "
    "resolution row room flight route highway line clause annex item version channel phase rule act unscr "
    "minus negative ساعت ماده فصل صفحه شماره نمبر قطعنامه ګڼه شمېره"
)
_RANGES: Final = spelled("- – — ~ to through تا الی تر")
_SHARES: Final = (("in", "every"), ("out", "of"), ("of", "every"), ("in",))
_DASHES: Final = frozenset("-–—")
_PAIRS: Final = spelled("and to تا و او الی")
_OR: Final = spelled("or یا")
_PARTING: Final = spelled("څخه نه")
_UP_TO: Final = "پوری"  # folded
_BETWEEN: Final = spelled("between بین میان ترمنځ")
_FROM: Final = spelled("from از له د")
_MOVES: Final = spelled(
    "rose rise rises risen rising grew grow grown growing fell fall falls fallen falling increased "
    "increase increases increasing decreased decrease dropped drop declined decline jumped jump climbed "
    "soared shrank up down went gone reduced expanded raised cut افزایش کاهش"
)
_NOT_ONE: Final = spelled("no any every each this that which another the only")


@dataclass(frozen=True, slots=True)
class WrittenFigure:
    """A figure where it stands: code points `start` to `end` of the text, its qualifier included."""

    start: int
    end: int
    quantity: Quantity


Read = tuple[int, int, Quantity | None]
"""Tokens from the first to before the last, and what they say; None where it is no figure."""


def figures_in(text: str) -> tuple[WrittenFigure, ...]:
    """The figures in running text, in order, none overlapping.

    Dates, times, ordinals, percentages, fractions and codes are none, and neither is a number that is not
    whole or is greater than GREATEST. Reads digits of every script; words of English, Dari and Pashto.
    """
    tokens = _without_dates(text)
    return tuple(
        WrittenFigure(tokens.starts[first], tokens.ends[last - 1], quantity)
        for first, last, quantity in _figures(tokens)
    )


def _without_dates(text: str) -> Tokens:
    """The tokens of the text, those of dates made signs, which no number reaches over."""
    tokens = tokens_of(text)
    for date in dates_in(text, tokens=tokens.copy()):
        tokens.hide(date.start, date.end)
    return tokens


def _figures(tokens: Tokens) -> Iterator[tuple[int, int, Quantity]]:
    place = least = 0
    while place < len(tokens):
        one = cardinal_at(tokens, place)
        if one is None:
            place += 1
            continue
        read = _code(tokens, one) or _range(tokens, one, least) or _single(tokens, one, least)
        place = least = read[1]
        if read[2] is not None:
            yield read[0], read[1], read[2]


def _code(tokens: Tokens, one: Cardinal) -> Read | None:
    """What is no count for what follows: numerals joined by dashes (a telephone), number words in a row."""
    last = one.last
    while word_at(tokens, last) in _DASHES and word_at(tokens, last + 1)[:1].isdecimal():
        last += 2
    if last > one.last + 2:
        return one.first, last, None
    if (share := _share(tokens, one)) is not None:
        return one.first, share, None
    last = one.last
    while tokens.kinds[one.first] is Kind.WORD and last < len(tokens) and not one.order:
        following = cardinal_at(tokens, last) if tokens.kinds[last] is Kind.WORD else None
        if following is None or following.order or word_at(tokens, last) in {"a", "an"}:
            break
        last = following.last
    return (one.first, last, None) if last > one.last else None


def _share(tokens: Tokens, one: Cardinal) -> int | None:
    """Where a share of few in few ends: one in five, 3 out of 4."""
    place = next((one.last + len(words) for words in _SHARES if _matches(tokens, one.last, words)), None)
    if place is None or place >= len(tokens) or one.value is None or one.order:
        return None
    other = cardinal_at(tokens, place)
    if other is None or other.value is None or other.order or one.value >= other.value:
        return None
    return other.last if one.value == 1 or other.value <= 10 else None


def _single(tokens: Tokens, one: Cardinal, least: int) -> Read:
    end = _uncounted(tokens, one, least)
    if end is not None:
        return one.first, end, None
    number = _count(one)
    if number is None:
        return one.first, one.last, None
    if one.order:
        return one.first, one.last, Quantity(Qualifier.ORDER, number, number * 10 - 1)
    qualifier, first, last = qualified(tokens, one.first, one.last, least)
    if one.shy and qualifier is Qualifier.EXACTLY and not _is_counting(tokens, one, least):
        return one.first, one.last, None
    return first, last, _quantity(qualifier, number)


def _quantity(qualifier: Qualifier, number: int) -> Quantity | None:
    if qualifier.open_above:
        return Quantity(qualifier, number, None)
    if qualifier.open_below:
        return Quantity(qualifier, None, number) if number or qualifier is Qualifier.AT_MOST else None
    return Quantity(qualifier, number, number)


def _count(one: Cardinal) -> int | None:
    """The number where it is a whole one that a figure can hold."""
    if one.value is None or one.value.denominator != 1 or not 0 <= one.value <= GREATEST:
        return None
    return None if one.order and one.value * 10 > GREATEST else int(one.value)


def _matches(tokens: Tokens, place: int, words: tuple[str, ...]) -> bool:
    return all(word_at(tokens, at) == word for at, word in enumerate(words, place))


def _uncounted(tokens: Tokens, one: Cardinal, least: int) -> int | None:
    """Where what counts nothing ends: a percentage, an hour, a fraction, the number of an article."""
    behind, before = word_at(tokens, one.last), word_at(tokens, one.first - 1) if one.first > least else ""
    if behind in _PERCENT or (behind == "per" and word_at(tokens, one.last + 1) == "cent"):
        return one.last + 1
    if behind in _TIMES or (behind in {"a", "p"} and word_at(tokens, one.last + 2) == "m"):
        return one.last + 1
    if behind == "o" and word_at(tokens, one.last + 2) == "clock":
        return one.last + 3
    fraction = one.last + 1 if behind in {"-", "‐", "‑"} else one.last
    if behind == "and" and word_at(tokens, one.last + 2) in _FRACTIONS:
        fraction = one.last + 2
    if not one.order and word_at(tokens, fraction) in _FRACTIONS:
        whole = cardinal_at(tokens, fraction + 2) if _matches(tokens, fraction + 1, ("of", "a")) else None
        return whole.last if whole else fraction + 1
    label = word_at(tokens, one.first - 2) if before == "." else before
    if label in _LABELS and not (label == "no" and before != "." and tokens.kinds[one.first] is Kind.WORD):
        return one.last
    return None


def _is_counting(tokens: Tokens, one: Cardinal, least: int) -> bool:
    """Whether a word that is shy of being a number is one here."""
    if one.first > least and word_at(tokens, one.first - 1) in _NOT_ONE:
        return False
    return word_at(tokens, one.last) in COUNTED


def _range(tokens: Tokens, one: Cardinal, least: int) -> Read | None:
    """The range that begins with `one`: between 10 and 20, 10 to 20, 10–20, 2–3 million."""
    between = one.first > least and word_at(tokens, one.first - 1) in _BETWEEN
    halves = [one]
    if between and (shorter := cardinal_at(tokens, one.first, joining=False)) and shorter.last < one.last:
        halves.insert(0, shorter)
    for low in halves:
        high = _other_end(tokens, low, _RANGES | _PAIRS if between else _RANGES | _OR)
        if high is None or (low is not one and word_at(tokens, high.last) in _PAIRS):
            continue
        if word_at(tokens, low.last) in _OR:
            return (low.first, high.last, None) if _shared_scale(tokens, low, high) > 1 else None
        if read := _bounded(tokens, low, high, least):
            return read
    return None


def _other_end(tokens: Tokens, low: Cardinal, links: frozenset[str]) -> Cardinal | None:
    """The number that one of `links` joins to `low`."""
    link = low.last + 1 if word_at(tokens, low.last) in _PARTING else low.last
    if low.order or low.value is None or word_at(tokens, link) not in links or link + 1 >= len(tokens):
        return None
    high = cardinal_at(tokens, link + 1)
    return None if high is None or high.order else high


def _shared_scale(tokens: Tokens, low: Cardinal, high: Cardinal) -> int:
    """What multiplies both numbers though it is written once: the million of two to three million."""
    if low.value is None or high.value is None or low.scale > 1 or _multiplies(tokens, low.last - 1):
        return 1
    scale, place = 1, high.last
    while place > high.first + 1 and (factor := _multiplies(tokens, place - 1)):
        scale, place = scale * factor, place - 1
    scale = scale if scale > 1 else high.scale
    return scale if low.value < high.value / scale else 1


def _multiplies(tokens: Tokens, place: int) -> int:
    word = WORDS.get(word_at(tokens, place))
    return word.value if word is not None and word.rank in {Rank.HUNDRED, Rank.SCALE} else 0


def _bounded(tokens: Tokens, low: Cardinal, high: Cardinal, least: int) -> Read | None:
    """What two numbers with a link between them say, or None where they are two figures."""
    opening = low.first - 1 if low.first > least else low.first
    between, since = word_at(tokens, opening) in _BETWEEN, word_at(tokens, opening) in _FROM
    if since and any(word_at(tokens, place) in _MOVES for place in range(max(least, opening - 3), opening)):
        return None
    lower = low.value * _shared_scale(tokens, low, high) if low.value is not None else None
    ends = (_count(Cardinal(0, 0, lower)), _count(high))
    last = high.last + 1 if since and word_at(tokens, high.last) == _UP_TO else high.last
    spanned = Cardinal(opening if between or since else low.first, last, high.value)
    if (end := _uncounted(tokens, spanned, least)) is not None:
        return spanned.first, end, None
    if ends[0] is None or ends[1] is None or ends[0] >= ends[1]:
        score = word_at(tokens, low.last) in _DASHES
        return (spanned.first, last, None) if score else None
    if spanned.first == low.first:
        spanned = Cardinal(qualified(tokens, low.first, last, least).first, last, high.value)
    return spanned.first, last, Quantity(Qualifier.BETWEEN, ends[0], ends[1])
