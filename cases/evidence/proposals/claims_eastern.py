"""Claims in Dari and Pashto: who is said to say a figure outside quotations, as in به گفتهٔ ریاست."""

import re
from typing import Final

from cases.evidence.proposals import attribution_eastern as eastern
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.tokens import Kind
from cases.evidence.span import TextSpan
from cases.vocabulary.written_token import spelled

_ACCORDING: Final = re.compile(
    r"(?:به (?:گفته|قول|باور|نقل از|اساس)|بر (?:بنیاد|اساس|پایه)|طبق|مطابق|از قول)[\u0654\u200c]*(?:ی\b)?\s+"
    r"(?:(?:آمار|ارقام|گزارش|معلومات|اطلاعات|برآورد|گفته|شمارش)[\u0654\u200c]*(?:‌?های)?\s+)?"
    r"(?P<who>[^،,.:«»؛!؟\n]{2,60}?)"
    r"(?=\s+که\b|[،,.:؛]|\s+(?:در|به|از|تا|بیش|حدود)\s|$)"
)


_PUBLISHED: Final = re.compile(
    r"(?:آمار|ارقام|گزارش|معلومات|اطلاعات)(?:‌?های)?ی? که (?P<who>[^،,.:«»؛!؟\n]{2,60}?)"
    r"(?=\s+(?:در|به|نشر|منتشر|ارائه|داده|گرفته|تهیه)\b|[،,])"
)
"""Figures that a body gave out: آماری که ریاست نشر کرد."""
_NO_CLAIMS: Final = spelled("محکوم متهم خطاب صدا یاد")
"""Nouns with which a verb of saying tells of no number."""


def eastern_claimant(frame: Frame, sentence: TextSpan, start: int) -> str | None:
    """Who says what stands at `start`, named in its sentence by "according to" or as saying something."""
    told = _PUBLISHED.search(frame.text, sentence.start, sentence.end)
    told = told or _ACCORDING.search(frame.text, sentence.start, sentence.end)
    if told is not None:
        return told["who"]
    inside = frame.within(sentence)
    floor, limit = inside.start, inside.stop
    place = frame.within(TextSpan(start, sentence.end)).start
    verbs = [at for at in range(floor, limit) if _claims(frame, at)]
    if (closing := _closing(frame, place, verbs)) is not None:
        return closing
    found = eastern.before(frame, place, floor)
    if found is None and verbs:
        found = eastern.speaking(frame, limit, floor)
    return frame.words(found.mention.first, found.mention.last) if found else None


def _claims(frame: Frame, place: int) -> bool:
    return eastern.says(frame, place) and frame.word(place - 1) not in _NO_CLAIMS


def _closing(frame: Frame, place: int, verbs: list[int]) -> str | None:
    """Whoever says it behind a comma at the end of the sentence: محلي چارواکي وايي."""
    if not verbs or verbs[-1] < place or not frame.parts_behind(verbs[-1] + 1):
        return None
    first = verbs[-1]
    while first > place and frame.kind(first - 1) is Kind.WORD:
        first -= 1
    named = eastern.beginning(frame, first, verbs[-1]) if frame.word(first - 1) in {",", "؛", ";"} else None
    return frame.words(named.first, named.last) if named else None
