"""Sentences: where they end in English, French, Dari and Pashto."""

import re
from collections.abc import Iterator
from typing import Final

from cases.evidence.span import TextSpan

_MARK: Final = ".!?…؟۔‽。"
_END: Final = re.compile(rf"(?<![{_MARK}])[{_MARK}]++[\"”’»›“)\]*]*+(?:\[\d+\])?(?=\s)")
"""Looked for once in each run of marks: a line of a hundred thousand dots is no sentence."""
_ABBREVIATED: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rep|Reps|Sen|Sens|Gov|Govs|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Cpl|Pvt|Brig|Hon"
    r"|Rev|Fr|Sr|Jr|St|Ste|Mt|Ft|Supt|Insp|Det|Amb|Pres|Sec|Atty|Messrs|Mme|Mlle|MM|M|Inc|Ltd|Co|Corp|Bros"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|etc|cf|al|ca|approx|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga"
    r"|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)"
    r"|\b[A-Z](?:\.[A-Za-z])*)\.\Z"
)
_IN_SMALL: Final = frozenset({"vs", "etc", "cf", "al", "ca", "approx"})
_ALWAYS: Final = re.compile(r"(?:\b(?:Jr|Sr|Inc|Ltd|Corp|etc|al)|\b[A-Z](?:\.[A-Z])+)\.\Z")
_NUMBERED: Final = re.compile(r"\bNos?\.\Z")
_BEGINS: Final = re.compile(
    r"(?:The|A|An|He|She|It|They|We|I|But|And|In|On|At|His|Her|This|That|Il|Elle|Le|La|Les)\b"
)
_GAP: Final = re.compile(r"[\s\"“”‘’«»‹›„(\[]*")
_LONGEST_ABBREVIATION: Final = 12


def sentences_of(text: str, paragraphs: tuple[TextSpan, ...]) -> tuple[TextSpan, ...]:
    """The sentences of each paragraph, without the white space around them; none runs over two paragraphs."""
    return tuple(sentence for paragraph in paragraphs for sentence in _sentences(text, paragraph))


def _sentences(text: str, paragraph: TextSpan) -> Iterator[TextSpan]:
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        gap = _GAP.match(text, match.end())
        after = gap.end() if gap else match.end()
        if after >= paragraph.end or not _ends(text, match, after):
            continue
        yield TextSpan(start, match.end())
        start = match.end()
        while text[start].isspace():
            start += 1
    if start < paragraph.end:
        yield TextSpan(start, paragraph.end)


def _ends(text: str, match: re.Match[str], after: int) -> bool:
    """Whether the mark ends a sentence: what follows begins one, and the mark is not of an abbreviation."""
    if text[after].islower():
        return False
    if match[0].rstrip('"”’»›“)]*') != ".":
        return True
    return not is_abbreviated(text, match.start() + 1, after)


def is_abbreviated(text: str, behind: int, after: int) -> bool:
    """Whether the dot before `behind` is of an abbreviation, and the word at `after` begins no sentence.

    "Gen." and an initial never end one; "U.S." and "Inc." do where a word follows that names nobody.
    """
    before = text[max(0, behind - _LONGEST_ABBREVIATION) : behind]
    word = before[:-1].rpartition(" ")[2]
    if not before[-2:-1].isalpha() or (word.isalpha() and word.islower() and word not in _IN_SMALL):
        return False  # as nearly always, and the soonest seen
    if _NUMBERED.search(before):
        return text[after : after + 1].isdigit()
    if not _ABBREVIATED.search(before):
        return False
    return not (_ALWAYS.search(before) and (after >= len(text) or _BEGINS.match(text, after)))
