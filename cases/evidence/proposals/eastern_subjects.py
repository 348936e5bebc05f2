"""Subjects in Dari and Pashto: where they begin, what stands in commas behind them, what they are."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from cases.evidence.proposals.attribution_eastern import beginning
from cases.evidence.proposals.eastern_mentions import is_indefinite, is_name, is_noun
from cases.evidence.proposals.eastern_roles import KINSHIP, doing_in, role_of, roles_in, sex_of_name
from cases.evidence.proposals.eastern_words import (
    AGES,
    COPULAS,
    GENITIVE,
    NAME_BEGINNINGS,
    NAME_ENDINGS,
    RELATIVES,
)
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.tokens import Kind
from cases.evidence.span import TextSpan
from cases.vocabulary.number_words import WORDS
from cases.vocabulary.written_token import folded_word, spelled

_LONGEST: Final = 3
_WHO: Final = spelled("که چې")
_APPOSITION: Final = 9
_NEAR: Final = 4
_BY: Final = spelled("به په")
_NAME_OF: Final = spelled("نام اسم نوم نامه")
_PLACE: Final = 10
_IN: Final = "کی"  # folded
_SURELY: Final = re.compile(r"عبدال\w+|\w+(?:الله|الدین|الرحمن)")
"""Words that are names wherever they stand."""
_ROLES_BEFORE: Final = 4
_JOINING: Final = spelled("و او که چې") | {","}
_SPANS: Final = spelled("پس بعد پیش قبل از در وروسته مخکې د")
_WHEN: Final = spelled("وقتی هنگامی زمانی کله")


def is_told_of(frame: Frame, places: tuple[int, ...]) -> bool:
    """Whether words with which a sentence begins are a name: two or three, and the sentence goes on."""
    behind = places[-1] + 1
    surely = frame.word(places[0] - 1) in AGES or is_known_name(frame, places[0])
    if len(places) <= _LONGEST and (surely or frame.word(behind) in frame.language.said):
        return True
    if frame.word(behind) == "," or frame.word(behind) in _WHO:
        return len(places) <= _LONGEST
    return 1 < len(places) <= _LONGEST and frame.kind(behind) not in {Kind.END, None}


def is_known_name(frame: Frame, place: int) -> bool:
    """Whether the word is a name wherever it stands: a first name, or one of two parts as names have them."""
    word = frame.word(place)
    if _SURELY.fullmatch(word) or sex_of_name(word):
        return True
    parts = [folded_word(part) for part in frame.words(place, place + 1).split("\u200c")]
    return len(parts) > 1 and (parts[0] in NAME_BEGINNINGS or parts[-1] in NAME_ENDINGS)


def beginning_of(frame: Frame, floor: int, limit: int) -> Mention | None:
    """Who is named where a sentence begins, behind what tells when or where."""
    words = frame.tokens.words[floor:limit]
    for place in range(floor, limit - 1):
        if frame.word(place + 1) in COPULAS and is_indefinite(frame, [place]):
            return Mention(place, place + 1)  # in the street was a man
    start = floor
    comma = words.index(",") if "," in words[:_PLACE] else 0
    if comma and (words[0] in _WHEN or _is_named_behind(frame, floor, floor + comma, limit)):
        start = floor + comma + 1
    elif words[0] == GENITIVE and _IN in words[:_PLACE]:
        start = floor + words.index(_IN) + 1
    elif words[0] in frame.language.said:
        start = floor + 1
    found = beginning(frame, start, limit) if start < limit else None
    if found and found.last - found.first > 1 and (found.last == limit or frame.kind(found.last) is Kind.END):
        return Mention(found.first, found.last - 1)  # a sentence ends with its verb
    return found


def _is_named_behind(frame: Frame, floor: int, comma: int, limit: int) -> bool:
    """Whether a name of two words follows the comma, and what stands before it tells when or how long."""
    first = frame.word(floor)
    told = first in WORDS or first in _SPANS or frame.tokens.kinds[floor] is Kind.NUMBER
    return told and comma + 2 < limit and is_name(frame, comma + 1) and is_name(frame, comma + 2)


def with_apposition(frame: Frame, span: TextSpan, limit: int) -> TextSpan:
    """The mention with what stands between commas behind it: the officer's name, or what a name is."""
    inside = frame.within(span)
    if not inside or frame.word(inside.stop) != ",":
        return span
    for place in range(inside.stop + 1, min(limit, inside.stop + _APPOSITION)):
        if frame.word(place) in frame.language.said or frame.kind(place) is Kind.QUOTE:
            return span
        if frame.word(place) == ",":
            return TextSpan(span.start, frame.tokens.ends[place - 1])
    return span


def called_behind(frame: Frame, span: TextSpan) -> tuple[int, ...]:
    """The tokens of the name behind "by the name of": دختری به نام گل‌چهره."""
    for place in range(frame.within(span).start, frame.within(span).stop + _NEAR):
        if frame.word(place) in _NAME_OF and frame.word(place - 1) in _BY:
            found = tuple(takewhile(lambda at: is_name(frame, at), range(place + 1, place + 1 + _LONGEST)))
            ends = len(found) > 1 and frame.parts_behind(found[-1] + 1)
            return found[:-1] if ends else found  # the last word of a sentence is its verb
    return ()


def relatives_in(frame: Frame, floor: int, limit: int) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Whom a sentence names beside what they are to somebody: برادرش کریم, with the tokens of the name."""
    for place in range(floor, limit - 1):
        role, name = role_of(frame.word(place)), place + 1
        if role not in KINSHIP or frame.word(place) in RELATIVES:
            continue
        if not sex_of_name(frame.word(name)) or not is_name(frame, name):
            continue
        behind = place + 3
        ends = frame.kind(behind) is Kind.MARK or frame.word(behind) in frame.language.prepositions
        yield role, (place + 1, place + 2) if ends and is_name(frame, place + 2) else (place + 1,)


def predicate(frame: Frame, floor: int, limit: int) -> frozenset[str]:
    """What the sentence says somebody is: the nouns before a verb of being with which a clause ends."""
    last = limit - 1
    while last > floor and frame.kind(last) in {Kind.END, Kind.MARK}:
        last -= 1
    found: set[str] = set()
    for place in range(floor + 1, last + 1):
        if frame.word(place) in _WHO and frame.word(place - 1) in frame.language.said:
            break  # what follows is told of somebody else
        found.update(doing_in(frame.tokens.words[place : place + 1]))
        if frame.word(place) not in COPULAS or (place < last and frame.word(place + 1) not in _JOINING):
            continue
        words = frame.tokens.words[max(floor, place - _ROLES_BEFORE) : place]
        found.update(roles_in(words))
        if place == last and is_noun(frame, place - 1):
            found.add(role_of(frame.word(place - 1)))
    return frozenset(found)
