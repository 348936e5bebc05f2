"""Quotations as French also writes them: with dashes, and with "dit-elle" within the marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Final

from cases.evidence.proposals.french import FRENCH
from cases.evidence.proposals.marks import Quoted
from cases.evidence.span import TextSpan

_WORD: Final = r"[^\W\d_]+"
_VERB: Final = "|".join(sorted(FRENCH.said, key=lambda word: (-len(word), word)))
_WHO: Final = r"(?:ils?|elles?|on)"
_SAYS: Final = (
    rf"(?:(?:a|ont|avait|avaient)-t-{_WHO}\s+{_WORD}|(?:{_VERB})-(?:t-)?{_WHO}\b"
    rf"|(?:s['’]|se\s+|(?:a|ont|avait|avaient)\s+)?(?:{_VERB})\s+(?=[^\W\d_a-z]|l[ea']|l’|une?\s|son\s|sa\s))"
)
_DASH: Final = re.compile(r"(?:--?|[–—―])\s+(?=[^\W\d_])")


@cache
def _incise() -> re.Pattern[str]:
    """“, dit-elle,” within marks; a pattern that only French needs, and that takes long to make."""
    return re.compile(rf"(?P<comma>[,?!…])\s+(?P<says>{_SAYS}[^,.»\n]{{0,80}})(?P<end>[,.])(?=\s|»|$)")


@cache
def _behind() -> re.Pattern[str]:
    """Where what is said ends, and a verb of saying follows."""
    return re.compile(rf"(?P<comma>[,?!….])\s+(?={_SAYS})")


def with_incises(text: str, quotations: Iterable[Quoted]) -> Iterator[Quoted]:
    """The quotations, those in « » parted where words stand in them that say who speaks."""
    for quoted in quotations:
        start = quoted.start
        if quoted.mark == "«":
            for match in _incise().finditer(text, quoted.start, quoted.end):
                end = match.end("comma")
                outer = TextSpan(quoted.outer.start if start == quoted.start else start, end)
                yield quoted._replace(start=start, end=end, outer=outer, closed=True)
                start = _past_space(text, match.end(), quoted.end)
        if start < quoted.end:
            yield quoted._replace(
                start=start,
                outer=TextSpan(quoted.outer.start if start == quoted.start else start, quoted.outer.end),
            )


def _past_space(text: str, place: int, limit: int) -> int:
    while place < limit and text[place].isspace():
        place += 1
    return place


def dashed(text: str, paragraphs: Sequence[TextSpan], quotations: Sequence[Quoted]) -> list[Quoted]:
    """What is said behind a dash at the beginning of a paragraph, where "a demandé la maire" follows it."""
    taken = {quoted.outer.start for quoted in quotations}
    found = []
    for paragraph in paragraphs:
        dash = _DASH.match(text, paragraph.start, paragraph.end)
        says = _behind().search(text, dash.end(), paragraph.end) if dash else None
        if dash is None or says is None or any(paragraph.start <= place < paragraph.end for place in taken):
            continue
        outer = TextSpan(paragraph.start, says.end("comma"))
        found.append(Quoted(dash.end(), outer.end, outer, "—", closed=True))
    return found
