"""Numbers: what stands for a number at a place of a text, whole or not, with its unit or money around it."""

from fractions import Fraction
from typing import Final, NamedTuple

from cases.vocabulary.cardinal import Cardinal, cardinal_at
from cases.vocabulary.numeral import value_of
from cases.vocabulary.unit_words import Unit, UnitKind, money_before, unit_behind
from cases.vocabulary.written_token import Kind, Tokens, spelled, touching, word_at

_SCALES: Final = {
    **dict.fromkeys(spelled("k thousand"), 10**3),
    **dict.fromkeys(spelled("m mn mil mln mm million"), 10**6),
    **dict.fromkeys(spelled("b bn bln billion"), 10**9),
    **dict.fromkeys(spelled("t tn trn trillion"), 10**12),
}
"""Letters and words that multiply a number that they touch."""
_ORDINALS: Final = spelled("st nd rd th er ere e eme ieme")
_DASHES: Final = frozenset("-‐‑–—")
_OPENING: Final = frozenset('(“"‘[')
_CLOSING: Final = frozenset(',)”"’;]?!،')
_LONGEST_WORD: Final = 40


class Number(NamedTuple):
    """A number in tokens `first` to before `last`; without its unit it stands from `core` to before `end`.

    `scale`: what its last word multiplied it by, else 1. `order`: it names an order of magnitude, by its
    lowest number. `shy`: the word means something else as often.
    """

    first: int
    last: int
    core: int
    end: int
    value: Fraction
    unit: Unit | None = None
    scale: int = 1
    order: bool = False
    shy: bool = False


class NoNumber(NamedTuple):
    """What looks like a number in tokens `first` to before `last` and counts nothing; `why` is the rule."""

    first: int
    last: int
    why: str


def number_at(tokens: Tokens, place: int, least: int, *, joining: bool = True) -> Number | NoNumber | None:
    """The number that begins at `place`, with what stands before it from `least` on.

    joining: whether "and" may join its parts.
    """
    if tokens.kinds[place] is Kind.NUMERAL:
        found = _glued(tokens, place, least)
        if found is not None:
            return found
    one = cardinal_at(tokens, place, joining=joining)
    if one is None:
        return None
    if one.value is None:
        return _unsure(tokens, place, one, least)
    return _measured(tokens, place, one.last, one.value, least=least, one=one)


def _measured(
    tokens: Tokens, core: int, end: int, value: Fraction, *, least: int, one: Cardinal | None = None
) -> Number:
    """The number in tokens `core` to before `end`, with the money before it or the unit behind it."""
    money = money_before(tokens, core, least)
    behind = unit_behind(tokens, end)
    if behind is None and word_at(tokens, end)[-2:] in {"an", "sh"} and word_at(tokens, end).isascii():
        behind = unit_behind(tokens, end + 1)  # Australian dollars, Danish crowns
        behind = behind if behind and behind.unit.kind is UnitKind.MONEY else None
    unit = money.unit if money else behind.unit if behind else None
    last = behind.last if behind and (money is None or behind.unit.kind is UnitKind.MONEY) else end
    scale, order, shy = (one.scale, one.order, one.shy) if one else (1, False, False)
    return Number(money.last if money else core, last, core, end, value, unit, scale, order, shy)


def _glued(tokens: Tokens, place: int, least: int) -> Number | NoNumber | None:
    """A numeral that letters touch: 35m, 54GB, 21st, A320, PS8.1bn, .500; None for one that stands alone."""
    before = tokens.words[place - 1] if touching(tokens, place) else ""
    behind = touching(tokens, place + 1)
    if before == ".":
        return _decimal(tokens, place, least)
    lettered, followed = before.isalpha() and before.isascii(), behind.isalpha() and behind.isascii()
    if not lettered and not followed:
        return None
    if lettered and money_before(tokens, place, least) is None:
        return NoNumber(_word_start(tokens, place), _word_end(tokens, place + 1), "number-in-name")
    value = value_of(tokens.words[place])
    if value is None:
        return NoNumber(place, place + 2, "number-unclear") if followed else None
    if not followed:
        return _scaled(tokens, place, place + 1, value, least=least)
    return _with_letters(tokens, place, value, least)


def _with_letters(tokens: Tokens, place: int, value: Fraction, least: int) -> Number | NoNumber:
    """The numeral with the letters behind it: 35m, 54GB, 21st, 3rd, 737max."""
    behind = tokens.words[place + 1]
    if behind in _ORDINALS:
        return NoNumber(place, place + 2, "number-ordinal")
    multiplies = behind in _SCALES and (behind != "m" or _is_million(tokens, place, least))
    if multiplies and not touching(tokens, place + 2).isdigit():
        return _scaled(tokens, place, place + 2, value * _SCALES[behind], least=least)
    if unit_behind(tokens, place + 1):
        return _measured(tokens, place, place + 1, value, least=least)
    return NoNumber(place, _word_end(tokens, place + 1), "number-in-name")


def _scaled(tokens: Tokens, place: int, end: int, value: Fraction, *, least: int) -> Number:
    """The number with a scale in a word of its own behind it: AUD 1.5 million."""
    scale = _SCALES.get(word_at(tokens, end), 1) if len(word_at(tokens, end)) > 3 else 1
    return _measured(tokens, place, end + (scale > 1), value * scale, least=least)


def _is_million(tokens: Tokens, place: int, least: int) -> bool:
    """Whether the m of 12.3m is a million: of money, of people, of tonnes; it is metres otherwise."""
    following = word_at(tokens, place + 2)
    return (
        money_before(tokens, place, least) is not None
        or following == "of"
        or (following.isascii() and following.endswith("s") and len(following) > 3)
        or following in {"people", "km"}
    )


def _decimal(tokens: Tokens, place: int, least: int) -> Number | NoNumber:
    """The decimals of .500, or one of the numbers of an address."""
    word = tokens.words[place]
    if touching(tokens, place - 1) or not word.isdecimal() or touching(tokens, place + 1) == ".":
        return NoNumber(place, place + 1, "number-in-name")
    value = Fraction(int(word), 10 ** len(word))
    return _measured(tokens, place, place + 1, value, least=least)


def _unsure(tokens: Tokens, place: int, one: Cardinal, least: int) -> Number | NoNumber:
    """A numeral that counts nothing by itself; one whose point may be either is read where a unit follows."""
    value = value_of(tokens.words[place]) if tokens.kinds[place] is Kind.NUMERAL else None
    if value is not None and not touching(tokens, place) and value.denominator > 1:
        read = _measured(tokens, place, place + 1, value, least=least)
        if read.unit is not None:
            return read
    behind = touching(tokens, place + 1)
    if behind in {":", "/"}:
        return NoNumber(
            place, _word_end(tokens, place + 1), "number-clock" if behind == ":" else "number-code"
        )
    if value is not None and touching(tokens, place) and tokens.words[place - 1] in _DASHES:
        return NoNumber(_word_start(tokens, place), one.last, "number-in-name")
    if word_at(tokens, place - 1) == "#":
        return NoNumber(place - 1, one.last, "number-label")
    return NoNumber(one.first, one.last, "number-unclear")


def _word_start(tokens: Tokens, place: int) -> int:
    """The first token that is written together with that at `place`, or the farthest that is looked at."""
    least = max(0, place - _LONGEST_WORD)
    while place > least and touching(tokens, place) and tokens.words[place - 1] not in _OPENING:
        place -= 1
    return place


def _word_end(tokens: Tokens, place: int) -> int:
    """The place behind the last token that is written together with the one before `place`."""
    most = place + _LONGEST_WORD
    while place < most and touching(tokens, place) and tokens.words[place] not in _CLOSING:
        if tokens.words[place] == "." and not touching(tokens, place + 1):
            break
        place += 1
    return place
