"""Dates joined: the words of one date that stand side by side in Dari and Pashto, from one day to another."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from cases.evidence.proposals.found import FoundDate
from cases.vocabulary.edtf import Edtf, EdtfError

_FARTHEST: Final = 14
_LONGEST: Final = 200
_ARABIC: Final = re.compile(r"[\u0620-\u06ff]")
_RANGE: Final = re.compile(r"[\s\u200c]*(?:تا|الی|لغایت|تر|–|—)[\s\u200c]*")
_BESIDE: Final = re.compile(
    r"[\s\u200c]*(?:(?:در|و|ه|ق|ش|ام|ماه|شب|صبح|عصر|شام|کال|کې|په|\.)?[\s\u200c]*){0,5}"
)


def joined(text: str, dates: Iterable[FoundDate]) -> list[FoundDate]:
    """The dates with those made one that a word for "to" parts, or that tell parts of one date together."""
    found: list[FoundDate] = []
    for each in dates:
        one = _together(text, found[-1], each) if found else None
        if one is None:
            found.append(each)
        else:
            found[-1] = one
    return found


def _together(text: str, first: FoundDate, second: FoundDate) -> FoundDate | None:
    """The two as one, None where they are two."""
    between = text[first.end : second.start]
    if len(between) > _FARTHEST or second.end - first.start > _LONGEST:
        return None
    arabic = _ARABIC.search(first.text) or _ARABIC.search(second.text)
    if _RANGE.fullmatch(between) and (arabic or _ARABIC.search(between)):
        edtf = _interval(first.edtf, second.edtf)
    elif arabic and _BESIDE.fullmatch(between) and (first.edtf is None or second.edtf is None):
        edtf = first.edtf or second.edtf
    else:
        return None
    rule = first.rule if first.edtf or not second.edtf else second.rule
    words = text[first.start : second.end]
    return replace(
        first, text=words, end=second.end, edtf=edtf, rule=rule if edtf else "date-unclear", level="check"
    )


def _interval(first: str | None, second: str | None) -> str | None:
    if first is None or second is None:
        return None
    written = f"{first.partition('/')[0]}/{second.rpartition('/')[2]}"
    try:
        return Edtf.parse(written).text
    except EdtfError:
        return None
