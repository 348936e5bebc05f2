"""Numerals: what a number written in digits is worth, whatever script and separators it is written with."""

import re
from fractions import Fraction
from typing import Final, NamedTuple

from cases.vocabulary.number_words import WORDS, Rank, is_plural
from cases.vocabulary.written_token import Kind, Tokens, latin_digits, spelled, touching, word_at

_MONEY: Final = frozenset("$€£¥؋")
_MONEY_WORDS: Final = spelled("rs afn afs usd eur pkr us")
_SHORT: Final = {"k": 1000, "m": 10**6, "b": 10**9}
_STROKES: Final = frozenset("/:⁄")
_DASHES: Final = frozenset("-‐‑−")
_ORDINALS: Final = spelled("ام م مین امین مه مې مو")

_LONGEST: Final = 40
"""Longer numerals are codes, and nobody counted that far."""
_FRACTIONS: Final = {"¼": Fraction(1, 4), "½": Fraction(1, 2), "¾": Fraction(3, 4)}
_COMMAS: Final = str.maketrans(
    {"،": ",", "٬": ",", "'": ",", "’": ",", **dict.fromkeys("\u00a0\u2007\u2009\u202f", ",")}
)
_GROUPS: Final = r"(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3})"
_WHOLE: Final = re.compile(rf"0|[1-9][0-9]*|{_GROUPS}|[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{2,}}")
_DECIMAL: Final = re.compile(rf"(0|[1-9][0-9]*|{_GROUPS})\.([0-9]+)")
_CONTINENTAL: Final = re.compile(r"(0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:\.[0-9]{3})+),([0-9]{1,2})")


def value_of(numeral: str) -> Fraction | None:
    """What `numeral` is worth; None for what is no number, such as 1.2.3 and 007.

    Groups are of three, or of two above the thousands as in South Asia. One point before three digits is read
    as a decimal point: see `ambiguous`.
    """
    if len(numeral) > _LONGEST:
        return None
    if numeral.isascii() and numeral.isdecimal() and numeral[0] != "0":
        return Fraction(int(numeral))
    return _worth(numeral)


def _worth(numeral: str) -> Fraction | None:
    """The same for one that holds more than the digits 0 to 9."""
    part = _FRACTIONS.get(numeral[-1], Fraction(0))
    plain = _plain(numeral.rstrip("¼½¾"))
    if not plain:
        return part
    if _WHOLE.fullmatch(plain):
        return Fraction(int(re.sub(r"[.,]", "", plain))) + part
    if part:
        return None
    if decimal := _DECIMAL.fullmatch(plain) or _CONTINENTAL.fullmatch(plain):
        return Fraction(f"{re.sub('[.,]', '', decimal[1])}.{decimal[2]}")
    return None


def ambiguous(numeral: str) -> bool:
    """Whether the point may as well part thousands: 1.700 is 1.7 to some and 1,700 to others."""
    return bool(re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", _plain(numeral))) and "٫" not in numeral


def _plain(numeral: str) -> str:
    """Latin digits, `,` for what parts groups and `.` for a decimal point."""
    return latin_digits(numeral).translate(_COMMAS).replace("٫", ".")


class Numeral(NamedTuple):
    """A number in digits with what touches it, up to before token `last`: 300k, 1 700 000.

    `value` is None for what counts nothing: 21st, 5kg, A320, 10:30, 1/2. `scale`: that of its letter.
    """

    last: int
    value: Fraction | None
    scale: int = 1


def numeral_at(tokens: Tokens, place: int) -> Numeral:
    """Read the numeral at `place`."""
    value, last = _spaced(tokens, place)
    behind = touching(tokens, last)
    if value is not None and behind in _SHORT:
        read = _takes_letter(tokens, place, last)
        return Numeral(last + 1, value * _SHORT[behind] if read else None, _SHORT[behind])
    scale = WORDS.get(word_at(tokens, last))
    scaled = scale is not None and scale.rank is Rank.SCALE
    if behind.isascii() and behind.isalpha() and not scaled:
        return Numeral(last + 1, None)
    stroke = behind in _STROKES and touching(tokens, last + 1)[:1].isdecimal()
    ordinal = word_at(tokens, last) in _ORDINALS
    unsure = ambiguous(tokens.words[place]) and not scaled
    return Numeral(last, None if stroke or ordinal or unsure or _follows_a_code(tokens, place) else value)


def _spaced(tokens: Tokens, place: int) -> tuple[Fraction | None, int]:
    """The value with the groups of three digits that follow after one space each, and the place behind."""
    value, last = value_of(tokens.words[place]), place + 1
    while value and len(tokens.words[place]) <= 3 and tokens.words[place].isdecimal() and last < len(tokens):
        word = tokens.words[last]
        three = len(word) == 3 and tokens.kinds[last] is Kind.NUMERAL and word.isdecimal()
        if not three or tokens.starts[last] != tokens.ends[last - 1] + 1:
            break
        value, last = value * 1000 + int(word), last + 1
    return value, last


def _takes_letter(tokens: Tokens, place: int, last: int) -> bool:
    """Whether the letter multiplies: 300k does; 5m only if it is money or people, being metres to others."""
    if tokens.words[last] == "k" or word_at(tokens, place - 1) in _MONEY:
        return True
    behind = word_at(tokens, last + 1)
    return tokens.words[last] == "m" and is_plural(behind)


def _follows_a_code(tokens: Tokens, place: int) -> bool:
    """Whether what touches the numeral from before makes it part of a code: A320, COVID-19, #5, .500."""
    before = touching(tokens, place) and tokens.words[place - 1]
    if not before:
        return False
    further = touching(tokens, place - 1) and tokens.words[place - 2]
    if tokens.kinds[place - 1] is Kind.WORD:
        return before.isascii() and before not in _MONEY_WORDS
    if before in _DASHES:
        return not (further[:1].isdecimal() or further in {"to", ")"})
    return before in {".", "#", "%", "٪", "_", "@"} or (before in _STROKES and further[:1].isdecimal())
