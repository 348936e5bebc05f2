"""Numbering: references as whole numbers that sort as the references do."""

from typing import Final

from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ALPHABET, CODE_LENGTH, PREFIXES

_BITS: Final = 5
_VALUES: Final = {letter: value for value, letter in enumerate(ALPHABET)}
_NOUNS: Final = {prefix: noun for noun, prefix in PREFIXES.items()}


def number_of(ref: str) -> int:
    """The 58 bits of a reference such as T-7K3M9Q2XAB: its letter, then its code."""
    number = ord(ref[0])
    for letter in ref[2:]:
        number = number << _BITS | _VALUES[letter]
    return number


def ref_of(number: int) -> str:
    """The reference that `number_of` made a number of."""
    code = "".join(ALPHABET[number >> _BITS * place & 31] for place in reversed(range(CODE_LENGTH)))
    return f"{chr(number >> _BITS * CODE_LENGTH)}-{code}"


def noun_of(number: int) -> Noun:
    """What the record is that `number` stands for."""
    return _NOUNS[chr(number >> _BITS * CODE_LENGTH)]
