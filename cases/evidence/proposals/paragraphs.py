"""Paragraphs: where they begin and end, also in a text whose lines were broken to fit a page."""

import re
from itertools import pairwise
from typing import Final

from cases.evidence.span import TextSpan

_LINE: Final = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c\x85]+")
_BLANK: Final = re.compile(r"\n[ \t]*\r?\n")
_WIDTH: Final = 90
_FULL: Final = 45
_SENTENCE_END: Final = re.compile(r"[.!?؟۔:…][\"”’»)\]]*\s*\Z")


def paragraphs_of(text: str) -> tuple[TextSpan, ...]:
    """The paragraphs of `text`, without the white space around them.

    Each line is one; where blank lines part paragraphs and the lines between them are broken to a width, what
    stands between two blank lines is one.
    """
    lines = [span for match in _LINE.finditer(text) if (span := _stripped(text, match.start(), match.end()))]
    if not _is_broken_to_a_width(text, lines):
        return tuple(lines)
    joined: list[TextSpan] = []
    for line in lines:
        if joined and not _BLANK.search(text, joined[-1].end, line.start + 1):
            joined[-1] = TextSpan(joined[-1].start, line.end)
        else:
            joined.append(line)
    return tuple(joined)


def _stripped(text: str, start: int, end: int) -> TextSpan | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return TextSpan(start, end) if start < end else None


def _is_broken_to_a_width(text: str, lines: list[TextSpan]) -> bool:
    """Whether most lines with another right below are full, short of the width, and end within a sentence."""
    if len(lines) < 3 or any(line.end - line.start > _WIDTH for line in lines):
        return False
    followed = [line for line, after in pairwise(lines) if not _BLANK.search(text, line.end, after.start + 1)]
    broken = sum(
        line.end - line.start >= _FULL and not _SENTENCE_END.search(text, line.end - 4, line.end)
        for line in followed
    )
    return bool(followed) and broken >= 0.6 * len(followed)
