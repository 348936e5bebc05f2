"""Stretches: a long text read a piece at a time, cut between paragraphs; never all of it at once."""

from dataclasses import dataclass
from typing import Final

from django.db.models.functions import Length, Substr

from cases.models import SnapshotText

PAGE: Final = 20_000
"""Characters of a text that are shown together, about."""
READ: Final = 10 * PAGE
"""Characters that the rules read together: what is said of somebody further back is not known."""
_SLACK: Final = PAGE // 2
"""How far on a paragraph may run over before it is cut."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a text: `start` is their first character in the whole text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The character after the last."""
        return self.start + len(self.text)

    def words(self, start: int, end: int) -> str:
        """The characters of the whole text from `start` to before `end`, as far as they stand here."""
        return self.text[max(0, start - self.start) : max(0, end - self.start)]


def length_of(text: int) -> int:
    """Characters of the kept text `text`, by its number in the database."""
    return int(SnapshotText.objects.filter(pk=text).values_list(Length("content"), flat=True).get())


def pages_of(text: int) -> int:
    """How many pages the kept text `text` has; the last one may be a little longer than the others."""
    length = length_of(text)
    return max(1, -(-(length - _SLACK) // PAGE))


def stretch_at(text: int, number: int, size: int) -> Stretch:
    """Stretch `number`, from 0, of the kept text `text`, cut into stretches of about `size` characters."""
    first = max(0, number * size - 1)
    window = _window(text, first, (number + 1) * size + _SLACK + 1)
    begin = 0 if number == 0 else _boundary(window, first, number * size)
    return Stretch(begin, window[begin - first : _boundary(window, first, (number + 1) * size) - first])


def stretch_of(text: int, place: int, size: int) -> Stretch:
    """The stretch that holds the character `place` of the kept text `text`."""
    found = stretch_at(text, place // size, size)
    return found if found.start <= place or place < size else stretch_at(text, place // size - 1, size)


def window_of(text: int, start: int, end: int) -> Stretch:
    """The characters of the kept text `text` from `start` to before `end`, as far as there are any."""
    return Stretch(start, _window(text, start, end))


def _window(text: int, start: int, end: int) -> str:
    held = SnapshotText.objects.filter(pk=text)
    return str(held.values_list(Substr("content", start + 1, end - start), flat=True).get())


def _boundary(window: str, first: int, place: int) -> int:
    """The first paragraph that begins at `place` or soon after it; `place` itself where none does.

    What is left of a text behind `place` is no stretch of its own where it is short.
    """
    if first + len(window) <= place + _SLACK:
        return first + len(window)
    found = window.find("\n", place - 1 - first, place - 1 - first + _SLACK)
    return place if found < 0 else found + first + 1
