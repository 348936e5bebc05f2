"""Called: whom a noun stands for, "the colonel", "this widow", "the firm", among those named before."""

import re
from typing import Final

from cases.evidence.proposals.bodies import BODIES, BODY, BODY_NOUNS
from cases.evidence.proposals.called_bodies import nouns_of
from cases.evidence.proposals.cast import Cast
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.french_nouns import does, is_aged, is_alike, is_another, is_demonym, sex_told
from cases.evidence.proposals.just_named import Noun, just_named
from cases.evidence.proposals.people import FORMER, LITTLE, Person, Sex, sex_of
from cases.evidence.proposals.seen import Seen
from cases.evidence.proposals.word_list import word_list
from cases.evidence.span import TextSpan

_LOOKED_BACK: Final = 60
_SENTENCES_BACK: Final = 4
_A: Final = frozenset({"a", "an", "un", "une", "another", "one"})
_THE: Final = frozenset({"the", "le", "la", "l'"})
_THIS: Final = frozenset({"this", "that", "ce", "cet", "cette"})
DEFINITE: Final = _THE | _THIS
"""Before a noun: of somebody whom the text has told of."""
_OF: Final = frozenset({"of", "du", "des"})
_FEWEST: Final = 4
_GENERAL: Final = word_list(
    """
    man woman boy girl lady gentleman youth teenager homme femme dame garçon fille monsieur survivor
    speaker mother father parent mère père elder person
    """
)
"""Nouns that say no more of a person than the text knows anyway."""
_NEAR: Final = 300
_ANSWERING: Final = word_list("answered answers replied replies responded répond répondu")
_ASKING: Final = re.compile(r"\b(?:asked|asks|demandé|demande)\b")
_TOLD: Final = re.compile(r"[^.!?«\n]{0,160}")
"""What a sentence goes on to tell behind a name."""
_AGED: Final = re.compile(r"-year-old|genaire\b|naire\b")


def called(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """Whom a noun such as "the colonel" stands for: the one last named of those who are said to be that."""
    if words[0] in _A:
        return None
    nouns = nouns_of(frame, words)
    french = frame.language.code == "fr"
    sex = sex_of(nouns) or (sex_told(words, nouns) if french else None)
    here = cast.sentence_at(mention.start)
    near = [
        each
        for each in _near(cast, mention)
        if (each.person.roles or each.person.kind == "unnamed")
        and each.person.place != mention.start
        and not (french and mention.start <= each.person.place < mention.end)
    ]
    for noun in reversed(nouns):
        found = [
            each
            for each in near
            if (each.person.plays(noun) or (french and is_alike(noun, each.person.roles)))
            and (each.person.kind == "body" or noun not in BODY_NOUNS | BODIES)
            and (sex is None or each.person.may_be(sex))
            and (noun not in _GENERAL or 0 <= here - each.sentence <= _SENTENCES_BACK)
        ]
        named = [each for each in found if each.sentence == here and each.person.kind == "person"]
        if named or found:
            return (named or found)[0].person
    if words[0] in frame.language.possessives:
        return None  # her mother is somebody else than whoever was spoken of
    person = _by_deeds(cast, frame, mention, nouns, sex) if french else None
    person = person or _last_like(cast, frame, mention, nouns, sex)
    return None if person is not None and _asked(cast, frame, mention, person) else person


def _asked(cast: Cast, frame: Frame, mention: TextSpan, person: Person) -> bool:
    """Whether the person has just asked, so that "the man", who answers, is the one who was asked."""
    inside = frame.within(mention)
    if _ANSWERING.isdisjoint(frame.tokens.words[max(0, inside.start - 1) : inside.stop + 1]):
        return False
    end = cast.before(mention.start)
    near = reversed(cast.seen[max(0, end - _LOOKED_BACK) : end])
    last = next((each for each in near if each.subject), None)
    if last is None or last.person is not person or mention.start - last.span.end >= _NEAR:
        return False
    return bool(_ASKING.search(frame.text, last.span.end, mention.start))


def _by_deeds(
    cast: Cast, frame: Frame, mention: TextSpan, nouns: list[str], sex: Sex | None
) -> Person | None:
    """Who is what the noun says by what was told of them, or by their age; the one last named of them."""
    for seen in _near(cast, mention):
        person = seen.person
        if not nouns or person.kind != "person" or seen.span.start > mention.start:
            continue
        told = _TOLD.match(frame.text, seen.span.end, mention.start)
        if told is None or (sex is not None and not person.may_be(sex)):
            continue
        deeds = seen.subject and not is_another(nouns[-1], person.roles) and does(nouns[-1], told[0])
        if deeds or is_aged(nouns[-1], f"{person.description} {told[0]}"):
            return person
    return None


def newly_called(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """Of whom the text told last, where "the baker" is anew what they are."""
    nouns = nouns_of(frame, words)
    bare = _OF.isdisjoint(words)
    if (
        not nouns
        or nouns[-1] in BODY_NOUNS | BODIES
        or not (words[0] in _THIS or (words[0] in _THE and bare))
    ):
        return None
    here, end = cast.sentence_at(mention.start), cast.before(mention.start)
    before = [each for each in cast.seen[max(0, end - _FEWEST) : end] if 0 < here - each.sentence < _FEWEST]
    last = max((each.sentence for each in before if each.person.kind == "person"), default=here)
    near = [each for each in before if each.sentence == last]
    if frame.language.code == "fr":
        sex = sex_told(words, nouns)
        near = [each for each in near if not is_another(nouns[-1], each.person.roles)]
        near = [each for each in near if sex is None or each.person.may_be(sex)]
    speaks = not _is_no_person(frame, nouns[-1])
    person = just_named(frame, near, Noun(nouns[-1], mention.start, words[0] in _THIS, speaks))
    return None if person is not None and _asked(cast, frame, mention, person) else person


def _is_no_person(frame: Frame, word: str) -> bool:
    """Whether a noun that speaks is of a body, of many, or of what words stand in."""
    language = frame.language
    return word in BODY | BODY_NOUNS | language.nouns | language.bearers or word.endswith("s")


def is_thing(frame: Frame, words: list[str]) -> bool:
    """Whether a noun phrase is of a body or a thing that speaks, and not of a person: "the police"."""
    if any(word in BODY and word not in frame.language.determiners for word in words):
        return True
    nouns = nouns_of(frame, words)
    return (
        words[0] not in _A | frame.language.pronouns
        and bool(nouns)
        and not any(frame.language.is_role(noun) or noun in _GENERAL or _AGED.search(noun) for noun in nouns)
    )


def _last_like(
    cast: Cast, frame: Frame, mention: TextSpan, nouns: list[str], sex: Sex | None
) -> Person | None:
    """Whom "the woman" or "the 46-year-old" stands for: the person last named, if that is one of them.

    "The former officer" is whoever was last named and of whom the article says nothing else.
    """
    if not nouns:
        return None
    whence = frame.language.code == "fr" and is_demonym(nouns[-1]) and not frame.language.is_role(nouns[-1])
    general = nouns[-1] in _GENERAL or _AGED.search(nouns[-1]) or whence
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
