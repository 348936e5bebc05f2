"""Refusals: why a number in running text counts nothing: an age, an hour, an article of a law, a road."""

from collections.abc import Callable
from typing import Final

from cases.evidence.proposals.ages import is_age
from cases.evidence.proposals.beside import Beside
from cases.evidence.proposals.beside_words import (
    HOURS,
    LABELS,
    MORNING,
    NO_NOUN,
    O_CLOCK,
    ONES,
    ROADS,
)
from cases.vocabulary.number_words import is_plural
from cases.vocabulary.quantity import Qualifier
from cases.vocabulary.unit_words import UnitKind
from cases.vocabulary.written_token import Kind, spelled, touching

_MOST: Final = 10_000
_MINUTES: Final = 60
_HOURS_OF_A_DAY: Final = 24
_YEARS: Final = range(1900, 2101)
_YEAR_DIGITS: Final = 4
_ITEM_DIGITS: Final = 3
_WHOLE: Final = 100
_SURELY_PARTS: Final = spelled("article section page paragraph resolution ماده")
_WHOSE: Final = spelled("the his her their its them whom")
_OUTSTANDING: Final = spelled("most best worst few main")


def refusal(seen: Beside) -> str | None:
    """The rule by which the amount is no figure; None where it may be one."""
    if seen.amount.share:
        return None
    return next((rule for rule, holds in _TESTS if holds(seen)), None)


def _is_hour(seen: Beside) -> bool:
    if seen.behind in HOURS or seen.further(-1) in HOURS:
        return True
    if seen.behind in {"a", "p"} and (seen.further(1), seen.further(2)) == (".", "m"):
        return True
    if seen.behind == "o" and seen.further(2) == "clock":
        return True
    past = seen.behind in {"past", "to"} and seen.word(-1) in {"at", "was", "until", "by", "is"}
    past = past or (seen.before in {"past", "to"} and seen.word(-3) in {"at", "was", "until", "by", "is"})
    if past and seen.amount.high is not None and seen.amount.high < _MINUTES and not seen.counts_many:
        return seen.behind != "to"
    return (seen.before == "ساعت" and seen.amount.unit is None) or _is_hour_of_a_day(seen)


def _is_hour_of_a_day(seen: Beside) -> bool:
    """At 5 in the morning; à 6 heures."""
    if seen.amount.high is None or seen.amount.high > _HOURS_OF_A_DAY:
        return False
    if seen.unit == "hours":
        return seen.before in {"a", "vers"} and seen.further(-1).startswith("heure")
    return seen.before in O_CLOCK and seen.behind == "in" and seen.further(2) in MORNING


def _is_listing(seen: Beside) -> bool:
    """The number of an item at the start of a line, and that of a footnote."""
    token = seen.number
    if token.kind is not Kind.NUMERAL or not token.word.isdecimal() or len(token.word) > _ITEM_DIGITS:
        return False
    if seen.behind == "]" and seen.before == "[":
        return True
    place = seen.amount.core
    starts = place == 0 or "\n" in seen.text[seen.tokens.ends[place - 1] : token.start]
    return starts and seen.behind in {".", ")"} and touching(seen.tokens, seen.amount.last) != ""


def _is_road(seen: Beside) -> bool:
    return seen.amount.unit is None and seen.before in ROADS


def _is_label(seen: Beside) -> bool:
    """Article 9, No. 5, Resolution 2593, ماده ۵."""
    if seen.before == "#":
        return True
    label = seen.word(-2) if seen.before in {".", "°"} else seen.before
    measured = seen.amount.unit is not None and seen.amount.unit.kind is not UnitKind.TIME
    if label not in LABELS or measured or seen.amount.scaled:
        return False
    if label == "no" and seen.before != ".":
        return seen.number.kind is Kind.NUMERAL and not is_plural(seen.behind)
    if seen.number.kind is Kind.WORD and label in {"type", "group", "unit", "case"}:
        return False
    return not seen.counts_many or label in _SURELY_PARTS


def _is_in_name(seen: Beside) -> bool:
    """Fortune 100, Boeing 737, Formula One, the Ten Most Wanted."""
    amount, place = seen.amount, seen.amount.core
    if amount.unit is not None or amount.scaled or amount.qualifier is not Qualifier.EXACTLY:
        return False
    if seen.number.kind is Kind.WORD and seen.text[seen.number.start].isupper():
        titled = seen.before in {"the", "big", "top"} and seen.is_name(amount.last)
        return titled or seen.is_name(place - 1)
    named = place > seen.least and seen.is_name(place - 1)
    plain = seen.number.kind is Kind.NUMERAL and "," not in seen.number.word
    return named and plain and amount.low is not None and amount.low < _MOST and not seen.counts_many


def _is_saying(seen: Beside) -> bool:
    """One hundred percent, with nothing that it is a part of: surely."""
    whole = seen.amount.low == _WHOLE and seen.unit == "percent"
    return whole and seen.behind in {",", "!"} and seen.number.kind is Kind.WORD


def _is_year(seen: Beside) -> bool:
    """A year that no date is made of."""
    token, amount = seen.number, seen.amount
    if token.kind is not Kind.NUMERAL or len(token.word) != _YEAR_DIGITS or not token.word.isdecimal():
        return False
    if amount.unit is not None or amount.scaled or amount.qualifier.open_below:
        return False
    return int(token.word) in _YEARS and not is_plural(seen.behind)


def _is_pronoun(seen: Beside) -> bool:
    """A word that is shy of being a number: one of us, this one, one day."""
    if not seen.amount.shy:
        return False
    if seen.before in ONES or seen.behind in NO_NOUN:
        return not _is_one_of_many(seen)
    return not seen.behind.isalpha() or (not seen.behind.isascii() and not is_plural(seen.behind))


def _is_one_of_many(seen: Beside) -> bool:
    """One of the men: a count, unlike one of the most dangerous roads."""
    superlative = seen.further(2) in _OUTSTANDING or seen.further(2).endswith("est")
    return seen.behind == "of" and seen.further(1) in _WHOSE and not superlative


_TESTS: Final[tuple[tuple[str, Callable[[Beside], bool]], ...]] = (
    ("number-age", is_age),
    ("number-clock", _is_hour),
    ("number-listing", _is_listing),
    ("number-road", _is_road),
    ("number-label", _is_label),
    ("number-in-name", _is_in_name),
    ("number-saying", _is_saying),
    ("number-year", _is_year),
    ("number-pronoun", _is_pronoun),
)
