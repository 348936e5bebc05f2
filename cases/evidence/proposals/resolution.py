"""Resolution: the person or body whom a mention of a speaker stands for."""

import re
from typing import Final, NamedTuple

from cases.evidence.proposals.bodies import BODY, BODY_NOUNS
from cases.evidence.proposals.cast import Cast
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.just_named import Noun, just_named
from cases.evidence.proposals.people import ALIKE, FORMER, Person, Sex, sex_of
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
    "his": "man",
    "her": "woman",
}
_THEY: Final = frozenset({"they", "it", "ils", "elles", "we", "their", "its"})
_LOOKED_BACK: Final = 60
_SENTENCES_BACK: Final = 4
_ASKED: Final = re.compile(r"\b(?:ask(?:s|ed)?|demandé|demande)\b")
_ANSWERED: Final = word_list("answered answers replied replies responded répond répondu")
_A: Final = frozenset({"a", "an", "un", "une", "another", "one"})
_THE: Final = frozenset({"the", "le", "la", "l'"})
_THIS: Final = frozenset({"this", "that", "ce", "cet", "cette"})
_OF: Final = frozenset({"of", "du", "des"})
_COURTESY: Final = frozenset({"mr", "mr.", "mrs.", "ms", "ms.", "m.", "mme", "doctor", "person"})
_FEWEST: Final = 4
_GENERAL: Final = word_list(
    """
    man woman boy girl lady gentleman youth teenager homme femme dame garçon fille monsieur survivor
    speaker mother father parent mère père elder person
    """
)
"""Nouns that say no more of a person than the text knows anyway."""
_AGED: Final = re.compile(r"-year-old|genaire\b|naire\b")
_BOTH: Final = frozenset({"two", "both", "deux"})


class Resolved(NamedTuple):
    """Whom a mention stands for: one, or those who may be meant.

    `surely` where a name says so; `sex` is what the pronoun told; `thing` whether the words are of a body.
    """

    person: Person | None
    candidates: tuple[Person, ...] = ()
    surely: bool = False
    sex: Sex | None = None
    thing: bool = False


def resolved(cast: Cast, frame: Frame, mention: TextSpan) -> Resolved:
    """Whom the mention, which stands in the frame, stands for."""
    words = [frame.word(place) for place in frame.within(mention) if frame.kind(place) is Kind.WORD]
    if not words:
        return Resolved(None)
    named = _named(cast, mention)
    if named is not None:
        return Resolved(named, surely=True)
    if len(words) == 1 and words[0] in _HE:
        return _followed_back(cast, frame, mention, _HE[words[0]])._replace(sex=_HE[words[0]])
    if len(words) == 1 and words[0] in _THEY:
        return Resolved(_last_body(cast, mention.start))
    person = _alias(cast, mention) or _called(cast, frame, mention, words)
    if person is None:
        person = _body(cast, frame, mention, words)
    return Resolved(person, thing=person is None and _is_thing(frame, words))


def _named(cast: Cast, mention: TextSpan) -> Person | None:
    """Who is named in the mention itself: the first whose name stands there whole, a person before a body."""
    inside = [each for each in cast.inside(mention) if each.person.kind != "unnamed"]
    whole = [each for each in inside if not each.possessive and not each.placed] or [
        each for each in inside if not each.possessive
    ]
    people = [each.person for each in whole if each.person.kind == "person"]
    bodies = [each.person for each in whole]
    return next(iter(people or bodies), None)


def _followed_back(cast: Cast, frame: Frame, mention: TextSpan, sex: Sex) -> Resolved:
    """Whom "he" or "she" stands for: the subject of the sentence, or of the nearest one before it."""
    here = cast.sentence_at(mention.start)
    end = cast.before(mention.start)
    recent = _without_who_asked(frame, mention, fitting(cast.seen[max(0, end - _LOOKED_BACK) : end], sex))
    person, candidates = followed_back(recent, here, _the_two(frame, mention, recent))
    return Resolved(person, candidates)


def _without_who_asked(frame: Frame, mention: TextSpan, recent: list[Seen]) -> list[Seen]:
    """Those named before but for whoever asked, where the mention is of who "answered"."""
    inside = frame.within(mention)
    words = [frame.word(place) for place in range(inside.start - 1, inside.stop + 1)]
    if not _ANSWERED.intersection(words) or not recent:
        return recent
    asker = next((each for each in reversed(recent) if each.subject), None)
    if asker is None or not _ASKED.search(frame.text, asker.span.end, mention.start):
        return recent
    others = [each for each in recent if each.person is not asker.person]
    return others or recent


def _the_two(frame: Frame, mention: TextSpan, recent: list[Seen]) -> tuple[Person, ...]:
    """The two of whom the sentences between speak together, where they say "the two women" of them."""
    if not recent:
        return ()
    last = recent[-1].span.end
    words = [frame.word(place) for place in frame.within(TextSpan(last, mention.start))][-_LOOKED_BACK:]
    if any(word in _BOTH and words[at - 1 : at] in (["the"], ["les"]) for at, word in enumerate(words) if at):
        people = distinct(each.person for each in reversed(recent) if each.person.kind == "person")
        return tuple(people[:2][::-1]) if len(people) > 1 else ()
    return ()


def _last_body(cast: Cast, place: int) -> Person | None:
    end = cast.before(place)
    for seen in reversed(cast.seen[max(0, end - _LOOKED_BACK) : end]):
        person = seen.person
        if seen.subject and (
            person.kind == "body" or (person.kind == "person" and not (person.sex or person.roles))
        ):
            return person
    return None


def _called(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """Whom a noun such as "the colonel" stands for: the one last named of those who are said to be that."""
    if words[0] in _A:
        return None
    nouns = _nouns(frame, words)
    sex = sex_of(nouns)
    here = cast.sentence_at(mention.start)
    for noun in reversed(nouns):
        found = [
            each
            for each in _near(cast, mention)
            if each.person.plays(noun) and (sex is None or each.person.may_be(sex))
        ]
        named = [each for each in found if each.sentence == here and each.person.kind == "person"]
        if named or found:
            return (named or found)[0].person
    return _last_like(cast, mention, nouns, sex) or _just_named(cast, frame, mention, words)


def _just_named(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """Of whom the sentence before tells, where "the baker" is anew what they are."""
    nouns = _nouns(frame, words)
    bare = _OF.isdisjoint(words)
    if not nouns or not (words[0] in _THIS or (words[0] in _THE and bare)):
        return None
    here, end = cast.sentence_at(mention.start), cast.before(mention.start)
    near = [
        each
        for each in cast.seen[max(0, end - _FEWEST) : end]
        if each.sentence == here - 1 and (frame.within(each.span) or not each.person.roles - _COURTESY)
    ]
    return just_named(frame, near, Noun(nouns[-1], mention.start, surely=words[0] in _THIS))


def _body(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """The body that "the union" is: the one last named whose name holds the noun, or the one just named."""
    nouns = _nouns(frame, words)
    if words[0] not in _THE or len(nouns) != 1 or nouns[0] not in BODY_NOUNS:
        return None
    here, end = cast.sentence_at(mention.start), cast.before(mention.start)
    before = [each for each in cast.seen[max(0, end - _LOOKED_BACK) : end] if each.person.kind == "body"]
    for seen in reversed(before):
        if nouns[0] in seen.person.name.lower().split():
            return seen.person
    just = [each.person for each in before if each.subject and here - each.sentence <= 1]
    return just[-1] if just else None


def _is_thing(frame: Frame, words: list[str]) -> bool:
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
        if (
            person.kind != "person"
            or seen.possessive
            or (seen.placed and not person.roles and person.sex is None)
        ):
            continue
        if general and (sex is None or person.may_be(sex)):
            return person
        if former and not person.roles and seen.subject:
            return person
    return None


def _near(cast: Cast, mention: TextSpan) -> list[Seen]:
    """Who is named near the mention: the nearest before it first, and then those behind it."""
    end = cast.before(mention.start)
    return [*reversed(cast.seen[max(0, end - _LOOKED_BACK) : end]), *cast.seen[end : end + _LOOKED_BACK // 2]]


def _alias(cast: Cast, mention: TextSpan) -> Person | None:
    """The name that somebody "gave as" theirs, where the same sentence tells it behind the mention."""
    here, at = cast.sentence_at(mention.start), cast.before(mention.end)
    for seen in cast.seen[at : at + 3]:
        if seen.alias and seen.sentence == here:
            return seen.person
    return None
