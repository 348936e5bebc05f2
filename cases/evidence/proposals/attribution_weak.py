"""Attribution where no verb of saying brings a quotation: somebody's claim, what they think, or do."""

import re
from typing import Final

from cases.evidence.proposals.attribution import Attribution
from cases.evidence.proposals.clauses import WHEN, Clause, clauses, is_embedded, nearest
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.language import Form
from cases.evidence.proposals.phrase import Mention, phrase_before
from cases.evidence.proposals.subject import subject_before
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_FARTHEST: Final = 80
_NEAR: Final = 4
_WORDS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_THE: Final = frozenset({"the", "le", "la", "l'", "its", "his", "her"})
_ASKED: Final = frozenset({"asked", "asks"})
_HIM: Final = frozenset({"him", "her"})
_HIS: Final = word_list("his her their its my our son sa ses leur leurs")


def of_words(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The mayor's claim that “…”"""
    for place in range(quote - 1, max(floor, quote - _NEAR) - 1, -1):
        if frame.word(place) not in frame.language.nouns:
            continue
        at = place - 1
        while at > floor and place - at <= _NEAR and frame.word(at) not in frame.language.possessives:
            if frame.kind(at) is not Kind.WORD or frame.word(at) in frame.language.breaks:
                break
            at -= 1
        if frame.word(at) in _HIS:
            return Attribution(Mention(at, at + 1), "speakers-words")
        named = phrase_before(frame, at - 1, floor) if frame.word(at) in {"'s", "'"} else None
        if named:
            return Attribution(named, "speakers-words")
    return None


def thinking(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The mayor believes that it is “…”: the nearest verb of thinking before the quotation."""
    for place in range(quote - 1, max(floor, quote - _FARTHEST) - 1, -1):
        word = frame.word(place)
        named = None
        if word in frame.language.thought:
            named = subject_before(frame, place, floor)
        elif word in frame.language.thinking:
            named = nearest(frame, floor, place)
        if named is not None:
            return Attribution(named, "speaker-thinks", quote - place - 1)
    return None


def doing(frame: Frame, limit: int, floor: int) -> Attribution | None:
    """Who does what the sentence says first before `limit`, where it says nothing of speaking."""
    first = next(clauses(frame, floor, limit), None)
    return Attribution(first.subject, "subject") if first else None


def told_of(frame: Frame, limit: int, floor: int) -> Attribution | None:
    """Who speaks in a sentence that quotes nothing, or else of whom it tells in its main clause."""
    found = list(clauses(frame, floor, limit))
    main = [each for each in found if not _is_aside(frame, each)] or found
    said = [each for each in main if frame.word(each.verb) in frame.language.said]
    if not main:
        return None
    return Attribution((said or main)[0].subject, "subject")


def _is_aside(frame: Frame, clause: Clause) -> bool:
    """Whether the clause hangs on another, or tells when or why."""
    return is_embedded(frame, clause) or frame.word(clause.subject.first - 1) in WHEN


def named_before_colon(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The sentence ends with a name and a colon: “This surprises the pollster Nadia Omar: …”"""
    if frame.word(quote - 1) != ":":
        return None
    named = phrase_before(frame, quote - 2, floor)
    if (
        named is None
        or not frame.capital(named.last - 1)
        or frame.word(named.last - 1) in frame.language.small
    ):
        return None
    return Attribution(named, "named-before")


def by_verb_within(frame: Frame, quote: int, floor: int) -> Attribution | None:
    """The ministry “categorically denies” it: the quotation begins with the verb of who stands before it."""
    language = frame.language
    words = _WORDS.findall(frame.text, frame.tokens.starts[quote], frame.tokens.ends[quote])[:_NEAR]
    verb = next((word for word in words if not language.is_adverb(word)), "")
    if language.forms[verb] is Form.NEVER or verb[:1].isupper():
        return None
    named = phrase_before(frame, quote - 1, floor)
    if named is None or frame.word(named.first - 1) in language.prepositions | {"to"}:
        return None
    first = frame.word(named.first)
    surely = frame.capital(named.last - 1) or first in language.pronouns or first in _THE
    says = verb in language.verbs and verb not in language.participles
    return Attribution(named, "subject") if surely and says else None


def who_is_asked(frame: Frame) -> Attribution | None:
    """“Where did you learn that?” Malinova asked him: the paragraph ends with whom a question is put to."""
    end = frame.tokens.ends[frame.quotes[-1]] if frame.quotes else 0
    if "?" not in frame.text[max(0, end - 2) : end]:
        return None
    for place in range(frame.quotes[-1] + 1, len(frame.tokens) - 1):
        if frame.word(place) in _ASKED and frame.word(place + 1) in _HIM:
            return Attribution(Mention(place + 1, place + 2), "paragraph-before")
    return None
