"""Cardinals: one number written in digits, in words, or in both, at a place among the tokens of a text."""

from fractions import Fraction
from typing import Final, NamedTuple

from cases.vocabulary.number_spelling import Spelling
from cases.vocabulary.number_words import AND, HALVES, PLURALS, SEVERAL, SHY, TENFOLD, WORDS, Rank
from cases.vocabulary.numeral import numeral_at
from cases.vocabulary.written_token import Kind, Tokens, word_at

_GOING_ON: Final = frozenset({*WORDS, *AND.values(), *"-‐‑", "half", "نیم", "quarter", "quarters", "point"})
_ONLY_OF: Final = frozenset({"tens", "scores"})
BEGINNINGS: Final = (
    {word for word, number in WORDS.items() if number.alone}
    | {"a", "an", "¼", "½", "¾"}
    | HALVES.keys()
    | TENFOLD.keys()
    | PLURALS.keys()
    | SEVERAL
)
"""Words that a number may begin with, besides numerals."""
_LONE: Final = {
    word: Fraction(number.value)
    for word, number in WORDS.items()
    if number.alone
    and number.rank in {Rank.UNIT, Rank.TEEN, Rank.TEN}
    and word not in SEVERAL | PLURALS.keys() | TENFOLD.keys()
}
BEHIND_A: Final = HALVES.keys() | {
    word for word, number in WORDS.items() if number.rank in {Rank.HUNDRED, Rank.SCALE}
}
"""Words without one of which "a" begins no number."""


class Cardinal(NamedTuple):
    """A number in tokens `first` to before `last`.

    `value` is None for what is surely a number and surely no count, such as 007. `order`: it names an order
    of magnitude, of which `value` is the lowest number. `scale` is the last word that multiplies, else 1.
    """

    first: int
    last: int
    value: Fraction | None
    scale: int = 1
    order: bool = False
    shy: bool = False


def cardinal_at(tokens: Tokens, place: int, *, joining: bool = True) -> Cardinal | None:
    """The number that begins at `place`. `joining`: whether "and" may join its parts."""
    if tokens.kinds[place] is not Kind.NUMERAL and tokens.words[place] not in BEGINNINGS:
        return None
    if alone := _alone(tokens, place) if tokens.kinds[place] is Kind.NUMERAL else _lone(tokens, place):
        return alone
    if order := _order(tokens, place):
        return order
    spelling = Spelling(tokens, place, joining=joining)
    if not spelling.read():
        return None
    shy = spelling.last == place + 1 and tokens.words[place] in SHY
    return Cardinal(place, spelling.last, spelling.value, spelling.limit or 1, shy=shy)


def _alone(tokens: Tokens, place: int) -> Cardinal | None:
    """The numeral that no word behind it goes on with: the commonest number, and the soonest read."""
    read = numeral_at(tokens, place)
    if read.value is None or read.scale > 1 or word_at(tokens, read.last) in _GOING_ON:
        return None
    return Cardinal(place, read.last, read.value)


def _lone(tokens: Tokens, place: int) -> Cardinal | None:
    """The number in one word that nothing behind it goes on with."""
    word = tokens.words[place]
    number = _LONE.get(word)
    if number is None or word_at(tokens, place + 1) in _GOING_ON:
        return None
    return Cardinal(place, place + 1, number, shy=word in SHY)


def _order(tokens: Tokens, place: int) -> Cardinal | None:
    """An order of magnitude: thousands, tens of thousands, several hundred, ده‌ها هزار, لسګونه زره."""
    word, behind = word_at(tokens, place), word_at(tokens, place + 1)
    if word in SEVERAL:
        return _several(tokens, place)
    if word in TENFOLD and (word not in _ONLY_OF or behind == "of"):
        lowest, last = TENFOLD[word], place + 1
    elif word in PLURALS and behind in {"ها", "های"}:
        lowest, last = PLURALS[word], place + 2
    else:
        return None
    at = last + 1 if word_at(tokens, last) in {"of", "de"} else last
    scale = WORDS.get(word_at(tokens, at))
    if scale is not None and scale.rank is Rank.SCALE and scale.value > lowest:
        return Cardinal(place, at + 1, Fraction(lowest * scale.value), order=True)
    return Cardinal(place, last, Fraction(lowest), order=True)


def _several(tokens: Tokens, place: int) -> Cardinal | None:
    lowest, last = 1, place + 1
    while (word := WORDS.get(word_at(tokens, last))) and word.rank in {Rank.HUNDRED, Rank.SCALE}:
        lowest, last = lowest * (10 if word.value == 12 else word.value), last + 1
    return Cardinal(place, last, Fraction(lowest), order=True) if lowest > 1 else None
