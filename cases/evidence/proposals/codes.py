"""Codes: telephone numbers and addresses, of which no digit counts anything; ordinals and ages in words."""

import re
from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals.found import Rejected

_PHONE: Final = re.compile(r"(?<![\w.,/])(?:\+|\(?00?(?=\d))\d[\d\u00a0 ()./-]{5,18}\d(?![\w%]|[.,]\d)")
_PHONE_DIGITS: Final = range(8, 16)
_ADDRESS: Final = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+")
_ORDINAL: Final = re.compile(
    r"\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    r"fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth|fiftieth|"
    r"hundredth|premi(?:er|ère)s?|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|"
    r"dixième)\b",
    re.IGNORECASE,
)
_DECADE_OF_LIFE: Final = re.compile(
    r"\b(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b", re.IGNORECASE
)


def codes_in(text: str) -> Iterator[Rejected]:
    """The telephone numbers and addresses of the text, in order of kinds."""
    for match in _PHONE.finditer(text):
        if sum(letter.isdecimal() for letter in match[0]) in _PHONE_DIGITS:
            yield _rejected(match, "number-phone")
    for match in _ADDRESS.finditer(text):
        if any(letter.isdecimal() for letter in match[0]):
            yield _rejected(match, "number-code")


def spelled_codes_in(text: str) -> Iterator[Rejected]:
    """The words of the text that say which in a row, or in which decade of life, in order of kinds."""
    for match in _ORDINAL.finditer(text):
        yield _rejected(match, "number-ordinal")
    for match in _DECADE_OF_LIFE.finditer(text):
        yield _rejected(match, "number-age")


def _rejected(match: re.Match[str], why: str) -> Rejected:
    return Rejected(text=match[0], start=match.start(), end=match.end(), why=why)
