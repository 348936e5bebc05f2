"""Nearest: the words of a text that are most like given ones, for people to take instead."""

from dataclasses import dataclass
from itertools import islice, product
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz

from cases.evidence.boundary import is_boundary
from cases.evidence.folded import Folded
from cases.evidence.span import TextSpan
from cases.vocabulary.text import has_visible_letter

LONGEST: Final = 20_000
"""Words of more characters than these are not looked for."""

_GRAM: Final = 3
_WINDOWS: Final = 8
_WORK: Final = 2 * LONGEST
_PIECE: Final = 200
_ENDS: Final = 3
_REACH: Final = 100


@dataclass(frozen=True, slots=True)
class Nearest:
    """A stretch of whole words of a text, and how like it is to the words looked for: 0 to 100, the same."""

    span: TextSpan
    words: str
    score: float


def nearest(words: str, text: str | Folded, *, at_least: float = 60) -> Nearest | None:
    """The stretch of whole words in `text` most like `words`, or None where none scores `at_least`.

    Both are compared folded (Folded); the score is rapidfuzz's normalised Indel similarity. Looked at are the
    few stretches that share most, and the rarest, runs of three characters with the words: a second is enough
    for a text of a million characters. Words of fewer than three characters are near nothing.
    """
    body, form = Folded.of(text), Folded.of(words).text.strip(" ")
    if not has_visible_letter(form) or not _GRAM <= len(form) <= LONGEST:
        return None
    found = [_within(form, body, start) for start in _windows(form, body.text)]
    score, start, end = max(found, default=(0.0, 0, 0), key=lambda one: (one[0], -one[1]))
    if end <= start or score < at_least:
        return None
    span = body.span(start, end)
    return Nearest(span, span.of(body.original), score)


Scored = tuple[float, int, int]
"""The score of a stretch, and where it begins and ends in the form of the text."""


def _windows(form: str, text: str) -> list[int]:
    """Where stretches of the form's length begin that share most with it, the best first; none overlap."""
    size = len(form)
    if len(text) <= 2 * size:
        return list(range(0, len(text), size))
    shared = _shared(form, text)
    sums = np.concatenate([[0.0], np.cumsum(shared)])
    reach = size - _GRAM + 1
    weight = sums[reach:] - sums[:-reach]
    starts: list[int] = []
    while (
        len(starts) < max(1, min(_WINDOWS, _WORK // size))
        and (best := int(np.argmax(weight))) >= 0
        and weight[best] > 0
    ):
        starts.append(best)
        weight[max(0, best - size // 2) : best + size // 2 + 1] = 0
    return starts


def _shared(form: str, text: str) -> npt.NDArray[np.float64]:
    """For each run of three characters of the text 0, or where the form has it, the more the rarer it is."""
    asked, there = _grams(form), _grams(text)
    known = np.unique(asked)
    place = np.searchsorted(known, there)
    place[place == len(known)] = 0
    hit = known[place] == there
    counts = np.bincount(place[hit], minlength=len(known))
    weights = 1 / np.maximum(counts, 1)
    shared: npt.NDArray[np.float64] = np.where(hit, weights[place], 0.0)
    return shared


def _grams(text: str) -> npt.NDArray[np.uint64]:
    """Each run of three characters as one number."""
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint64)
    return (points[:-2] << np.uint64(42)) | (points[1:-1] << np.uint64(21)) | points[2:]


def _within(form: str, body: Folded, start: int) -> Scored:
    """The best stretch of whole words near a window that begins at `start`."""
    size = len(form)
    first = max(0, start - size)
    around = body.text[first : start + 2 * size]
    start, end = _aligned(form[:_PIECE], around)
    if size > _PIECE:
        later = min(len(around), start + size // 2)
        end = later + _aligned(form[-_PIECE:], around[later:]).end
    starts = _whole_near(body, first + start, behind=False)
    ends = _whole_near(body, first + end, behind=True)
    scored = [
        (fuzz.ratio(form, body.text[one:other]), one, other)
        for one, other in product(starts, ends)
        if one < other
    ]
    return max(scored, default=(0.0, 0, 0), key=lambda one: one[0])


def _aligned(form: str, around: str) -> TextSpan:
    alignment = fuzz.partial_ratio_alignment(form, around)
    if alignment is None or len(form) > len(around):
        return TextSpan(0, len(around))
    return TextSpan(alignment.dest_start, alignment.dest_end)


def _whole_near(body: Folded, at: int, *, behind: bool) -> list[int]:
    """The next places before and after `at` where whole words begin, or end."""
    text = body.text

    def is_end(place: int) -> bool:
        beside = text[place - 1 : place] if behind else text[place : place + 1]
        return beside not in ("", " ") and is_boundary(body, place)

    before = filter(is_end, range(at, max(-1, at - _REACH), -1))
    after = filter(is_end, range(at + 1, min(len(text) + 1, at + _REACH)))
    return [*islice(before, _ENDS), *islice(after, _ENDS)]
