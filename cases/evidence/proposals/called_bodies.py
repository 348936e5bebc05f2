"""Called bodies: whom "the union", "the ministry" and "it" stand for, where the words give no name."""

from typing import Final

from cases.evidence.proposals.bodies import BODIES, BODY_NOUNS
from cases.evidence.proposals.cast import Cast
from cases.evidence.proposals.clauses import clauses
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.people import ALIKE, Person
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.span import TextSpan

_LOOKED_BACK: Final = 60
_SENTENCES_BACK: Final = 6
_THE: Final = frozenset({"the", "le", "la", "l'"})
_TYING: Final = frozenset({"of", "for", "de", "du", "des"})


def body_of(cast: Cast, frame: Frame, mention: TextSpan, words: list[str]) -> Person | None:
    """The body that "the union" is: the one last named whose name holds the noun, or the one just named."""
    nouns = nouns_of(frame, words)
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


def body_told_of(frame: Frame, mention: TextSpan) -> Person | None:
    """The body without a name of which the sentence before tells: the mayor's office issued a paper."""
    floor = frame.starts_sentence(frame.within(mention).start)
    first, limit = next(frame.sentences_before(floor), (0, 0))
    told = next(clauses(frame, first, limit), None)
    if told is None or told.subject.relative or told.subject.first - first > 1:
        return None
    words = frame.tokens.words[told.subject.first : told.subject.last]
    named = words[-1] in BODY_NOUNS | BODIES and not frame.capital(told.subject.last - 1)
    return Person(frame.words(*told.subject[:2]), "body", mention.start) if named else None


def _fuller(frame: Frame, mention: TextSpan, noun: str) -> str | None:
    """The words by which the paragraph told before which body it is: the ministry of public works."""
    words = frame.tokens.words
    for place in range(frame.within(mention).start - 2, 0, -1):
        if words[place] == noun and words[place - 1] in _THE and frame.word(place + 1) in _TYING:
            phrase = subject_behind(frame, place, len(words))
            return frame.words(place - 1, phrase.last) if phrase else None
    return None


def last_body(cast: Cast, place: int) -> Person | None:
    """The body that did something last before the character `place`, or a name that may be of one."""
    here, end = cast.sentence_at(place), cast.before(place)
    for seen in reversed(cast.seen[max(0, end - _LOOKED_BACK) : end]):
        person = seen.person
        if here - seen.sentence > _SENTENCES_BACK:
            return None
        if seen.subject and (
            person.kind == "body" or (person.kind == "person" and not (person.sex or person.roles))
        ):
            return person
    return None


def nouns_of(frame: Frame, words: list[str]) -> list[str]:
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
