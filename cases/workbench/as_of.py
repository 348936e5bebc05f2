"""As of: figures of which a text says that it is so when it appears."""

import re
from datetime import date
from typing import Final

from cases.evidence.proposals.found import FoundFigure, Proposals

_BEING: Final = r"(?:are|is|live|lives|remain|remains|stay|await|lack|face|need)\b"
_STILL: Final = r"(?:now|still|currently|already)"
_BEFORE: Final = re.compile(
    r"\b(?:has|have|there (?:are|is)|affects?|hosts?|shelters?)(?:\s+\w+){0,2}\s+\Z", re.I
)
_WHO: Final = re.compile(rf"\b(?:who|that|which)\s+(?:{_STILL}\s+)?{_BEING}", re.I)
_BEHIND: Final = re.compile(rf"\s+(?:{_STILL}\s+)?(?:have\b|has\b|{_BEING})", re.I)
_SPANS: Final = re.compile(
    r"\b(?:times?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b", re.I
)
_LOOKED_AT: Final = 40
_ROOM: Final = 120
_EXACT: Final = (4, 7, 10)


def as_of(found: FoundFigure, among: Proposals, text: str, *, published: date, known: int) -> str:
    """The day of a figure that has none of its own and is told in the present tense, in EDTF; else empty.

    text: where it was found. published, known: the day on which the text appeared, and as how many characters
    of EDTF it is known. What a report claims was so when that was written, and not when the text appeared.
    """
    reports = {each.name for each in among.sources if each.kind == "report"}
    if found.period or known not in _EXACT or found.claimed_by in reports or not _present(found, text):
        return ""
    return published.isoformat()[:known]


def _present(found: FoundFigure, text: str) -> bool:
    counted = found.counted or ""
    if _SPANS.search(found.as_worded):
        return False
    at = text.find(counted, found.start, found.end + _ROOM) if counted else -1
    end = max(found.end, at + len(counted))
    before = text[max(0, found.start - _LOOKED_AT) : found.start]
    return bool(_BEFORE.search(before) or _WHO.search(counted) or _BEHIND.match(text, end))
