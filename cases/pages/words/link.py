"""Links: words that lead somewhere."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to `url`; `current` where the reader already is."""

    words: str
    url: str
    current: bool = False
