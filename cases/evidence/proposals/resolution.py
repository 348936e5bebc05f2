"""Resolution: the person or body whom a mention of a speaker stands for."""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from cases.evidence.proposals.called import DEFINITE, called, is_thing, newly_called
from cases.evidence.proposals.called_bodies import body_of, body_told_of, last_body
from cases.evidence.proposals.cast import Cast
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.french_nouns import is_demonym
from cases.evidence.proposals.naming import is_called
from cases.evidence.proposals.people import Person, Sex
from cases.evidence.proposals.pronouns import distinct, fitting, followed_back
from cases.evidence.proposals.seen import Seen
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list
from cases.evidence.span import TextSpan

_HE: Final[dict[str, Sex]] = {
    "he": "man",
    "she": "woman",
    "il": "man",
    "elle": "woman",
    "him": "man",
    "his": "man",
    "her": "woman",
}
_THEY: Final = frozenset({"they", "it", "ils", "elles", "we", "their", "its"})
_LOOKED_BACK: Final = 60
_ASKED: Final = re.compile(r"\b(?:ask(?:s|ed)?|demandé|demande)\b")
_ASKED_OF: Final = re.compile(r"[^.!?“\"«]*\basked (?:her|him|them)\b[^.!?“\"«]*[.:]\s*[“\"«][^“\"«]*\Z")
"""Somebody asked her: the words that follow at once are hers."""
_ANSWERED: Final = word_list("answered answers replied replies responded répond répondu")
_NEAR: Final = 400
_JUST: Final = 4
_A: Final = frozenset({"a", "an", "one", "another", "un", "une"})
_THE_FRENCH: Final = frozenset({"le", "la", "l'"})
_OF_FRENCH: Final = frozenset({"de", "d'"})
"""Between these and a name stands what somebody is to whoever bears it: le père de Leïla."""
_BOTH: Final = frozenset({"two", "both", "deux"})


class Resolved(NamedTuple):
    """Whom a mention stands for: one, or those who may be meant.

    `surely` where a name says so; `sex` is what the pronoun told; `thing` whether the words are of a body;
    `guessed` where "the baker" was said of nobody before: whoever the text told of last, if anybody.
    """

    person: Person | None
    candidates: tuple[Person, ...] = ()
    surely: bool = False
    sex: Sex | None = None
    thing: bool = False
    guessed: bool = False


def resolved(cast: Cast, frame: Frame, mention: TextSpan) -> Resolved:
    """Whom the mention, which stands in the frame, stands for."""
    words = [frame.word(place) for place in frame.within(mention) if frame.kind(place) is Kind.WORD]
    if not words:
        return Resolved(None)
    named = _named(cast, frame, mention) or _in_apposition(cast, frame, mention)
    if named is not None:
        return bearer(cast, mention, words, named)
    if len(words) == 1 and words[0] in _HE:
        return _followed_back(cast, frame, mention, _HE[words[0]])._replace(sex=_HE[words[0]])
    if len(words) == 1 and words[0] in _THEY:
        return Resolved(body_told_of(frame, mention) or last_body(cast, mention.start))
    person = _alias(cast, mention) or called(cast, frame, mention, words)
    person = person or body_of(cast, frame, mention, words)
    return Resolved(person) if person is not None else _guessed(cast, frame, mention, words)


def _guessed(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Resolved:
    """Whom a noun may stand for that was said of nobody before."""
    person = newly_called(cast, frame, mention, words)
    thing = person is None and is_thing(frame, words)
    return Resolved(person, thing=thing, guessed=words[0] in DEFINITE and not thing)


def bearer(cast: Cast, mention: TextSpan, words: list[str], named: Person) -> Resolved:
    """Who is named; of several with one surname whoever was just spoken of, else all of them."""
    if len(words) != 1 or named.kind != "person":
        return Resolved(named, surely=True)
    end, here = cast.before(mention.start), cast.sentence_at(mention.start)
    several = [each for each in cast.people.bearing(words[0]) if each.place < mention.start]
    before = cast.seen[max(0, end - _LOOKED_BACK) : end]
    if len(several) < 2 or any(each.person in several and here - each.sentence <= _JUST for each in before):
        return Resolved(named, surely=True)
    return Resolved(None, tuple(several))


def _named(cast: Cast, frame: Frame, mention: TextSpan) -> Person | None:
    """Who is named in the mention itself: the first whose name stands there whole, a person before a body."""
    inside = [
        each
        for each in cast.inside(mention)
        if each.person.kind != "unnamed"
        and not _is_of_another(frame, mention, each)
        and not _tells_whence(frame, mention, each)
    ]
    whole = [each for each in inside if not each.possessive and not each.placed] or [
        each for each in inside if not each.possessive
    ]
    people = [each.person for each in whole if each.person.kind == "person"]
    bodies = [each.person for each in whole]
    return next(iter(people or bodies), None)


def _tells_whence(frame: Frame, mention: TextSpan, seen: Seen) -> bool:
    """Whether the one word with a capital tells where somebody is from: la jeune Guinéenne."""
    if frame.language.code != "fr" or frame.word(frame.within(mention).start) not in _THE_FRENCH:
        return False
    name = seen.span.of(frame.text).lower()
    behind = frame.within(seen.span).stop == frame.within(mention).stop
    return behind and " " not in name and is_demonym(name)


def _is_of_another(frame: Frame, mention: TextSpan, seen: Seen) -> bool:
    """Whether the name does but say whose somebody is: an aide to Vasquez."""
    first, before = frame.within(mention).start, frame.within(seen.span).start - 1
    tied = before > first and frame.word(before) in frame.language.prepositions
    french = frame.word(first) in _THE_FRENCH and frame.word(before) in _OF_FRENCH
    its = frame.word(first) in _A or (frame.language.code == "fr" and french)
    return tied and seen.person.kind == "person" and not seen.alias and its


def _in_apposition(cast: Cast, frame: Frame, mention: TextSpan) -> Person | None:
    """Who is named right behind the mention: said a member of the board, the retired judge Edson Phiri."""
    behind = frame.within(mention).stop
    if frame.word(behind) != "," or frame.word(behind - 1) in frame.language.pronouns:
        return None
    last = next((at for at in range(behind + 1, len(frame.tokens)) if _ends(frame, at)), len(frame.tokens))
    for seen in cast.inside(TextSpan(mention.end, frame.tokens.ends[last - 1])):
        first = frame.within(seen.span).start
        words = frame.tokens.words[behind + 1 : first]
        titles = all(word in frame.language.determiners or frame.language.is_role(word) for word in words)
        named = bool(words) and is_called(frame, first)
        return seen.person if seen.person.kind == "person" and (titles or named) else None
    return None


def _ends(frame: Frame, place: int) -> bool:
    return frame.kind(place) in {Kind.END, Kind.QUOTE} or frame.word(place) == ","


def _followed_back(cast: Cast, frame: Frame, mention: TextSpan, sex: Sex) -> Resolved:
    """Whom "he" or "she" stands for: the subject of the sentence, or of the nearest one before it."""
    here = cast.sentence_at(mention.start)
    end = cast.before(mention.start)
    near = cast.seen[max(0, end - _LOOKED_BACK) : end]
    recent = _without_who_asked(frame, mention, near, fitting(near, sex))
    person, candidates = followed_back(recent, here, _the_two(frame, mention, recent))
    return Resolved(person, candidates)


def _without_who_asked(
    frame: Frame, mention: TextSpan, near: Sequence[Seen], recent: list[Seen]
) -> list[Seen]:
    """Those who fit, without whoever of all `near` asked, where the mention is of who "answered"."""
    asker = next((each for each in reversed(near) if each.subject), None)
    if asker is None:
        return recent
    others = [each for each in recent if each.person is not asker.person]
    beside = mention.start - asker.span.end < _NEAR
    if beside and _ASKED_OF.match(frame.text, asker.span.end, mention.start):
        return others
    inside = frame.within(mention)
    words = [frame.word(place) for place in range(inside.start - 1, inside.stop + 1)]
    if not _ANSWERED.intersection(words) or not _ASKED.search(frame.text, asker.span.end, mention.start):
        return recent
    return others or recent


def _the_two(frame: Frame, mention: TextSpan, recent: list[Seen]) -> tuple[Person, ...]:
    """The two of whom the sentences between speak together, where they say "the two women" of them."""
    if not recent:
        return ()
    last = recent[-1].span.end
    words = [frame.word(place) for place in frame.within(TextSpan(last, mention.start))[-_LOOKED_BACK:]]
    if any(word in _BOTH and words[at - 1 : at] in (["the"], ["les"]) for at, word in enumerate(words) if at):
        people = distinct(each.person for each in reversed(recent) if each.person.kind == "person")
        return tuple(people[:2][::-1]) if len(people) > 1 else ()
    return ()


def _alias(cast: Cast, mention: TextSpan) -> Person | None:
    """The name that somebody "gave as" theirs, where the same sentence tells it behind the mention."""
    here, at = cast.sentence_at(mention.start), cast.before(mention.end)
    for seen in cast.seen[at : at + 3]:
        if seen.alias and seen.sentence == here:
            return seen.person
    return None
