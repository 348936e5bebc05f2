"""Cuts: the mark that stands in a text where words were taken out."""

import re
from typing import Final

MARK: Final = "[…]"
"""Stands for words that are kept back, whatever their length."""

_TOUCHED_BEFORE: Final = re.compile(rf"(?<=\w){re.escape(MARK)}")
_TOUCHED_BEHIND: Final = re.compile(rf"{re.escape(MARK)}(?=\w)")


def standing_apart(text: str) -> str:
    """`text` with a space wherever a mark would touch a word: neither is read as part of the other."""
    if MARK not in text:
        return text
    return _TOUCHED_BEHIND.sub(f"{MARK} ", _TOUCHED_BEFORE.sub(f" {MARK}", text))
