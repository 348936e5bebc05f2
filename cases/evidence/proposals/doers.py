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
_DEEDS: Final = frozenset(deed.rpartition(" ")[2] for deed in _DONE.split("|"))
_NEAR: Final = 3
"""A verb stands so many words before the number at most: killed at least 40."""
_LOOKED_AT: Final = 200


def doer_in(text: str, sentence: TextSpan, start: int, end: int) -> str | None:
    """The body that did what is counted from `start` to before `end`, in the words of its sentence."""
    first, limit = max(sentence.start, start - _LOOKED_AT), min(sentence.end, end + _LOOKED_AT)
    before = text[first:start]
    deed = not _DEEDS.isdisjoint(before.rsplit(maxsplit=_NEAR)[-_NEAR:])
    found = _ACTIVE.search(before) if deed else None
    if found is None and text.find("responsible", sentence.start, end) >= 0:
        found = _RESPONSIBLE.search(text, sentence.start, min(sentence.end, end))
    if found is None and text.find("by", first, limit) >= 0:
        found = _BY.search(text, first, limit)
    if found is None and text.find("par", first, limit) >= 0:
        found = _FRENCH.search(text, first, limit)
    if found is not None:
        return found["who"].strip()
    eastern = None if text[first:limit].isascii() else _EASTERN.search(text, first, limit)
    return (eastern["who"] or eastern["whose"]) if eastern else None
