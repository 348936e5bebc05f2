"""Claims in Dari and Pashto: who is said to say a figure outside quotations, as in به گفتهٔ ریاست."""

import re
from typing import Final

from cases.evidence.proposals import attribution_eastern as eastern
from cases.evidence.proposals.frame import Frame
from cases.evidence.span import TextSpan

_ACCORDING: Final = re.compile(
    r"(?:به (?:گفته|قول|باور|نقل از|اساس)|بر (?:بنیاد|اساس|پایه)|طبق|مطابق|از قول)[\u0654\u200c]*(?:ی\b)?\s+"
    r"(?:(?:آمار|ارقام|گزارش|معلومات|اطلاعات|برآورد|گفته|شمارش)[\u0654\u200c]*(?:‌?های)?\s+)?"
    r"(?P<who>[^،,.:«»؛!؟\n]{2,60}?)"
    r"(?=\s+که\b|[،,.:؛]|\s+(?:در|به|از|تا|بیش|حدود)\s|$)"
)


def eastern_claimant(frame: Frame, sentence: TextSpan, start: int) -> str | None:
    """Who says what stands at `start`, named in its sentence by "according to" or as saying something."""
    told = _ACCORDING.search(frame.text, sentence.start, sentence.end)
    if told is not None:
        return told["who"]
    inside = frame.within(sentence)
    floor, limit = inside.start, inside.stop
    place = frame.within(TextSpan(start, sentence.end)).start
    found = eastern.before(frame, place, floor)
    if found is None and any(eastern.says(frame, at) for at in range(floor, limit)):
        found = eastern.speaking(frame, limit, floor)
    return frame.words(found.mention.first, found.mention.last) if found else None
