"""Transcripts: lines that begin with a name and a colon, of which each is what that person says."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from cases.evidence.proposals.marks import Quoted
from cases.evidence.span import TextSpan

_TITLES: Final = r"(?:[^\W\d_a-z][^\W\d_]{0,5}\.\s){0,2}"
_INITIALS: Final = r"(?:[^\W\d_a-z]\.[ \u00a0]?){2,3}"
_NAME: Final = rf"{_INITIALS}|{_TITLES}[^\W\d_a-z][^\n:：\"“”«»().!?؟,،]{{0,40}}?(?:\s\([^)\n]{{1,40}}\))?"
_LINE: Final = re.compile(rf"(?:[-–—•]\s+)?(?P<name>{_NAME})\s?[:：]\s+(?=[^\s\"“«‘„])")
_LEAST: Final = 3
_SHARE: Final = 0.3


def transcript_lines(text: str, paragraphs: Sequence[TextSpan]) -> list[Quoted]:
    """What is said in each line of a transcript; nothing of a text that is none.

    A transcript has at least three such lines, a third of its paragraphs, and a name that comes back.
    """
    lines = [match for each in paragraphs if (match := _LINE.match(text, each.start, each.end))]
    names = Counter(match["name"] for match in lines)
    if len(lines) < _LEAST or len(lines) < _SHARE * len(paragraphs) or max(names.values()) < 2:
        return []
    ends = {paragraph.start: paragraph.end for paragraph in paragraphs}
    return [
        Quoted(
            match.end(),
            end,
            TextSpan(match.end(), end),
            ":",
            closed=True,
            named=TextSpan(*match.span("name")),
        )
        for match in lines
        if match.end() < (end := ends[match.start()])
    ]
