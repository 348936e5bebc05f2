"""Cached by language: what a page says again and again in the same words is put into words once for each."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Final, TypeVar, TypeVarTuple

from cases.vocabulary.current_language import current_language

Given = TypeVarTuple("Given")
Said = TypeVar("Said")

MOST: Final = 2_000
"""Answers of one function that are kept, those longest unused being forgotten."""


def cached_by_language(words: Callable[[*Given], Said]) -> Callable[[*Given], Said]:
    """`words`, a function of nothing but what it is given and the active language, with its answers kept.

    Only for words of closed lists, codes, grades, dates and numbers: what a record says in words of its own
    would outlive its withdrawal.
    """

    @lru_cache(maxsize=MOST)
    def kept(_language: str, *given: *Given) -> Said:
        return words(*given)

    @wraps(words)
    def said(*given: *Given) -> Said:
        return kept(current_language(), *given)

    return said
