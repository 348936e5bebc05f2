"""Boundaries: where a word or a number begins and ends."""

import re
import unicodedata
from typing import Final

from cases.evidence.folded import HYPHENS, Folded

_UNSPACED: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Letters of scripts that put no space between words: any two of them may be parted."""

_BETWEEN_DIGITS: Final = frozenset(".,'-/:·٫٬،")
_AFTER_NUMBER: Final = frozenset("%‰٪")
_BRACKETS: Final = frozenset("[]")
_MINUS: Final = "−"
_THOUSANDS: Final = re.compile(r"(?<!\d)\d{1,3}\Z")
_GROUP: Final = re.compile(r"\d{3}(?!\d)")


def is_whole(body: Folded, start: int, end: int) -> bool:
    """Whether the form of `body` from `start` to before `end` begins and ends outside words and numbers.

    "kill" is no whole word in "killed", "can" in "can’t", "violent" in "non-violent"; "37" is no whole number
    in "370", "3.7", "37,000", "37 000", "37–40" or "37%". Letters in brackets that touch a word belong to it
    ("[un]known"), a footnote's number does not ("killed[12]"). A dash that is no hyphen parts words. Follows
    UAX 29, and is stricter than it with numbers and hyphens.
    """
    return is_boundary(body, start) and is_boundary(body, end)


def is_boundary(body: Folded, at: int) -> bool:
    """Whether the place before the character `at` of the form is outside words and numbers: see is_whole."""
    text = body.text
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    if _is_mark(after):
        return before == " "
    if _is_letter(before) and _is_letter(after):
        return _may_part(before, after)
    if before.isdecimal() and after in _AFTER_NUMBER:
        return False
    if after.isdecimal() and body.original[body.starts[at - 1]] == _MINUS:
        return False
    return not (_joins(body, at) or _joins(body, at - 1))


def _joins(body: Folded, at: int) -> bool:
    """Whether the character `at` is no letter and joins what stands before and after it."""
    text = body.text
    if not 0 < at < len(text) - 1:
        return False
    before, joint, after = text[at - 1], text[at], text[at + 1]
    if before.isdecimal() and after.isdecimal():
        return joint in _BETWEEN_DIGITS or joint in _BRACKETS or (joint == " " and _is_group(text, at))
    if not (_is_letter(before) and _is_letter(after)):
        return False
    if joint in _BRACKETS:
        return before.isdecimal() == after.isdecimal()
    return joint == "'" or (joint == "-" and body.original[body.starts[at]] in HYPHENS)


def _is_group(text: str, at: int) -> bool:
    """Whether the space `at` parts thousands of one number: at most three digits before, just three after."""
    return bool(_THOUSANDS.search(text[max(0, at - 4) : at]) and _GROUP.match(text, at + 1))


def _may_part(before: str, after: str) -> bool:
    """Whether two letters that touch may belong to two words."""
    if before.isnumeric() and after.isnumeric():
        return False
    return bool(_UNSPACED.match(before) or _UNSPACED.match(after))


def _is_letter(letter: str) -> bool:
    return letter.isalnum() or letter == "_" or _is_mark(letter)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M"
