"""Sayings in several strings: which quotations are parts of one saying."""

import re
from collections.abc import Sequence
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.marks import Quoted
from cases.evidence.proposals.speakers import Attributed

_BETWEEN: Final = re.compile(r"[^.!?؟۔]*[.!?؟۔:,،]?\s*")
_LONGEST: Final = 160
_MOST: Final = 40
_TITLE: Final = re.compile(r"\b([A-Z][a-z]{0,4})\.(?=\s+[A-Z])")

Parts = tuple[tuple[int, int], ...]


def parts_of(article: Article, quotations: Sequence[Quoted], said: Sequence[Attributed]) -> list[Parts]:
    """For each quotation the strings of its saying: over paragraphs, and on both sides of "she said,"."""
    groups: list[list[int]] = []
    for number, quoted in enumerate(quotations):
        if (
            number
            and len(groups[-1]) < _MOST
            and _goes_on(article.text, quotations[number - 1], quoted, said[number - 1 : number + 1])
        ):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [
        tuple((quotations[each].start, quotations[each].end) for each in group)
        for group in groups
        for _ in group
    ]


def _goes_on(text: str, before: Quoted, quoted: Quoted, said: Sequence[Attributed]) -> bool:
    """Whether a quotation goes on with the one before it."""
    if quoted.continued:
        return True
    mention = said[0].mention
    if not before.closed or mention is None or mention != said[1].mention or quoted.named is not None:
        return False
    if not before.outer.end <= mention.start < quoted.outer.start <= before.outer.end + _LONGEST:
        return False
    return bool(_BETWEEN.fullmatch(_unabbreviated(text[before.outer.end : quoted.outer.start])))


def _unabbreviated(words: str) -> str:
    """The words without the dots of titles and initials, which end no sentence."""
    return _TITLE.sub(r"\1", words)
