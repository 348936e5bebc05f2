"""Periods: the times that the dates of an article bound: from 5 May to 3 June, since August, by November."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from cases.evidence.proposals.found import FoundDate
from cases.vocabulary.edtf import Edtf, EdtfError


class Period(NamedTuple):
    """A time in EDTF in the words from `start` to before `end`; `said`: when something was said, not done."""

    start: int
    end: int
    edtf: str
    said: bool


_LINK: Final = re.compile(
    r",?\s*(?:to|until|through|till|and|up to|–|—|-|au|à|jusqu['’]au|et|تا|الی|تر|او|و)\s+(?:the\s+)?",
    re.I,
)
_OPENING: Final = re.compile(r"(?:from|between|du|entre|de|از|بین|له|د)\s+(?:the\s+)?\Z", re.I)
_SINCE: Final = re.compile(r"(?:since|depuis|از|له)\s+(?:the\s+|le\s+|la\s+)?(?:early\s+|late\s+)?\Z", re.I)
_UNTIL: Final = re.compile(
    r"(?:by|before|until|till|up to|as of|avant|jusqu['’]au?|d['’]ici|تا|تر)\s+(?:the\s+|le\s+|la\s+)?\Z",
    re.I,
)
_SAID: Final = re.compile(
    r"\b(?:said|told|announced|reported|declared|issued|published|stated|says|wrote|added|warned)"
    r"(?:\s+\w+)?(?:\s+(?:on|in|late|early|that))*\s+\Z",
    re.I,
)
_LOOKED_AT: Final = 40


def periods_in(text: str, dates: Sequence[FoundDate]) -> Iterator[Period]:
    """The times that the dates tell, in order; two that are the ends of one are one."""
    taken = -1
    for number, each in enumerate(dates):
        if number <= taken or each.edtf is None:
            continue
        before = text[max(0, each.start - _LOOKED_AT) : each.start]
        following = dates[number + 1] if number + 1 < len(dates) else None
        if (
            following
            and following.edtf
            and _OPENING.search(before)
            and _LINK.fullmatch(text, each.end, following.start)
        ):
            edtf = _interval(each.edtf, following.edtf)
            if edtf is not None:
                taken = number + 1
                yield Period(each.start, following.end, edtf, said=False)
                continue
        yield Period(each.start, each.end, _bounded(each.edtf, before), bool(_SAID.search(before)))


def _bounded(edtf: str, before: str) -> str:
    """The date as the side of an open interval, where the words before it say so."""
    if "/" in edtf:
        return edtf
    if _SINCE.search(before):
        return f"{edtf}/.."
    return f"../{edtf}" if _UNTIL.search(before) else edtf


def _interval(first: str, second: str) -> str | None:
    written = f"{first.partition('/')[0]}/{second.rpartition('/')[2]}"
    try:
        return Edtf.parse(written).text
    except EdtfError:
        return None
