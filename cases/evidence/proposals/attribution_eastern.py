"""Attribution in Dari and Pashto: رستمی گفت: «…»; «…»، رستمی گفت; به گفتهٔ رستمی «…»."""

from collections.abc import Iterator
from typing import Final

from cases.evidence.proposals.attribution import Attribution
from cases.evidence.proposals.dari_pashto import (
    ACCORDING,
    ADVERBIAL,
    LEADING,
    MAKING,
    NOT_SAID_WITH,
    PASHTO_WORDS_OF,
    SAID_WITH,
)
from cases.evidence.proposals.eastern_phrases import belongs, is_governed, past_time
from cases.evidence.proposals.eastern_words import GENERAL, GENITIVE, LETTERS, THIS
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention
from cases.evidence.proposals.tokens import Kind

_FARTHEST: Final = 60
_BEHIND: Final = 16
_LONGEST: Final = 9
_LONGEST_LABEL: Final = 8
_ONE: Final = frozenset({"یکی", "تن", "نفر"})
_OPENING: Final = LEADING | {","}
_PLACE_ENDS: Final = frozenset({"کی"})  # folded


def before(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """Who is named before the quotation in its sentence, which begins with the token `floor`."""
    verb = next(_verbs(frame, quote - 1, max(floor, quote - _FARTHEST) - 1, -1), None)
    if verb is not None:
        named = _subject(frame, floor, _first_of(frame, verb))
        if named:
            return Attribution(named, "speaker-before", quote - verb - 1)
    return _according(frame, floor, quote, "according-before") or _colon(frame, quote, floor)


def behind(frame: Frame, quote: int) -> Attribution | None:
    """Who is named right behind the quotation, in what is left of its sentence."""
    start = quote + 1
    while frame.word(start) in {",", "—"}:
        start += 1
    limit = start
    while limit < min(len(frame.tokens), start + _BEHIND) and frame.kind(limit) not in {Kind.END, Kind.QUOTE}:
        limit += 1
    verb = next(_verbs(frame, start, limit, 1), None)
    if verb is None:
        return _according(frame, start, limit, "according-behind")
    first = _first_of(frame, verb)
    named = _run(frame, start, first) if first > start else _run(frame, verb + 1, limit)
    return Attribution(named, "speaker-said", 0) if named else None


def speaking(frame: Frame, limit: int, floor: int) -> Attribution | None:
    """Who speaks in the sentence from the token `floor` to before `limit`, or else of whom it tells."""
    verb = next(_verbs(frame, floor, limit, 1), None)
    named = _subject(frame, floor, limit if verb is None else _first_of(frame, verb))
    return Attribution(named, "subject") if named else None


def _verbs(frame: Frame, start: int, stop: int, step: int) -> Iterator[int]:
    """The places of verbs of saying from `start` to before `stop`."""
    return (place for place in range(start, stop, step) if says(frame, place))


def says(frame: Frame, place: int) -> bool:
    """Whether the token is a verb of saying, alone or with the noun before it."""
    word, noun = frame.word(place), frame.word(place - 1)
    alone = word in frame.language.said and noun not in NOT_SAID_WITH
    return alone or (word in MAKING and noun in SAID_WITH)


def _first_of(frame: Frame, verb: int) -> int:
    """The first token of a verb that may be of two words, or have its prefix apart: علاوه کرد, می گوید."""
    if frame.word(verb) in MAKING and frame.word(verb - 1) in SAID_WITH:
        return verb - 1
    return verb - 1 if frame.word(verb - 1) == "می" else verb


def _subject(frame: Frame, floor: int, verb: int) -> Mention | None:
    """Who is named where the sentence begins, behind what tells when or where."""
    start = floor
    while start < verb and (frame.kind(start) is Kind.QUOTE or frame.word(start) in _OPENING):
        start += 1
    start = past_time(frame, start, verb)
    if frame.word(start) in ADVERBIAL:
        start = _past_adverbial(frame, start, verb)
    return _run(frame, start, verb) or _run_to(frame, floor, verb)


def beginning(frame: Frame, floor: int, limit: int) -> Mention | None:
    """Who is named where a sentence begins, before the token `limit`."""
    return _subject(frame, floor, limit)


def _past_adverbial(frame: Frame, start: int, verb: int) -> int:
    for place in range(start, verb):
        if frame.word(place) == "," or frame.word(place) in _PLACE_ENDS:
            return place + 1 if frame.word(place + 1) != "," else place + 2
    return verb


def _run(frame: Frame, start: int, limit: int) -> Mention | None:
    """The words from `start` on that name somebody; a name behind what they are belongs to it."""
    end = _run_end(frame, start, limit)
    if end == start:
        return None
    if frame.word(end) == "," and any(
        frame.word(place) in frame.language.roles for place in range(start, end)
    ):
        name = _run_end(frame, end + 1, limit)
        if (
            name > end + 1
            and (name == limit or frame.word(name) == ",")
            and frame.word(end + 1) not in frame.language.roles
        ):
            return Mention(start, name)
        if name > end + 1 and (name == limit or frame.word(name) == ",") and start + 2 >= end:
            return Mention(start, name)
    return Mention(start, end)


def _run_end(frame: Frame, start: int, limit: int) -> int:
    end = start
    while end < min(limit, start + _LONGEST) and (
        _names(frame, end) or _ties(frame, end, start) or belongs(frame, end, start)
    ):
        if end == start and frame.word(end) in frame.language.pronouns and not _points(frame, end):
            return end + 1
        end += 1
    while end > start + 1 and frame.word(end - 1) == GENITIVE:
        end -= 1
    if frame.word(end) == "را" and end > start:
        end -= 1  # the last word is what is done something to
        end -= frame.word(end - 1) in THIS and end > start + 1
    return end


def _points(frame: Frame, place: int) -> bool:
    """Whether the pronoun points at the noun behind it: دا ښځه."""
    noun = frame.word(place + 1)
    return frame.word(place) in THIS and (noun in GENERAL or noun in frame.language.roles)


def _ties(frame: Frame, place: int, start: int) -> bool:
    """Whether "of" ties what follows to "one", or to a letter: یکی از خبرنگاران, نامه‌ای از رستمی."""
    if place == start or frame.word(place) != "از":
        return False
    return frame.word(place - 1) in _ONE or frame.word(place - 1) in LETTERS


def _names(frame: Frame, place: int) -> bool:
    token = frame.tokens[place]
    return (
        token.kind is Kind.WORD
        and token.word not in frame.language.prepositions
        and token.word not in frame.language.said
    )


def _run_to(frame: Frame, floor: int, limit: int) -> Mention | None:
    """The words that reach up to `limit`, where the sentence begins with no name."""
    first = limit
    while first > max(floor, limit - _LONGEST) and _names(frame, first - 1):
        first -= 1
    if is_governed(frame, first) and first > floor:
        return None
    return Mention(first, limit) if first < limit else None


def _according(frame: Frame, floor: int, limit: int, rule: str) -> Attribution | None:
    """به گفتهٔ رستمی, «…»; د رستمي په وینا «…»."""
    for place in range(floor, min(limit, floor + _FARTHEST)):
        for words in ACCORDING:
            if tuple(frame.word(place + at) for at in range(len(words))) == words:
                named = _run(frame, place + len(words), limit)
                return Attribution(named, rule) if named else None
        if frame.word(place) == "په" and frame.word(place + 1) in PASHTO_WORDS_OF:
            named = _run_to(frame, floor, place)
            if named and frame.word(named.first) == "د" and named.last - named.first > 1:
                return Attribution(Mention(named.first + 1, named.last), rule)
    return None


def _colon(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """رستمی: «…»"""
    if frame.word(quote - 1) != ":" or not 0 < quote - 1 - floor <= _LONGEST_LABEL:
        return None
    named = _run(frame, floor, quote - 1)
    return Attribution(named, "speaker-colon") if named else None
