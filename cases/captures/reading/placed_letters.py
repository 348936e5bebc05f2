"""Letters of a line that are known by their places on a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

_LEFTWARD: Final = re.compile("[\u0590-\u05ff\u0608-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_FORMS: Final = range(0xFB1D, 0xFDFE), range(0xFE70, 0xFEFD)  # shapes of letters by their place in a word


@dataclass(frozen=True, slots=True)
class Placed:
    """A letter, or the letters of one shape, with the marks on it: where it begins and ends, in any unit."""

    letters: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Half way."""
        return (self.left + self.right) / 2


def goes_left(text: str) -> bool:
    """Whether any letter of `text` is of a script that is written from right to left."""
    return _LEFTWARD.search(text) is not None


def from_left_to_right(line: Sequence[Placed]) -> list[Placed]:
    """The letters of a line by their places, as they are seen, and its spaces in its widest gaps.

    Where a program gives a space between two words from right to left says nothing: it may lie behind either.
    """
    words = len("".join(one.letters for one in line).split())
    return _spaced(sorted(_shapes(line), key=lambda shape: shape.middle), words - 1)


def _spaced(shapes: list[Placed], spaces: int) -> list[Placed]:
    gaps = [after.left - before.right for before, after in pairwise(shapes)]
    widest = sorted(range(len(gaps)), key=lambda place: -gaps[place])[:spaces]
    spaced = list(shapes)
    for place in sorted(widest, reverse=True):
        spaced.insert(place + 1, Placed(" ", shapes[place].right, shapes[place + 1].left))
    return spaced


def _shapes(line: Iterable[Placed]) -> list[Placed]:
    """Letters with the marks on them, and together those that were drawn as one."""
    shapes: list[Placed] = []
    marks: list[Placed] = []
    for one in line:
        if unicodedata.combining(one.letters):
            marks.append(one)
        elif shapes and one.right > one.left and _same_place(shapes[-1], one):
            shapes[-1] = Placed(shapes[-1].letters + _plain(one.letters), one.left, one.right)
        elif not one.letters.isspace():
            shapes.append(Placed(_plain(one.letters), one.left, one.right))
    for mark in marks if shapes else ():
        near = min(range(len(shapes)), key=lambda place: abs(shapes[place].middle - mark.middle))
        shapes[near] = Placed(shapes[near].letters + mark.letters, shapes[near].left, shapes[near].right)
    return shapes or marks


def _same_place(one: Placed, other: Placed) -> bool:
    return (one.left, one.right) == (other.left, other.right)


def _plain(letter: str) -> str:
    """The letters that a shape stands for."""
    return unicodedata.normalize("NFKC", letter) if any(ord(letter) in forms for forms in _FORMS) else letter
