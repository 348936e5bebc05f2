"""Verbs of saying in a sentence: which words are one, and who speaks by it."""

from typing import Final

from cases.evidence.proposals.clauses import nearest, shared
from cases.evidence.proposals.frame import Frame
from cases.evidence.proposals.phrase import Mention, phrase_before
from cases.evidence.proposals.phrase_behind import subject_behind
from cases.evidence.proposals.subject import is_adverb, subject_before
from cases.evidence.proposals.tokens import Kind
from cases.evidence.proposals.word_list import word_list

_BRINGING: Final = frozenset({"that", ":", "how", "he", "she", "it", "they", "the", ",", "que"})
_SHOWN: Final = word_list("with of showing heard hear see saw watch watched shows show")
_ADDING: Final = word_list("adding noting remarking explaining continuing concluding ajoutant précisant")
_AT_ONCE: Final = 2
_MEANS: Final = word_list(
    """
    telephone phone text email e-mail mail letter fax video radio whatsapp message messages post link
    videolink satellite courier téléphone courriel message lettre mail
    """
)
"""What somebody says something by, and nobody who says it."""


def speaker_of(frame: Frame, place: int, floor: int, quote: int) -> Mention | None:
    """Who speaks where the word at `place`, before the quotation, is a verb of saying."""
    token, language = frame.tokens[place], frame.language
    word = token.word
    if token.kind is not Kind.WORD or (token.capital and place > floor) or not _is_verb(frame, place, quote):
        return None
    before = frame.word(place - 1)
    if word in language.participles and frame.word(place + 1) in {"by", "par"}:
        doer = subject_behind(frame, place + 2, len(frame.tokens))
        if doer is None or _MEANS.isdisjoint(frame.tokens.words[doer.first : doer.last]):
            return None if doer and frame.word(doer.first).endswith("ing") else doer
    if word in language.said and not (word in language.participles and before in language.being):
        return (
            _inverted(frame, place, floor, quote)
            or subject_before(frame, place, floor)
            or shared(frame, place, floor)
        )
    if word in language.saying:
        return _of_going(frame, place, floor)
    if word in language.say:
        return nearest(frame, floor, place) if before == "to" else subject_before(frame, place, floor)
    return None


def _is_verb(frame: Frame, place: int, quote: int) -> bool:
    """Whether a form of a verb of saying is one here, and brings the words of the quotation."""
    word, language = frame.word(place), frame.language
    if word in language.light and words_between(frame, place, quote) > _AT_ONCE:
        return False
    if word not in language.nouns_too:
        return True
    before = frame.word(place - 1)
    if place == 0 or before in language.determiners or before in language.possessives:
        return False
    if frame.capital(place - 1) or before in language.pronouns or before in {",", ")", "—", "to"}:
        return True
    if before in language.auxiliaries or before in language.adverbs:
        return True
    brings = frame.kind(place + 1) is Kind.QUOTE or frame.word(place + 1) in _BRINGING
    return brings and language.may_be_somebody(before)


def words_between(frame: Frame, verb: int, quote: int) -> int:
    """How many words stand between a verb and the quotation, adverbs and marks apart."""
    places = range(verb + 1, quote)
    return sum(frame.kind(at) is Kind.WORD and not is_adverb(frame, at) for at in places)


def _inverted(frame: Frame, place: int, floor: int, quote: int) -> Mention | None:
    """…, said the mayor, “…”: the noun behind the verb, where it reaches to the quotation."""
    before = frame.tokens[place - 1] if place > floor else None
    quoted = before is not None and (
        before.kind is Kind.QUOTE or (before.word == "," and frame.kind(place - 2) is Kind.QUOTE)
    )
    if before is not None and not quoted and before.word not in {",", "—"}:
        return None
    if frame.word(place) in frame.language.to_somebody or is_no_subject(frame, place + 1):
        return None
    named = subject_behind(frame, place + 1, quote)
    if named is None or frame.word(named.last - 1) in frame.language.determiners:
        return None
    reaches = quote - named.last == 1 and frame.word(named.last) in {",", ":"}
    return named if quoted or reaches else None


def is_no_subject(frame: Frame, place: int) -> bool:
    """Whether the word behind a verb cannot begin who does it: "said in", "said that", "told him"."""
    word, language = frame.word(place), frame.language
    return (
        word in language.breaks
        or word in language.adverbs
        or word in {"him", "her", "them", "us", "me"}
        or frame.kind(place) is not Kind.WORD
    )


def _of_going(frame: Frame, place: int, floor: int) -> Mention | None:
    """Who says, where "saying" stands: the one quoted "as saying", or who does what is told before."""
    if frame.word(place - 1) == "as":
        return phrase_before(frame, place - 2, floor)
    noun = phrase_before(frame, place - 1, floor)
    if noun:
        if frame.capital(noun.last - 1) and frame.word(noun.first - 1) in _SHOWN:
            return noun
        if (
            frame.word(noun.last - 1) in frame.language.bearers
            and frame.word(noun.first) in frame.language.determiners
        ):
            return noun
    adds = frame.word(place) in _ADDING
    return nearest(frame, floor, place, main=True, said=adds) or noun
