"""Sayings in several strings: which quotations are parts of one saying."""

import re
from collections.abc import Sequence
from typing import Final

from cases.evidence.proposals.article import Article
from cases.evidence.proposals.marks import Quoted
from cases.evidence.proposals.speakers import Attributed

_BETWEEN: Final = re.compile(r"[^.!?\n؟۔]{1,160}[,،]\s*\Z")
_UNENDED: Final = re.compile(r"[^.!?؟۔]\Z")

Parts = tuple[tuple[int, int], ...]


def parts_of(article: Article, quotations: Sequence[Quoted], said: Sequence[Attributed]) -> list[Parts]:
    """For each quotation the strings of its saying: over paragraphs, and on both sides of "she said,"."""
    groups: list[list[int]] = []
    for number, quoted in enumerate(quotations):
        if number and _goes_on(article.text, quotations[number - 1], quoted, said[number - 1 : number + 1]):
            groups[-1].append(number)
        else:
            groups.append([number])
    return [
        tuple((quotations[each].start, quotations[each].end) for each in group) for group in groups for _ in group
    ]


def _goes_on(text: str, before: Quoted, quoted: Quoted, said: Sequence[Attributed]) -> bool:
    """Whether a quotation goes on with the one before it."""
    if quoted.continued:
        return True
    if not before.closed or said[0].mention is None or said[0].mention != said[1].mention:
        return False
    if not before.outer.end <= said[0].mention.start < quoted.outer.start:
        return False
    return bool(
        _UNENDED.search(before.of(text)) and _BETWEEN.fullmatch(text, before.outer.end, quoted.outer.start)
    )
