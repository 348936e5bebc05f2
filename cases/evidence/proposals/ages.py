"""Ages: whether a number in running text is how old somebody is."""

from typing import Final

from cases.evidence.proposals.beside import Beside
from cases.evidence.proposals.beside_words import (
    AGED,
    ANYONE,
    BEING,
    BEING_MANY,
    HAVING,
    OF_AGE,
    PRONOUNS,
    SOMEBODY,
    THEIR,
)
from cases.evidence.proposals.counted_words import PEOPLE
from cases.evidence.proposals.english import ENGLISH
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.unit_words import UnitKind
from cases.vocabulary.written_token import Kind, touching, word_at

_OLDEST: Final = 130
_GROWN: Final = 5
_HYPHENS: Final = frozenset("-‐‑")
_WHAT_THEY_ARE: Final = ("ant", "ante", "eur", "ien", "ienne", "ere", "ier", "euse", "iste")
"""How French nouns end that say what somebody is."""


def is_age(seen: Beside) -> bool:
    """Fahim, 34; aged 34; a boy of twelve; in his thirties; ۳۴ ساله."""
    amount = seen.amount
    high = amount.high if amount.high is not None else amount.low
    if high is None or high > _OLDEST or (amount.unit and amount.unit.kind is not UnitKind.TIME):
        return False
    if _is_called_age(seen):
        return True
    if seen.before in {"under", "over"} and not amount.unit and seen.word(-2) in PEOPLE | ANYONE | BEING_MANY:
        return not seen.counts_many
    if amount.unit is not None:
        return seen.unit == "years" and _is_in_years(seen)
    return _is_bare(seen)


def _is_called_age(seen: Beside) -> bool:
    """Whether words beside the number say that it is an age."""
    behind = seen.further(1) if seen.behind in _HYPHENS else seen.behind
    if behind in OF_AGE or seen.further(-1) in OF_AGE:
        return True
    if seen.amount.unit is not None and (seen.behind, seen.further(1)) == ("of", "age"):
        return True
    first = seen.amount.first - seen.amount.core
    return any(
        seen.word(step) in AGED or (seen.word(step) in {"of", "de"} and seen.word(step - 1) in AGED)
        for step in (-1, first, first - 1)
    )


def _is_of_somebody(seen: Beside) -> bool:
    """A girl of nine, a boy of twelve."""
    ends = not seen.behind.isalpha() or seen.behind in {"and", "who", "with", "was", "is", "from"}
    at = seen.amount.first if seen.amount.qualifier is Qualifier.ABOUT else seen.amount.core
    of = word_at(seen.tokens, at - 1) in {"of", "de"}
    return of and _is_somebody(word_at(seen.tokens, at - 2)) and ends


def _is_somebody(word: str) -> bool:
    """Whether a noun is of a person: a boy, a driver."""
    return word in SOMEBODY or word in ENGLISH.roles


def _is_told_of(seen: Beside) -> bool:
    """The driver is 63 and; Hosna, who is here, is nine; at nineteen he left."""
    if seen.before == "at" and seen.behind in PRONOUNS and seen.amount.qualifier is Qualifier.EXACTLY:
        return True
    if seen.before not in {"is", "was"} or seen.behind not in {"and", ".", ",", "when"}:
        return False
    low, word = seen.amount.low, seen.word(-2)
    aged = low is not None and low >= _GROWN and not seen.counts_many
    return aged and (_is_somebody(word) or seen.is_name(seen.amount.core - 2) or word == ",")


def _is_in_years(seen: Beside) -> bool:
    """Adoum, 41 ans; un commerçant de 41 ans; بین ۱۲ تا ۱۷ سال دارند."""
    if seen.behind in HAVING:
        return True
    before = word_at(seen.tokens, seen.amount.first - 1)
    if before == "," and seen.behind in {",", "."}:
        return seen.is_name(seen.amount.core - 2)
    noun = word_at(seen.tokens, seen.amount.first - 2)
    somebody = noun in PEOPLE or noun.endswith(_WHAT_THEY_ARE) or seen.is_name(seen.amount.first - 2)
    return before == "de" and somebody


def _is_bare(seen: Beside) -> bool:
    """Fahim, 34, says; Fahim (34); she was 10 when; in his 30s."""
    amount = seen.amount
    if amount.qualifier not in {Qualifier.EXACTLY, Qualifier.ABOUT} or amount.low is None:
        return False
    if amount.low.denominator > 1:
        return False
    if seen.behind == "s" and touching(seen.tokens, amount.last) and seen.before in THEIR:
        return True
    return any(test(seen) for test in (_is_beside_a_name, _is_of_a_pronoun, _is_of_somebody, _is_told_of))


def _is_beside_a_name(seen: Beside) -> bool:
    low = seen.amount.low
    if low is None or low < _GROWN:
        return False
    if seen.number.kind is not Kind.NUMERAL:
        return _is_of_two(seen)
    in_commas = seen.before == "," and seen.behind in {",", ".", ";"}
    in_brackets = seen.before == "(" and seen.behind == ")" and low >= 2 * _GROWN
    somebody = seen.is_name(seen.amount.core - 2) or _is_somebody(seen.word(-2))
    return (in_commas or in_brackets) and somebody


def _is_of_two(seen: Beside) -> bool:
    """Ilko and Yurko, fifteen and seventeen."""
    last = seen.behind in {",", "."} and seen.before == "and" and seen.word(-3) == ","
    first = seen.behind == "and" and seen.further(2) in {",", "."} and seen.before == ","
    return (first and seen.is_name(seen.amount.core - 2)) or (last and seen.is_name(seen.amount.core - 4))


def _is_of_a_pronoun(seen: Beside) -> bool:
    at = seen.amount.first if seen.amount.qualifier is Qualifier.ABOUT else seen.amount.core
    before = word_at(seen.tokens, at - 1)
    short = before == "s" and word_at(seen.tokens, at - 2) in {"'", "’"}
    subject = word_at(seen.tokens, at - 3 if short else at - 2)
    ends = seen.behind in {"when", ".", ",", "at", "and", ""}
    return (short or before in BEING) and subject in PRONOUNS and ends
