"""Sighting: whether a passage of one text stands in a later one, and where; never where it only looks so.

A passage is its words with what stands around them (the TextQuoteSelector of the W3C's Web Annotation). The
words have to be the same (Folded), and what surrounds them nearly so; where two places could be meant, in the
text of before or of now, none is taken.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from cases.evidence.folded import Folded
from cases.evidence.quoted_words import places_of
from cases.evidence.span import TextSpan
from cases.vocabulary.standing import Standing

_NEAR: Final = 64
"""Characters on either side that are compared."""
_FAR: Final = 100
"""Characters on either side that have to be the same where the words are surrounded alike elsewhere, too."""
_BESIDE: Final = 24
"""Characters right beside the words that are always the same."""
_LIKE: Final = 90.0
_LIKE_ALONE: Final = 70.0
"""Scores of 100 from which a place is the same; where the words stand once in both texts, less will do."""
_LEAD: Final = 5.0
_CONFUSABLE: Final = 80.0
"""By how much it leads, and from which score on two places might be mixed up."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What became of a passage; `span` is where it stands, in characters of the later text, where it does."""

    standing: Standing
    span: TextSpan | None = None


def sighting(passage: TextSpan, before: Folded, now: Folded) -> Sighting:
    """What became of the words at `passage` of the text `before` in the text `now`."""
    words = passage.of(before.original)
    there = places_of(words, now)
    if not there:
        return Sighting(Standing.GONE)
    found = _surely(passage, places_of(words, before), before, there, now)
    return Sighting(Standing.STANDS, found) if found else Sighting(Standing.ELSEWHERE)


def _surely(
    passage: TextSpan, others: Sequence[TextSpan], before: Folded, there: Sequence[TextSpan], now: Folded
) -> TextSpan | None:
    """The one of `there` that `passage` is, if one is; `others` are the places of its words in its text."""
    mine = _sides(passage, before, _FAR)
    same = [place for place in there if _sides(place, now, _FAR) == mine]
    alike = [each for each in others if _overlaps_not(each, passage)]
    if any(_sides(each, before, _FAR) == mine for each in alike):
        return None
    if same:
        return same[0] if len(same) == 1 else None
    if any(_score(passage, before, each, before) >= _CONFUSABLE for each in alike):
        return None
    scored = sorted(
        ((_score(passage, before, place, now), place) for place in there), key=lambda one: -one[0]
    )
    best, place = scored[0]
    leads = len(scored) == 1 or best - scored[1][0] >= _LEAD
    beside = _sides(passage, before, _BESIDE) == _sides(place, now, _BESIDE)
    enough = _LIKE if alike or len(there) > 1 else _LIKE_ALONE
    return place if best >= enough and leads and beside else None


def _overlaps_not(one: TextSpan, other: TextSpan) -> bool:
    return one.end <= other.start or other.end <= one.start


def _score(one: TextSpan, text: Folded, other: TextSpan, other_text: Folded) -> float:
    """How like what surrounds two places of the same words is, with these: 0 to 100, the same."""
    words = Folded.of(one.of(text.original)).text
    return fuzz.ratio(words.join(_sides(one, text, _NEAR)), words.join(_sides(other, other_text, _NEAR)))


def _sides(span: TextSpan, text: Folded, size: int) -> tuple[str, str]:
    """What stands before and behind, so many characters of it, folded and without gaps at the words."""
    original = text.original
    before = Folded.of(original[max(0, span.start - 2 * size) : span.start]).text.strip(" ")
    behind = Folded.of(original[span.end : span.end + 2 * size]).text.strip(" ")
    return before[-size:], behind[:size]
