"""Spans: where words stand in a text."""

from typing import NamedTuple


class TextSpan(NamedTuple):
    """From the first character to behind the last, both counted from 0 in the characters of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]
