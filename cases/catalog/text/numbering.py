"""Numbering: references as whole numbers that sort as the references do."""

from typing import Final

from cases.vocabulary.noun import Noun
from cases.vocabulary.reference import ALPHABET, CODE_LENGTH, PREFIXES

_BITS: Final = 5
_DIGITS: Final = str.maketrans(ALPHABET, "0123456789abcdefghijklmnopqrstuv")
"""From Crockford's digits of base 32 to those that Python reads."""
_NOUNS: Final = {prefix: noun for noun, prefix in PREFIXES.items()}


def number_of(ref: str) -> int:
    """The 58 bits of a reference such as T-7K3M9Q2XAB: its letter, then its code."""
    return ord(ref[0]) << _BITS * CODE_LENGTH | int(ref[2:].translate(_DIGITS), 1 << _BITS)


def ref_of(number: int) -> str:
    """The reference that `number_of` made a number of."""
    code = "".join(ALPHABET[number >> _BITS * place & 31] for place in reversed(range(CODE_LENGTH)))
    return f"{chr(number >> _BITS * CODE_LENGTH)}-{code}"


def noun_of(number: int) -> Noun:
    """What the record is that `number` stands for."""
    return _NOUNS[chr(number >> _BITS * CODE_LENGTH)]
