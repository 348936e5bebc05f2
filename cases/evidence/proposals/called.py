"""Called: whom a noun stands for, "the colonel", "this widow", "the firm", among those named before."""

import re
from typing import Final

from cases.evidence.proposals.bodies import AUTHORITIES, BODY, BODY_NOUNS
from cases.evidence.proposals.cast import Cast
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.just_named import Noun, just_named
from cases.evidence.proposals.people import ALIKE, FORMER, LITTLE, Person, Sex, sex_of
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.seen import Seen
from cases.evidence.proposals.word_list import word_list
from cases.evidence.span import TextSpan

_BODIES: Final = frozenset(AUTHORITIES.split("|"))
_LOOKED_BACK: Final = 60
_SENTENCES_BACK: Final = 4
_A: Final = frozenset({"a", "an", "un", "une", "another", "one"})
_THE: Final = frozenset({"the", "le", "la", "l'"})
_THIS: Final = frozenset({"this", "that", "ce", "cet", "cette"})
_OF: Final = frozenset({"of", "du", "des"})
_COURTESY: Final = frozenset({"mr", "mr.", "mrs.", "ms", "ms.", "m.", "mme", "doctor", "person"})
_TYING: Final = frozenset({"of", "for", "de", "du", "des"})
_FEWEST: Final = 4
_GENERAL: Final = word_list(
    """
    man woman boy girl lady gentleman youth teenager homme femme dame garçon fille monsieur survivor
    speaker mother father parent mère père elder person
    """
)
"""Nouns that say no more of a person than the text knows anyway."""
_AGED: Final = re.compile(r"-year-old|genaire\b|naire\b")


def called(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """Whom a noun such as "the colonel" stands for: the one last named of those who are said to be that."""
    if words[0] in _A:
        return None
    nouns = _nouns(frame, words)
    sex = sex_of(nouns)
    here = cast.sentence_at(mention.start)
    near = [
        each
        for each in _near(cast, mention)
        if (each.person.roles or each.person.kind == "unnamed") and each.person.place != mention.start
    ]
    for noun in reversed(nouns):
        found = [
            each
            for each in near
            if each.person.plays(noun)
            and (each.person.kind == "body" or noun not in BODY_NOUNS | _BODIES)
            and (sex is None or each.person.may_be(sex))
            and (noun not in _GENERAL or 0 <= here - each.sentence <= _SENTENCES_BACK)
        ]
        named = [each for each in found if each.sentence == here and each.person.kind == "person"]
        if named or found:
            return (named or found)[0].person
    if words[0] in frame.language.possessives:
        return None  # her mother is somebody else than whoever was spoken of
    return _last_like(cast, mention, nouns, sex) or _newly_called(cast, frame, mention, words)


def _newly_called(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """Of whom the sentence before tells, where "the baker" is anew what they are."""
    nouns = _nouns(frame, words)
    bare = _OF.isdisjoint(words)
    if (
        not nouns
        or nouns[-1] in BODY_NOUNS | _BODIES
        or not (words[0] in _THIS or (words[0] in _THE and bare))
    ):
        return None
    here, end = cast.sentence_at(mention.start), cast.before(mention.start)
    near = [
        each
        for each in cast.seen[max(0, end - _FEWEST) : end]
        if each.sentence == here - 1 and (frame.within(each.span) or not each.person.roles - _COURTESY)
    ]
    speaks = not _is_no_person(frame, nouns[-1])
    return just_named(frame, near, Noun(nouns[-1], mention.start, words[0] in _THIS, speaks))


def body_of(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """The body that "the union" is: the one last named whose name holds the noun, or the one just named."""
    nouns = _nouns(frame, words)
    if words[0] not in _THE or len(nouns) != 1 or nouns[0] not in BODY_NOUNS:
        return None
    if (fuller := _fuller(frame, mention, nouns[0])) is not None:
        return Person(fuller, "body", mention.start)
    here, end = cast.sentence_at(mention.start), cast.before(mention.start)
    before = [
        each
        for each in cast.seen[max(0, end - _LOOKED_BACK) : end]
        if each.person.kind == "body" and not each.placed
    ]
    for seen in reversed(before):
        if nouns[0] in seen.person.name.lower().split():
            return seen.person
    just = [each.person for each in before if each.subject and here - each.sentence <= 1]
    return just[-1] if just else None


def _fuller(frame: Frame, mention: TextSpan, noun: str) -> str | None:
    """The words by which the paragraph told before which body it is: the ministry of public works."""
    words = frame.tokens.words
    for place in range(frame.within(mention).start - 2, 0, -1):
        if words[place] == noun and words[place - 1] in _THE and frame.word(place + 1) in _TYING:
            phrase = subject_behind(frame, place - 1, len(words))
            return frame.words(phrase.first, phrase.last) if phrase else None
    return None


def _is_no_person(frame: Frame, word: str) -> bool:
    """Whether a noun that speaks is of a body, of many, or of what words stand in."""
    language = frame.language
    return word in BODY | BODY_NOUNS | language.nouns | language.bearers or word.endswith("s")


def is_thing(frame: Frame, words: list[str]) -> bool:
    """Whether a noun phrase is of a body or a thing that speaks, and not of a person: "the police"."""
    if any(word in BODY for word in words):
        return True
    nouns = _nouns(frame, words)
    return (
        words[0] not in _A | frame.language.pronouns
        and bool(nouns)
        and not any(frame.language.is_role(noun) or noun in _GENERAL or _AGED.search(noun) for noun in nouns)
    )


def _nouns(frame: Frame, words: list[str]) -> list[str]:
    """The words of a noun phrase up to its first preposition that may say what somebody is."""
    language = frame.language
    kept: list[str] = []
    for word in words:
        if word in language.breaks:
            break
        if (
            word not in language.determiners
            and word not in language.possessives
            and word not in {"who", "qui"}
        ):
            kept.append(ALIKE.get(word, word))
    return kept


def _last_like(cast: Cast, mention: TextSpan, nouns: list[str], sex: Sex | None) -> Person | None:
    """Whom "the woman" or "the 46-year-old" stands for: the person last named, if that is one of them.

    "The former officer" is whoever was last named and of whom the article says nothing else.
    """
    if not nouns:
        return None
    general = nouns[-1] in _GENERAL or _AGED.search(nouns[-1])
    former = nouns[0] in FORMER
    here, end = cast.sentence_at(mention.start), cast.before(mention.start)
    for seen in reversed(cast.seen[max(0, end - _LOOKED_BACK // 4) : end]):
        person = seen.person
        if here - seen.sentence > _SENTENCES_BACK:
            return None
        if person.kind == "body" or seen.possessive or _is_a_place(seen):
            continue
        if person.kind == "unnamed" and not (general and seen.subject):
            continue
        if general and (sex is None or person.may_be(sex)):
            return person
        if former and not person.roles - LITTLE and seen.subject:
            return person
    return None


def _is_a_place(seen: Seen) -> bool:
    return seen.placed and not seen.person.roles and seen.person.sex is None


def _near(cast: Cast, mention: TextSpan) -> list[Seen]:
    """Who is named near the mention: the nearest before it first, and then those behind it."""
    end = cast.before(mention.start)
    return [*reversed(cast.seen[max(0, end - _LOOKED_BACK) : end]), *cast.seen[end : end + _LOOKED_BACK // 2]]


def last_body(cast: Cast, place: int) -> Person | None:
    end = cast.before(place)
    for seen in reversed(cast.seen[max(0, end - _LOOKED_BACK) : end]):
        person = seen.person
        if seen.subject and (
            person.kind == "body" or (person.kind == "person" and not (person.sex or person.roles))
        ):
            return person
    return None
