"""Doers: the body that a sentence says did what a figure counts; no single person is proposed as one."""

import re
from typing import Final

from cases.evidence.span import TextSpan

_DONE: Final = (
    "killed|murdered|executed|shot|arrested|detained|imprisoned|jailed|abducted|kidnapped|tortured|beaten|"
    "flogged|expelled|"
    "deported|evicted|displaced|attacked|raided|bombed|burned|destroyed|closed|committed|conducted|carried "
    "out|issued|held|"
    "seized|taken|forced|raped|wounded|injured|disappeared|sent back|returned|rounded up|hanged|stoned"
)
_GROUPS: Final = (
    "government|authorities|police|army|forces|militia|militias|militants|insurgents|fighters|guards|"
    "soldiers|troops|"
    "ministry|regime|rebels|gunmen|group|administration|officials|taliban|state|border guards|directorate|"
    "commission"
)
_NAME: Final = (
    rf"(?:the\s+)?(?:[a-z]+\s+)?(?:[A-Z][\w’'-]+\s+){{0,4}}(?:(?:{_GROUPS})\b|[A-Z]{{2,}}\b)"
    r"|the\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,4}|Iran|Pakistan|Russia|Turkey|Türkiye"
)
_BY: Final = re.compile(rf"\b(?:{_DONE})\b[^.;:]{{0,60}}?\bby\s+(?P<who>{_NAME})")
_RESPONSIBLE: Final = re.compile(
    rf"(?P<who>{_NAME})\s+(?:was|were|is|are|has been|have been)\s+(?:held\s+)?responsible for\b"
)
_ACTIVE: Final = re.compile(
    rf"(?P<who>{_NAME})\s+(?:has\s+|have\s+|had\s+)?(?:also\s+)?(?:{_DONE})\s+"
    r"(?:(?:at least|more than|over|about|around|some|nearly|almost|up to|an estimated|fewer than|less than)"
    r"\s+)?\Z",
)
_EASTERN: Final = re.compile(
    r"(?:توسط|از سوی|از طرف|به دست)\s+"
    r"(?P<who>[^\s،.,؛]+(?:\s+(?!در|از|به|که|کشته|بازداشت|دستگیر|اخراج|شد|شده)[^\s،.,؛]+){0,2})"
    r"|\bد\s+(?P<whose>[^\s،.,؛]+(?:\s+[^\s،.,؛]+){0,2})\s+(?:له|د)\s+(?:خوا|لوري|لاسه)"
)
_FRENCH: Final = re.compile(
    r"\b(?:tu|arrêt|détenu|enlev|expuls|exécut|tortur|attaqu|incendi|ferm|bless|assassin|abatt|déplac)\w*"
    r"[^.;:]{0,60}?\bpar\s+(?P<who>(?:les|la|le|l['’])\s*[\w’'-]+(?:\s+[A-ZÉ][\w’'-]+){0,3})"
)
_LOOKED_AT: Final = 200


def doer_in(text: str, sentence: TextSpan, start: int, end: int) -> str | None:
    """The body that did what is counted from `start` to before `end`, in the words of its sentence."""
    before = text[max(sentence.start, start - _LOOKED_AT) : start]
    active = _ACTIVE.search(before)
    if active is not None:
        return active["who"].strip()
    responsible = _RESPONSIBLE.search(text, sentence.start, min(sentence.end, end))
    if responsible is not None:
        return responsible["who"].strip()
    limit = min(sentence.end, end + _LOOKED_AT)
    done = _BY.search(text, max(sentence.start, start - _LOOKED_AT), limit)
    if done is not None:
        return done["who"].strip()
    french = _FRENCH.search(text, max(sentence.start, start - _LOOKED_AT), limit)
    if french is not None:
        return french["who"].strip()
    eastern = _EASTERN.search(text, max(sentence.start, start - _LOOKED_AT), limit)
    return (eastern["who"] or eastern["whose"]) if eastern else None
