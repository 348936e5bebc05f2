"""A diff of two texts, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final, Literal

Kind = Literal["same", "in", "out"]

_PIECES: Final = re.compile(r"\s+|\S+")
_AT_MOST: Final = 4_000_000
"""Pairs of pieces that are compared; of longer texts only the whole is shown."""
_AROUND: Final = 10
"""Words of an unchanged stretch that are left on either side of a change."""
_LEFT_OUT: Final = " … "
_GROUPED: Final = re.compile(r"(?<=\d)[,.٬٫'’\u00a0\u202f](?=\d)")
_DIGITS: Final = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of words that both texts have, or that came in, or that went out."""

    kind: Kind
    words: str


def word_diff(before: str, after: str) -> tuple[Mark, ...]:
    """How ``before`` becomes ``after``; long stretches that stay are shortened."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    if len(old) * len(new) > _AT_MOST:
        return Mark("out", before), Mark("in", after)
    return tuple(_joined(_steps(old, new)))


def share_no_words(found: Sequence[Mark]) -> bool:
    """Whether the two texts share no word: then they are better shown side by side."""
    return not any(mark.kind == "same" and mark.words.strip() for mark in found)


def numbers_change(before: str, after: str) -> bool:
    """Whether the numbers written in digits are not the same in both texts, whatever their separators."""
    return _numbers(before) != _numbers(after)


def _numbers(text: str) -> list[int]:
    return sorted(int(digits) for digits in _DIGITS.findall(_GROUPED.sub("", text)) if len(digits) < 100)


def _steps(old: list[str], new: list[str]) -> Iterator[Mark]:
    steps = SequenceMatcher(None, old, new).get_opcodes()
    for number, (step, first, last, start, end) in enumerate(steps):
        if step == "equal":
            kept = old[first:last]
            yield Mark("same", _shortened(kept, begins=number == 0, ends=number == len(steps) - 1))
            continue
        if first < last:
            yield Mark("out", "".join(old[first:last]))
        if start < end:
            yield Mark("in", "".join(new[start:end]))


def _shortened(pieces: list[str], *, begins: bool, ends: bool) -> str:
    if len(pieces) <= 4 * _AROUND:
        return "".join(pieces)
    first = [] if begins else pieces[: 2 * _AROUND]
    last = [] if ends else pieces[-2 * _AROUND :]
    return "".join([*first, _LEFT_OUT, *last])


def _joined(found: Iterator[Mark]) -> Iterator[Mark]:
    """Neighbouring changes with nothing but a space between them as one: whole phrases read better."""
    run = list(found)
    index = 0
    while index < len(run):
        out, came, index = _phrase(run, index)
        if out or came:
            yield from (Mark("out", out),) if out else ()
            # Two words that stand for each other do not stand together.
            yield from (Mark("same", " "),) if out and came and not out[-1].isspace() else ()
            yield from (Mark("in", came),) if came else ()
        else:
            yield run[index]
            index += 1


def _phrase(run: list[Mark], index: int) -> tuple[str, str, int]:
    out = came = ""
    while index < len(run):
        mark = run[index]
        between = mark.kind == "same" and not mark.words.strip()
        if mark.kind == "same" and not (between and (out or came) and index + 1 < len(run)):
            break
        out += mark.words if mark.kind != "in" else ""
        came += mark.words if mark.kind != "out" else ""
        index += 1
    return out, came, index
