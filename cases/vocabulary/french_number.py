"""French numbers in words, among the tokens of a text: quatre-vingt-dix mille, une centaine."""

from fractions import Fraction
from typing import Final, NamedTuple

from cases.vocabulary.numeral import value_of
from cases.vocabulary.written_token import Kind, Tokens, WrittenToken, touching, word_at

_SMALL: Final = {
    word: value
    for value, words in enumerate(
        (
            *("zero", "un une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
            *("onze", "douze", "treize", "quatorze", "quinze", "seize"),
        )
    )
    for word in words.split()
}
_TENS: Final = {
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
_SCALES: Final = {
    "mille": 10**3,
    "million": 10**6,
    "millions": 10**6,
    "milliard": 10**9,
    "milliards": 10**9,
    "billion": 10**12,
    "billions": 10**12,
}
_HUNDRED: Final = frozenset({"cent", "cents"})
_GROUPS: Final = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}
"""Words for about so many."""
_WORDS: Final = _SMALL.keys() | _TENS.keys() | _HUNDRED | {"mille"}
_SHY: Final = frozenset({"un", "une", "neuf", "cents", "zero"})
"""Words that mean something else as often: numbers among other number words, or before many of a kind."""


class _Read(NamedTuple):
    """A number in tokens up to before `last`."""

    last: int
    value: Fraction


def with_french_numbers(tokens: Tokens) -> Tokens:
    """The tokens of a French text, each number in words made one numeral; "une centaine" is about 100."""
    found: list[WrittenToken] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.word in _GROUPS and word_at(tokens, place - 1) in {"une", "un", "d"}:
            if found and found[-1].word in {"une", "un"}:
                found[-1] = found[-1]._replace(word="environ")
            found.append(token._replace(kind=Kind.NUMERAL, word=str(_GROUPS[token.word])))
            place += 1
            continue
        read = _number_at(tokens, place)
        if read is None:
            found.append(token)
            place += 1
            continue
        word = str(int(read.value)) if read.value.denominator == 1 else f"{float(read.value)}"
        found.append(WrittenToken(token.start, tokens.ends[read.last - 1], Kind.NUMERAL, word))
        place = read.last
    return Tokens(found)


def _number_at(tokens: Tokens, place: int) -> _Read | None:
    """The number that begins at `place` with a word, or with digits before "mille"."""
    token = tokens[place]
    if token.kind is Kind.NUMERAL:
        value = value_of(token.word) if word_at(tokens, place + 1) == "mille" else None
        return _Read(place + 2, value * 1000) if value else None
    if token.word not in _WORDS or (token.word in _HUNDRED and word_at(tokens, place - 1) in {"pour", "-"}):
        return None
    read = _spelled(tokens, place)
    if read.last == place + 1 and token.word in _SHY:
        many = token.word == "neuf" and word_at(tokens, read.last)[-1:] in {"s", "x"}
        return read if many else None
    return read


def _spelled(tokens: Tokens, place: int) -> _Read:
    """Read on as long as the words go on with one number."""
    total, group, limit, last, at = Fraction(0), None, 10**15, place, place
    while at < len(tokens):
        word = tokens.words[at]
        scale = _SCALES.get(word)
        if scale is not None and scale < limit and (group is not None or word == "mille"):
            total, group, limit = total + (1 if group is None else group) * scale, None, scale
        elif (taken := _grown(word, group)) is not None:
            group = taken
        elif word in {"demi", "demie"} and group is None and limit > 1000 and last == at - 1 > place:
            total += Fraction(limit, 2)
            return _Read(at + 1, total)
        else:
            break
        last = at + 1
        at = last
        if word_at(tokens, at) == "-" and touching(tokens, at) and touching(tokens, at + 1):
            at += 1
        if word_at(tokens, at) == "et":
            at = _past_et(tokens, at, group)
            if word_at(tokens, at) in {"demi", "demie"} and group is None and limit < 10**15:
                return _Read(at + 1, total + Fraction(limit, 2))
        if at == last and word_at(tokens, at) == "et":
            break
    return _Read(last, total + (group or 0))


def _past_et(tokens: Tokens, at: int, group: int | None) -> int:
    """The place behind the "et" of vingt et un, soixante et onze, un million et demi; else `at`."""
    behind = at + 2 if word_at(tokens, at + 1) == "-" else at + 1
    word = word_at(tokens, behind)
    joined = group is not None and group % 100 >= 20 and group % 10 == 0 and word in {"un", "une", "onze"}
    return behind if joined or word in {"demi", "demie"} else at


def _grown(word: str, group: int | None) -> int | None:
    """`group` with the word added or multiplied in; None where the word begins another number."""
    so_far = group or 0
    below = so_far % 100
    if word in _HUNDRED:
        return (so_far or 1) * 100 if so_far < 100 else None
    if word in {"vingt", "vingts"} and below == 4:
        return so_far + 76
    if word in _TENS:
        return so_far + _TENS[word] if below == 0 else None
    value = _SMALL.get(word)
    if value is None or (value == 0 and group is not None):
        return None
    if (
        below == 0
        or (below == 10 and 7 <= value <= 9)
        or (below >= 20 and below % 10 == 0 and (value < 10 or below in {60, 80}))
    ):
        return so_far + value
    return None
