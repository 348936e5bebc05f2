"""Quoted strings: what stands in quotation marks, from the outermost pair, one string a paragraph."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cases.evidence.proposals.mark_pairs import (
    CLOSING,
    MARK,
    SINGLE,
    is_plural_possessive,
    may_close,
    may_open,
)
from cases.evidence.span import TextSpan

_LOOKED_AHEAD: Final = 12
_LONGEST_SIGNATURE: Final = 9
_BEGINS_AGAIN: Final = re.compile(r"[“\"«„»‘”]")


class Quoted(NamedTuple):
    """A string in quotation marks, from `start` to before `end` without them; `outer` is with them.

    `goes_on` says that the next paragraph goes on with it, so that no mark closes it, `continued` that it
    goes on with the one of the paragraph before.
    """

    start: int
    end: int
    outer: TextSpan
    mark: str
    closed: bool
    goes_on: bool = False
    continued: bool = False
    named: TextSpan | None = None
    """The name before a line of a transcript."""

    def of(self, text: str) -> str:
        """The words that stand in the marks."""
        return text[self.start : self.end]

    def is_signature(self, text: str) -> bool:
        """Whether it is the last line within the marks, below what is said, and names who said it."""
        if not self.continued or not self.closed or self.outer.start != self.start:
            return False
        words = self.of(text).split()
        capitals = sum(word[0].isupper() for word in words)
        return len(words) <= _LONGEST_SIGNATURE and words[0][0].isupper() and capitals > 1

    @property
    def single(self) -> bool:
        """Whether single marks stand around it."""
        return self.mark in SINGLE


class _Opened(NamedTuple):
    place: int
    start: int
    mark: str
    continued: bool = False


def quoted_in(text: str, paragraphs: Sequence[TextSpan]) -> tuple[Quoted, ...]:
    """The outermost quoted strings of the text, in order."""
    found: list[Quoted] = []
    carried = ""
    for number, paragraph in enumerate(paragraphs):
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        pairs, opened = _pairs(text, paragraph, carried)
        carried = ""
        for left in opened:
            if after is not None and _is_carried(text, left.mark, after):
                carried = left.mark
            if carried or (left.place <= paragraph.start and left.mark not in SINGLE):
                outer = TextSpan(left.place, paragraph.end)
                pairs.append(
                    Quoted(
                        left.start,
                        outer.end,
                        outer,
                        left.mark,
                        closed=False,
                        goes_on=bool(carried),
                        continued=left.continued,
                    )
                )
                break
        found.extend(_outermost(pairs))
    return tuple(found)


def _pairs(text: str, paragraph: TextSpan, carried: str) -> tuple[list[Quoted], list[_Opened]]:
    """What is closed in the paragraph, also within one another, and what is not, from the outermost."""
    start, opened = paragraph.start, list[_Opened]()
    if carried:
        again = _BEGINS_AGAIN.match(text, start) if _repeats(text, start, carried) else None
        opened.append(_Opened(start, again.end() if again else start, carried, continued=True))
        start = again.end() if again else start
    marks = list(MARK.finditer(text, start, paragraph.end))
    pairs: list[Quoted] = []
    for number, match in enumerate(marks):
        place, mark = match.span()[0], match[0]
        depth = _closed_by(text, opened, place, mark)
        if depth is not None and not _is_apostrophe(text, marks, number):
            first = opened[depth]
            del opened[depth:]
            if first.start < place:
                outer = TextSpan(first.place, match.end())
                pairs.append(
                    Quoted(first.start, place, outer, first.mark, closed=True, continued=first.continued)
                )
        elif depth is None and mark in CLOSING and may_open(text, place, mark):
            opened.append(_Opened(place, match.end(), mark))
    return pairs, opened


def _closed_by(text: str, opened: Sequence[_Opened], place: int, mark: str) -> int | None:
    """Which of the open marks this one closes: the innermost that it can close."""
    for depth in range(len(opened) - 1, max(-1, len(opened) - 4), -1):
        first = opened[depth]
        if mark in CLOSING[first.mark] and may_close(text, place, mark, first.mark):
            return depth
    return None


def _is_apostrophe(text: str, marks: Sequence[re.Match[str]], number: int) -> bool:
    """Whether a mark that could end a quotation is of a plural, since another one ends it further on."""
    match = marks[number]
    if match[0] not in "’'" or not is_plural_possessive(text, match.start()):
        return False
    for other in marks[number + 1 : number + _LOOKED_AHEAD]:
        if other[0] in "‘“":
            return False
        if other[0] == match[0] and may_close(text, other.start(), other[0], other[0]):
            return True
    return False


def _repeats(text: str, start: int, mark: str) -> bool:
    """Whether a paragraph that goes on with a quotation begins with its mark again."""
    return text.startswith(mark, start) or (mark == "«" and text.startswith("»", start))


def _is_carried(text: str, mark: str, after: TextSpan) -> bool:
    """Whether what is open goes on in the paragraph after: it begins again, or is closed there."""
    if _repeats(text, after.start, mark):
        return True
    if mark in "'":
        return False
    for match in MARK.finditer(text, after.start, after.end):
        if match[0] in CLOSING[mark] and may_close(text, match.start(), match[0], mark):
            return not (match[0] == mark and may_open(text, match.start(), mark))
        if match[0] == mark:
            return False
    return False


def _outermost(pairs: list[Quoted]) -> Iterator[Quoted]:
    """Those that stand in no other, in order."""
    end = -1
    for each in sorted(pairs, key=lambda pair: (pair.outer.start, -pair.outer.end)):
        if each.outer.start >= end:
            end = each.outer.end
            yield each
